// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/screen_text.h"

#include <QStringView>

namespace mica::machine {

namespace {

// Code page 437: what the VGA's font shows for 0x00-0x1f, and for 0x7f-0xff.
constexpr QStringView lowGlyphs = u" ☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼";
constexpr QStringView highGlyphs =
    u"⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌"
    u"█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ";
constexpr quint8 firstAscii = 0x20, firstHigh = 0x7f;
static_assert(lowGlyphs.size() == firstAscii);
static_assert(highGlyphs.size() == 0x100 - firstHigh);

QChar glyph(quint8 code) {
    if (code < firstAscii) { return lowGlyphs[code]; }
    return code < firstHigh ? QChar(char16_t{code}) : highGlyphs[code - firstHigh];
}

} // namespace

QStringList screenText(const QByteArray& cells) {
    QStringList rows;
    for (int row = 0; row < screenRows; ++row) {
        QString text;
        qsizetype used = 0;
        for (int column = 0; column < screenColumns; ++column) {
            const qsizetype at = qsizetype{row * screenColumns + column} * 2;
            const QChar shown = at < cells.size() ? glyph(static_cast<quint8>(cells[at])) : QChar(u' ');
            text += shown;
            used = shown == u' ' ? used : text.size();
        }
        text.truncate(used);
        rows += text;
    }
    return rows;
}

} // namespace mica::machine
