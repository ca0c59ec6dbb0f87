// SPDX-License-Identifier: GPL-3.0-or-later
// What Bochs wrote into its log: why a run ended, and what the processor complained about before. Pure functions; used by Machine.
#pragma once

#include "core/machine/machine.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace mica::machine {

struct LogLine {
    quint64 tick = 0;
    char level = 'i';   ///< 'i' information, 'e' error, 'p' panic, 'd' debug
    QByteArray module;  ///< "CPU0", "UNMAP", "BIOS"; empty for Bochs itself
    QByteArray message; ///< without ">>PANIC<< "
};

/// Lines of the form "00003816739p[CPU0  ] >>PANIC<< …". Others are left out: a guest can put text into the log through the BIOS'
/// message ports, but only behind a prefix that says so.
QList<LogLine> parseLog(const QByteArray& text);

/// The line by which Bochs said that it gives up and ends the program; nothing when it did not say so. A panic of the processor
/// is no such line: it is only reported (see bochsrc.h).
std::optional<LogLine> lastWords(const QList<LogLine>& log);

/// What `line`, a result of lastWords(), means.
Ending endingOf(const LogLine& line);

/// The port on which Bochs' display waits for whoever wants to see the screen; 0 when the log does not say so.
quint16 listeningPort(const QList<LogLine>& log);

/// Somebody has connected to that display who follows changes of its size, and Bochs goes by that from now on: it logs what the client
/// takes, one line each, and the last line, of raw pixels, comes after it has noted the size.
bool screenFollowed(const QList<LogLine>& log);

/// Bochs has ended because every port on which its display may listen is taken.
bool foundNoPort(const LogLine& line);

/// The processor's last panic, which for a triple fault carries the tick of the instruction that could not be completed.
std::optional<LogLine> processorPanic(const QList<LogLine>& log);

/// The errors and panics logged at `tick`, at most `limit`, oldest first. Those of a device begin with its name, "PIC: …".
QStringList complaintsAt(const QList<LogLine>& log, quint64 tick, qsizetype limit = 12);

} // namespace mica::machine
