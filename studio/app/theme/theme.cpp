// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"

#include "app/theme/outlined_style.h"
#include "app/theme/token_table.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>

namespace mica::app {

namespace {

constexpr double textSizeWithoutPlatform = 10; // points

/// The Windows, Linux and macOS families we know to tell 0 from O and 1 from l; the first that is installed.
QString codeFamily() {
    const QStringList installed = QFontDatabase::families();
    for (const QString& family :
         {QStringLiteral("Cascadia Mono"), QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"),
          QStringLiteral("Consolas"), QStringLiteral("Liberation Mono"), QStringLiteral("Menlo")}) {
        if (installed.contains(family)) { return family; }
    }
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

QColor mixed(const QColor& one, const QColor& other, double share) {
    const auto channel = [share](int first, int second) { return qRound(first * (1 - share) + second * share); };
    return {channel(one.red(), other.red()), channel(one.green(), other.green()), channel(one.blue(), other.blue())};
}

QPalette paletteOf(ThemeName theme) {
    const auto of = [theme](Token token) { return tokenColor(theme, token); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Token::panel));
    palette.setColor(QPalette::WindowText, of(Token::text));
    palette.setColor(QPalette::Base, of(Token::background));
    palette.setColor(QPalette::AlternateBase, of(Token::kitOwned));
    palette.setColor(QPalette::Text, of(Token::text));
    palette.setColor(QPalette::PlaceholderText, of(Token::dim));
    palette.setColor(QPalette::Button, of(Token::panel));
    palette.setColor(QPalette::ButtonText, of(Token::text));
    palette.setColor(QPalette::BrightText, of(Token::bad));
    palette.setColor(QPalette::Highlight, of(Token::accent));
    palette.setColor(QPalette::HighlightedText, of(Token::accentText));
    palette.setColor(QPalette::Link, of(Token::accent));
    palette.setColor(QPalette::LinkVisited, of(Token::accent));
    palette.setColor(QPalette::ToolTipBase, of(Token::background));
    palette.setColor(QPalette::ToolTipText, of(Token::text));
    palette.setColor(QPalette::Light, mixed(of(Token::panel), of(Token::background), 0.6));
    palette.setColor(QPalette::Midlight, of(Token::pageNone));
    palette.setColor(QPalette::Mid, mixed(of(Token::panel), of(Token::border), 0.5));
    palette.setColor(QPalette::Dark, of(Token::border));
    palette.setColor(QPalette::Shadow, mixed(of(Token::border), of(Token::text), 0.5));
    const QColor faded =
        mixed(of(Token::text), of(Token::panel), 0.5); // a control that cannot be used need not be read
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faded);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(Token::pageNone));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

} // namespace

class Theme::Private {
public:
    bool platformIsDark = false; ///< as the platform's own palette was before ours replaced it
    ThemeName chosen = ThemeName::system;
    QFont platformFont;
    QString codeFamily;
    double textSize = textSizeWithoutPlatform;

    ThemeName shown() const {
        if (chosen != ThemeName::system) { return chosen; }
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
        if (scheme != Qt::ColorScheme::Unknown) {
            return scheme == Qt::ColorScheme::Dark ? ThemeName::dark : ThemeName::light;
        }
#endif
        return platformIsDark ? ThemeName::dark : ThemeName::light;
    }
    void apply() const {
        QFont font = platformFont;
        font.setPointSizeF(textSize);
        QApplication::setFont(font);
        QToolTip::setFont(font);
        const QPalette palette = paletteOf(shown());
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
    }
};

Theme& Theme::current() {
    static Theme theme;
    return theme;
}

Theme::Theme() : d(std::make_unique<Private>()) {
    d->platformIsDark = QGuiApplication::palette().color(QPalette::Window).lightnessF() <
                        QGuiApplication::palette().color(QPalette::WindowText).lightnessF();
    d->platformFont = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (d->platformFont.pointSizeF() > 0) { d->textSize = d->platformFont.pointSizeF(); }
    d->codeFamily = codeFamily();
    QApplication::setStyle(new OutlinedStyle); // owned by the application
    d->apply();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        d->apply();
        Q_EMIT changed();
    });
#endif
}

Theme::~Theme() = default;

QColor Theme::color(Token token) const { return tokenColor(d->shown(), token); }

QFont Theme::textFont() const {
    QFont font = d->platformFont;
    font.setPointSizeF(d->textSize);
    return font;
}

QFont Theme::codeFont() const {
    QFont font(d->codeFamily);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setPointSizeF(d->textSize);
    return font;
}

bool Theme::isDark() const { return d->shown() != ThemeName::light; }

ThemeName Theme::chosen() const { return d->chosen; }

ThemeName Theme::shown() const { return d->shown(); }

double Theme::textSize() const { return d->textSize; }

void Theme::choose(ThemeName name) {
    d->chosen = name;
    d->apply();
    Q_EMIT changed();
}

void Theme::setTextSize(double points) {
    d->textSize = std::clamp(points, leastTextSize, largestTextSize);
    d->apply();
    Q_EMIT changed();
}

} // namespace mica::app
