// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/dialect.h"

#include <algorithm>
#include <array>

namespace mica::machine {

namespace {

/// What Bochs 2.7 loads for the machine that bochsrc.cpp describes. It refuses to start without the optional ones it knows by name
/// (speaker, parallel …), even though they are then switched off.
QStringList pluginsOf27() {
    return {QStringLiteral("biosdev"),   QStringLiteral("cmos"),       QStringLiteral("dma"),
            QStringLiteral("extfpuirq"), QStringLiteral("floppy"),     QStringLiteral("gameport"),
            QStringLiteral("harddrv"),   QStringLiteral("ioapic"),     QStringLiteral("iodebug"),
            QStringLiteral("keyboard"),  QStringLiteral("parallel"),   QStringLiteral("pic"),
            QStringLiteral("pit"),       QStringLiteral("rfb_gui"),    QStringLiteral("serial"),
            QStringLiteral("speaker"),   QStringLiteral("textconfig"), QStringLiteral("unmapped"),
            QStringLiteral("vga")};
}

const std::array<Dialect, 2>& dialects() {
    static const std::array<Dialect, 2> table = {{
        {2, 7, {QStringLiteral("-q")}, QStringLiteral("rfb"), QStringLiteral("timeout=0"), pluginsOf27()},
        {3, -1, {QStringLiteral("-dbg"), QStringLiteral("-q")}, QStringLiteral("nogui"), QString(), {}},
    }};
    return table;
}

} // namespace

const Dialect* dialectOf(int major, int minor) {
    const auto& table = dialects();
    const auto found = std::find_if(table.begin(), table.end(), [major, minor](const Dialect& dialect) {
        return dialect.major == major && (dialect.minor < 0 || dialect.minor == minor);
    });
    return found == table.end() ? nullptr : &*found;
}

QString knownVersions() { return QStringLiteral("2.7 or 3.x"); }

} // namespace mica::machine
