// SPDX-License-Identifier: GPL-3.0-or-later
// Which key of a US keyboard a person's key stands for, in the symbols that the protocol of screens uses (RFC 6143, 7.5.4; X11's
// keysymdef). Pure. Used by GuestKeyboard.
#pragma once

#include <QString>

#include <optional>

namespace mica::screen {

namespace symbol {
inline constexpr quint32 shift = 0xffe1, control = 0xffe3, alt = 0xffe9;
}

/// A character of ASCII, or what Qt::Key names: a key of function, of the cursor, Return, Shift, … Nothing for what a US keyboard does not
/// have and for keys of the computer itself (sound, power).
std::optional<quint32> symbolOf(int qtKey, const QString& text);

/// Whether a US keyboard has this symbol on the upper half of a key: "A", "!". Pre: 0x20 <= symbol < 0x7f.
bool needsShift(quint32 symbol);

} // namespace mica::screen
