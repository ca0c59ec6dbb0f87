// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation with Bochs' internal debugger over pipes: a line in, text out until the next prompt. Used by Machine.
//
// Bochs numbers its prompts, "<bochs:7> ", one number a line read, so the number to come is known. While the guest stands still,
// everything on the stream is Bochs' own. While it runs, the guest's port 0xE9 writes into the same stream, and it may write
// prompts and stop reports too. So when a prompt seems to end a run, "calc NONCE" is sent, with a number drawn for this one stop:
// Bochs reads that line only when the guest really has stopped, and the guest cannot know the answer. What lies before the prompt
// in front of that answer is the guest's text and, at its end, the genuine stop report.
//
// A run that takes long is interrupted as by Ctrl-C. Readline, where Bochs was built with it, loses a character when that comes while
// it reads a line. So it is done only when Bochs has repeated the line that started the run, and none that follows has been sent.
#pragma once

#include "core/cancellation.h"
#include "core/process/channel.h"

#include <QElapsedTimer>
#include <QList>

#include <functional>

namespace mica::machine {

class Debugger {
public:
    /// Talks to a Bochs that was started just now. Bochs may write nothing for `wallLimitSeconds` while we wait.
    Debugger(process::Channel& channel, int wallLimitSeconds) : m_channel(channel), m_wallLimit(wallLimitSeconds) {}

    /// Reads the start-up text up to the first prompt. False when Bochs has ended instead. Throws like ask().
    bool awaitStart(const Cancellation& cancel);

    /// Sends commands that do not let the guest run; returns their replies, without echo, line ends as '\n'.
    /// Pre: no line is empty or holds a line end. Throws Failure(harness) when Bochs ends or stays silent, and Failure(cancelled);
    /// after either, Bochs is gone.
    QList<QByteArray> ask(const QList<QByteArray>& lines, const Cancellation& cancel);

    struct Run {
        QList<QByteArray> before;        ///< commands to give first, while the guest still stands
        QByteArray resume;               ///< "c" or "s"
        QList<QByteArray> after;         ///< questions to ask once it has stopped
        qsizetype outputAllowance = 0;   ///< bytes the guest may write
        std::function<bool()> excessive; ///< asked now and then: whether the guest does too much of something else
    };
    enum class RunEnd {
        stopped, ///< back at the prompt
        exited,  ///< Bochs has ended
        excess,  ///< more output than allowed, or `excessive` said so: Bochs has been ended
    };
    struct RunResult {
        RunEnd end = RunEnd::stopped;
        QByteArray resumed;       ///< Run::resume
        QByteArray text;          ///< what came while the guest ran
        QList<QByteArray> before; ///< replies
        QList<QByteArray> after;  ///< replies; empty unless stopped
        bool interrupted = false; ///< we interrupted it, so it may have stopped for that
    };
    /// Lets the guest run until it stops. Blocks. A run that takes long is interrupted, because a halted processor never reaches a
    /// time breakpoint; go on with another run then. Throws like ask().
    RunResult run(const Run& run, const Cancellation& cancel);

    /// Bochs has ended and all it said has been read.
    bool gone() const { return m_channel.atEnd(); }
    void setWallLimit(int seconds) { m_wallLimit = seconds; }

private:
    void send(const QList<QByteArray>& lines);
    bool hasStarted(const Run& run) const;
    /// False when Bochs has ended and nothing more comes.
    bool readMore(int milliseconds, const Cancellation& cancel);
    QList<QByteArray> takeReplies(QByteArray& text, const QList<QByteArray>& lines);
    bool endHolds(const QByteArray& answer) const;
    void takeRun(const Run& run, const QByteArray& answer, RunResult& result);
    QByteArray takeBuffer();

    process::Channel& m_channel;
    int m_wallLimit;
    QElapsedTimer m_silence;
    QByteArray m_buffer;     ///< read and not yet understood
    int m_prompt = 1;        ///< number of the prompt Bochs shows, or will show first
    bool m_echoes = false;   ///< Bochs repeats every line it reads (built with readline)
    bool m_textMode = false; ///< Bochs' C library writes every '\n' as "\r\n" (Windows)
};

} // namespace mica::machine
