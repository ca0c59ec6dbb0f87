// SPDX-License-Identifier: GPL-3.0-or-later
// A Bochs of paper: answers commands from a table, in the manner of one version, in pieces of a chosen size. Used by debugger_test.
#pragma once

#include "core/process/channel.h"

#include <QElapsedTimer>
#include <QList>
#include <QMap>

namespace mica::machine::test {

class ScriptedBochs final : public process::Channel {
public:
    struct Manner {
        bool echoes = true;    ///< repeats every line, as a build with readline does
        bool textMode = false; ///< line ends as CR LF, as on Windows
        qsizetype piece = 7;   ///< bytes a read
    };
    explicit ScriptedBochs(const Manner& manner);

    QMap<QByteArray, QByteArray> replies; ///< command to reply, with '\n'
    QList<QByteArray> runs;      ///< what comes of each "c" or "s" in turn: the guest's bytes and Bochs' report
    bool exitsAfterRuns = false; ///< ends in place of the prompt after the last of `runs`
    bool hangsInRun = false;     ///< the first run writes what it should and does not stop until interrupted
    bool silent = false;         ///< answers nothing any more
    qsizetype killedAfter = -1;  ///< bytes it still writes before somebody kills it; -1: nobody does
    int lateMilliseconds = 0;    ///< how long an answer takes
    int interrupts = 0;
    bool ended = false;
    QList<QByteArray> received; ///< every line
    QList<QByteArray> lost;     ///< lines typed ahead when an interrupt came

    void write(const QByteArray& bytes) override;
    QByteArray read(int milliseconds) override;
    bool atEnd() const override { return ended && m_output.isEmpty(); }
    bool interrupt() override;
    void end() override { ended = true; }

private:
    void answer(const QByteArray& line);
    void say(const QByteArray& text);
    void prompt();

    Manner m_manner;
    QByteArray m_output;
    QList<QByteArray> m_waiting; ///< lines not read yet, because the guest runs
    QElapsedTimer m_sinceWrite;
    int m_number = 0;
    bool m_running = false;
};

} // namespace mica::machine::test
