// SPDX-License-Identifier: GPL-3.0-or-later
// The text screen as people read it: VGA cells into rows of Unicode. Used by Machine::vgaText.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mica::machine {

inline constexpr int screenRows = 25;
inline constexpr int screenColumns = 80;
inline constexpr quint32 screenBytes = screenRows * screenColumns * 2;

/// `cells`: character and attribute in turn, as they lie at 0xB8000. Always screenRows rows, trailing blanks cut; cells that are
/// missing read as blanks. Characters are those of code page 437, the VGA's own font.
QStringList screenText(const QByteArray& cells);

} // namespace mica::machine
