// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/bochs_probe.h"

#include "core/machine/reply_scanner.h"

#include <QFile>

namespace mica::machine {

namespace {

/// "00000000000i[      ] BXSHARE not set. using compile time default '/usr/share/bochs'", or "BXSHARE is set to '…'"
QString folderAfter(const QByteArray& output, QByteArrayView variable) {
    ReplyScanner scanner(output);
    if (!scanner.skipPast(variable)) { return {}; }
    const QByteArrayView line = scanner.line();
    const qsizetype open = line.indexOf('\'');
    const qsizetype close = line.lastIndexOf('\'');
    return open >= 0 && close > open ? QFile::decodeName(line.sliced(open + 1, close - open - 1).toByteArray())
                                     : QString();
}

} // namespace

BochsProbe parseBochsHelp(const QByteArray& output) {
    BochsProbe probe;
    ReplyScanner scanner(output);
    if (scanner.skipPast("Bochs x86 Emulator ")) {
        const std::optional<quint64> major = scanner.decimal();
        const std::optional<quint64> minor = scanner.skip(".") ? scanner.decimal() : std::nullopt;
        if (major && minor && *major < 1000 && *minor < 1000) {
            probe.major = static_cast<int>(*major);
            probe.minor = static_cast<int>(*minor);
        }
    }
    probe.hasDebugger = output.contains("execute debugger commands");
    probe.shareFolder = folderAfter(output, "BXSHARE ");
    probe.pluginFolder = folderAfter(output, "LTDL_LIBRARY_PATH ");
    return probe;
}

} // namespace mica::machine
