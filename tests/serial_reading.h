// SPDX-License-Identifier: GPL-3.0-or-later
// What a guest sends, read from our end of its serial line. Used by the tests of the line on Linux and on Windows.
#pragma once

#include "core/machine/serial_line.h"

namespace mica::test {

constexpr int patience = 20'000; ///< milliseconds after which what should have come counts as missing

/// The next `length` bytes of the guest; fewer where `patience` passes with nothing coming.
inline QByteArray readUpTo(machine::SerialLine& line, qsizetype length) {
    QByteArray bytes;
    while (bytes.size() < length) {
        const QByteArray part = line.read(patience);
        if (part.isEmpty()) { break; }
        bytes += part;
    }
    return bytes;
}

} // namespace mica::test
