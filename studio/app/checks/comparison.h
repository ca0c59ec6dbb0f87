// SPDX-License-Identifier: GPL-3.0-or-later
// What was expected and what was found, put below each other so that one sees which part differs: fields of a descriptor, bits of a
// mask. Used by the detail of a check.
#pragma once

#include <QString>

namespace mica::app {

/// Three lines of equal length for a monospaced font. Where the two cannot be compared piece by piece, `marks` is empty and both are
/// as they came.
struct Comparison {
    QString expected, actual;
    QString marks; ///< '^' under each character that differs, else blanks
    bool operator==(const Comparison&) const = default;
};

/// Pieces are what stands between blanks. Both must have equally many of them, fewer than 120 characters, and one in common or the same
/// form ("1111 1011", "P=1"); a single piece is compared when both are bits or hexadecimal of equal length.
Comparison compareTexts(const QString& expected, const QString& actual);

} // namespace mica::app
