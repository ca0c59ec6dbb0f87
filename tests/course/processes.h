// SPDX-License-Identifier: GPL-3.0-or-later
// Other processes of this computer as seen from outside, to show that none is left behind. Used by the course tests.
#pragma once

#include <QList>
#include <QString>

namespace mica::test {

/// Processes that work in a folder below this one: the program under test and every tool it started. With a name: only those
/// that run that program.
QList<qint64> processesBelow(const QString& folder, const QString& program = {});

/// Waits until a process of that name runs there, and returns its id.
qint64 waitForProcess(const QString& folder, const QString& program);

void interrupt(qint64 process);  ///< as Ctrl-C does
void killAtOnce(qint64 process); ///< cannot be caught

} // namespace mica::test
