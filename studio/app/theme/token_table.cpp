// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/token_table.h"

#include <array>

namespace mica::app {

namespace {

struct Row {
    Token token;
    QRgb light, dark, highContrast;
};

// In the order of Token, which tokenColor() relies on.
constexpr std::array rows{
    Row{Token::background, 0xffffffff, 0xff1e2227, 0xff000000},
    Row{Token::panel, 0xfff2f4f6, 0xff272c33, 0xff0d0d0d},
    Row{Token::text, 0xff1c2126, 0xffe3e6ea, 0xffffffff},
    Row{Token::dim, 0xff515a64, 0xffa9b1bb, 0xffd9d9d9},
    Row{Token::accent, 0xff0a58a6, 0xff6fb1f5, 0xffffe14d},
    Row{Token::accentText, 0xffffffff, 0xff10161d, 0xff000000},
    Row{Token::border, 0xff7f8891, 0xff7b8591, 0xffffffff},
    Row{Token::ok, 0xff1a6b30, 0xff62c97c, 0xff6dff8c},
    Row{Token::warn, 0xff825000, 0xffe5b04a, 0xffffd75e},
    Row{Token::bad, 0xffb3261e, 0xffff8f86, 0xffff9d94},
    Row{Token::changed, 0xfffdf0c2, 0xff453c1c, 0xff4a3b00},
    Row{Token::marked, 0xffcfe6ff, 0xff17406b, 0xff003f80},
    Row{Token::currentLine, 0xffeef2f7, 0xff292f37, 0xff1f1f1f},
    Row{Token::studentRegion, 0xfff0f8f0, 0xff202b25, 0xff001f08},
    Row{Token::kitOwned, 0xffeef0f3, 0xff2a2e35, 0xff1a1a1a},
    Row{Token::pageKernel, 0xff2f6fb2, 0xff5c9fe0, 0xff73b9ff},
    Row{Token::pageUser, 0xff2c8345, 0xff5dbd75, 0xff6dff8c},
    Row{Token::pageReadOnly, 0xff8a6a12, 0xffcfa94a, 0xffffe14d},
    Row{Token::pageTable, 0xff7a4fa8, 0xffb18ce0, 0xffd9b3ff},
    Row{Token::pageDevice, 0xffb0502a, 0xffe58f66, 0xffffb38f},
    Row{Token::pageNone, 0xffdfe3e7, 0xff343a42, 0xff262626},
    Row{Token::threadRuns, 0xff2c8345, 0xff5dbd75, 0xff6dff8c},
    Row{Token::threadReady, 0xff2f6fb2, 0xff5c9fe0, 0xff73b9ff},
    Row{Token::threadCalls, 0xff7a4fa8, 0xffb18ce0, 0xffd9b3ff},
    Row{Token::threadReceives, 0xff12797f, 0xff4fbcc2, 0xff70f4fb},
    Row{Token::threadReplies, 0xffa0487f, 0xffe089bd, 0xffffa8dc},
    Row{Token::threadSleeps, 0xff6b7580, 0xff98a3af, 0xffcccccc},
    Row{Token::threadStopped, 0xffb0502a, 0xffe58f66, 0xffffb38f},
    Row{Token::syntaxKeyword, 0xff7b2f9e, 0xffd39bf0, 0xffe5b8ff},
    Row{Token::syntaxType, 0xff0f6670, 0xff6cc8d0, 0xff7df1fa},
    Row{Token::syntaxString, 0xff23682f, 0xff93cf8e, 0xff9dff9d},
    Row{Token::syntaxNumber, 0xff9a4310, 0xffe6a877, 0xffffc499},
    Row{Token::syntaxComment, 0xff56616b, 0xff9fabb6, 0xffcfcfcf},
    Row{Token::syntaxPreprocessor, 0xff84530a, 0xffd9bb6c, 0xffffe08a},
};

static_assert([] {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows[i].token) != i) { return false; }
    }
    return rows.size() == static_cast<std::size_t>(Token::syntaxPreprocessor) + 1;
}());

} // namespace

QColor tokenColor(ThemeName theme, Token token) {
    const Row& row = rows[static_cast<std::size_t>(token)];
    switch (theme) {
    case ThemeName::dark: return QColor::fromRgba(row.dark);
    case ThemeName::highContrast: return QColor::fromRgba(row.highContrast);
    case ThemeName::system:
    case ThemeName::light: break;
    }
    return QColor::fromRgba(row.light);
}

QList<Token> allTokens() {
    QList<Token> tokens;
    for (const Row& row : rows) { tokens += row.token; }
    return tokens;
}

} // namespace mica::app
