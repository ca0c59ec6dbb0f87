// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/debugger.h"

#include "core/advice.h"
#include "core/failure.h"

#include <QRandomGenerator>

#include <algorithm>

namespace mica::machine {

namespace {

constexpr int pollMilliseconds = 50;
constexpr int firstInterruptMilliseconds = 60;
constexpr int lastInterruptMilliseconds = 1000;
/// After a prompt without an answer. Then it was the guest's, who now waits in a HLT; or the computer is very busy.
constexpr int doubtMilliseconds = 5000;
constexpr qsizetype reportAllowance = 64 * 1024;   // stop report and answers, on top of what the guest may write
constexpr qsizetype replyLimit = 64 * 1024 * 1024; // of commands that do not let the guest run

QByteArray prompt(int number) { return "<bochs:" + QByteArray::number(number) + "> "; }

/// A command whose answer cannot be foreseen, and that answer.
struct Question {
    QByteArray command;
    QByteArray answer;
};

Question unforeseeable() {
    // Always 16 digits, never negative for a program that prints it signed.
    const quint64 nonce = (QRandomGenerator::system()->generate64() >> 2U) | (quint64{1} << 62U);
    const QByteArray hex = QByteArray::number(nonce, 16);
    return {"calc 0x" + hex, "0x" + hex + ' ' + QByteArray::number(nonce) + '\n'};
}

/// How long to wait before the next interruption.
class Patience {
public:
    explicit Patience(int milliseconds) { renew(milliseconds); }
    void renew(int milliseconds) {
        m_milliseconds = milliseconds;
        m_since.start();
    }
    int milliseconds() const { return m_milliseconds; }
    bool isOver() const { return m_since.elapsed() >= m_milliseconds; }

private:
    QElapsedTimer m_since;
    int m_milliseconds = 0;
};

[[noreturn]] void fail(const QString& what) {
    throw Failure(FailureKind::harness, what, QStringLiteral("bochs"),
                  QStringLiteral("Run it again. ") + advise(Advice::examineBochs));
}

} // namespace

bool Debugger::awaitStart(const Cancellation& cancel) {
    const Question question = unforeseeable();
    send({question.command});
    const QByteArray end = prompt(m_prompt + 1);
    while (!m_buffer.endsWith(end)) {
        if (!readMore(pollMilliseconds, cancel)) { return false; }
    }
    m_textMode = m_buffer.contains("\r\n");
    const QByteArray text = takeBuffer();
    m_echoes = text.contains(prompt(m_prompt) + question.command);
    if (!text.contains(question.answer)) {
        fail(QStringLiteral("does not answer as its debugger should: %1").arg(QString::fromLatin1(text.right(200))));
    }
    m_prompt += 1;
    return true;
}

QList<QByteArray> Debugger::ask(const QList<QByteArray>& lines, const Cancellation& cancel) {
    send(lines);
    const QByteArray end = prompt(m_prompt + static_cast<int>(lines.size()));
    while (!m_buffer.endsWith(end)) {
        if (!readMore(pollMilliseconds, cancel)) {
            fail(QStringLiteral("ended while it was asked about the stopped machine"));
        }
        if (m_buffer.size() > replyLimit) {
            m_channel.end();
            fail(QStringLiteral("answered with more than %1 MiB").arg(replyLimit >> 20));
        }
    }
    QByteArray text = takeBuffer();
    return takeReplies(text, lines);
}

Debugger::RunResult Debugger::run(const Run& run, const Cancellation& cancel) {
    const Question question = unforeseeable();
    const QList<QByteArray> questions = QList<QByteArray>{question.command} + run.after;
    // Without readline nothing is lost; and on Windows a Bochs that ends waits for one more line.
    bool asked = !m_echoes;
    send(run.before + QList<QByteArray>{run.resume} + (asked ? questions : QList<QByteArray>()));
    const int stop = m_prompt + static_cast<int>(run.before.size()) + 1;
    const QByteArray stopPrompt = prompt(stop);
    const QByteArray lastPrompt = prompt(stop + static_cast<int>(questions.size()));
    const qsizetype most = (run.outputAllowance + reportAllowance) * (m_textMode ? 2 : 1);
    Patience patience(firstInterruptMilliseconds);
    RunResult result;
    bool started = false;
    while (!m_buffer.endsWith(lastPrompt) || !endHolds(question.answer)) {
        if (!started && hasStarted(run)) {
            started = true;
            patience.renew(firstInterruptMilliseconds);
        }
        if (!asked && m_buffer.endsWith(stopPrompt)) {
            asked = true;
            m_channel.write(questions.join('\n') + '\n');
            patience.renew(doubtMilliseconds);
        }
        if (!readMore(std::min(pollMilliseconds, patience.milliseconds()), cancel)) {
            result.end = RunEnd::exited;
            break;
        }
        if (m_buffer.size() > most || (run.excessive && run.excessive())) {
            m_channel.end();
            result.end = RunEnd::excess;
            break;
        }
        if (started && patience.isOver() && (asked || !m_buffer.endsWith(stopPrompt))) {
            result.interrupted = m_channel.interrupt() || result.interrupted;
            const bool doubt = asked && m_echoes;
            patience.renew(doubt ? doubtMilliseconds
                                 : std::min(patience.milliseconds() * 2, lastInterruptMilliseconds));
        }
    }
    takeRun(run, question.answer, result);
    return result;
}

/// Whether the last part of the buffer, where Bochs' answers are, holds `answer`.
bool Debugger::endHolds(const QByteArray& answer) const {
    const QByteArray end = m_buffer.last(std::min(m_buffer.size(), reportAllowance));
    return end.contains(m_textMode ? QByteArray(answer).replace('\n', "\r\n") : answer);
}

/// Whether Bochs has read the line that lets the guest run. The guest writes nothing before that.
bool Debugger::hasStarted(const Run& run) const {
    if (!m_echoes) { return true; }
    const QByteArray echo = run.resume + (m_textMode ? "\r\n" : "\n");
    return run.before.isEmpty() ? m_buffer.startsWith(echo)
                                : m_buffer.contains(prompt(m_prompt + static_cast<int>(run.before.size())) + echo);
}

/// Takes the buffer apart: replies to `before`, the run's own text, the answer, replies to `after`.
void Debugger::takeRun(const Run& run, const QByteArray& answer, RunResult& result) {
    QByteArray text = takeBuffer();
    result.resumed = run.resume;
    result.before = takeReplies(text, run.before);
    const QByteArray echo = m_echoes ? run.resume + '\n' : QByteArray();
    if (result.before.size() < run.before.size() || !text.startsWith(echo)) {
        text.clear(); // Bochs has ended before it read the line that lets the guest run: all of this is Bochs' own
    } else {
        text.remove(0, echo.size());
    }
    if (result.end != RunEnd::stopped) {
        result.text = text;
        return;
    }
    m_prompt += 2;
    const qsizetype answered = text.lastIndexOf(answer);
    const qsizetype stopped = text.lastIndexOf(prompt(m_prompt - 1), answered);
    if (answered < 0 || stopped < 0) {
        fail(QStringLiteral("shows a prompt that does not belong to the conversation"));
    }
    result.text = text.first(stopped);
    QByteArray rest = text.sliced(answered + answer.size());
    rest.remove(0, prompt(m_prompt).size());
    result.after = takeReplies(rest, run.after);
}

/// Cuts the replies to `lines` from the front of `text`, which starts behind the prompt that asked for the first.
QList<QByteArray> Debugger::takeReplies(QByteArray& text, const QList<QByteArray>& lines) {
    QList<QByteArray> replies;
    qsizetype at = 0;
    for (const QByteArray& line : lines) {
        m_prompt += 1;
        const QByteArray end = prompt(m_prompt);
        const qsizetype next = text.indexOf(end, at);
        if (next < 0) {
            break; // Bochs has ended on the way
        }
        QByteArray reply = text.sliced(at, next - at);
        if (m_echoes && reply.startsWith(line + '\n')) { reply.remove(0, line.size() + 1); }
        replies += reply;
        at = next + end.size();
    }
    text.remove(0, at);
    return replies;
}

void Debugger::send(const QList<QByteArray>& lines) {
    for (const QByteArray& line : lines) {
        Q_ASSERT(!line.isEmpty() && !line.contains('\n') && !line.contains('\r'));
        Q_UNUSED(line)
    }
    m_buffer.clear();
    m_silence.start();
    m_channel.write(lines.join('\n') + '\n');
}

bool Debugger::readMore(int milliseconds, const Cancellation& cancel) {
    if (cancel.requested()) {
        m_channel.end();
        cancel.throwIfRequested();
    }
    const QByteArray bytes = m_channel.read(milliseconds);
    if (!bytes.isEmpty()) {
        m_buffer += bytes;
        m_silence.restart();
        return true;
    }
    if (m_channel.atEnd()) { return false; }
    if (m_silence.elapsed() > qint64{m_wallLimit} * 1000) {
        m_channel.end();
        fail(QStringLiteral("has not written anything for %1 seconds and was ended").arg(m_wallLimit));
    }
    return true;
}

QByteArray Debugger::takeBuffer() {
    QByteArray text;
    text.swap(m_buffer);
    return m_textMode ? text.replace("\r\n", "\n") : text;
}

} // namespace mica::machine
