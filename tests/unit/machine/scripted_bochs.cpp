// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/machine/scripted_bochs.h"

#include <algorithm>

namespace mica::machine::test {

ScriptedBochs::ScriptedBochs(const Manner& manner) : m_manner(manner) {
    say("=====\n        Bochs x86 Emulator\n=====\nNext at t=0\n(0) [0x0000fffffff0] f000:fff0 (unk. ctxt): jmpf ; "
        "ea\n");
    prompt();
}

void ScriptedBochs::write(const QByteArray& bytes) {
    m_sinceWrite.start();
    m_waiting += bytes.chopped(1).split('\n');
    while (!m_running && !ended && !m_waiting.isEmpty()) { answer(m_waiting.takeFirst()); }
    if (killedAfter >= 0) {
        m_output.truncate(killedAfter);
        ended = true;
    }
}

QByteArray ScriptedBochs::read(int milliseconds) {
    Q_UNUSED(milliseconds)
    if (m_sinceWrite.isValid() && m_sinceWrite.elapsed() < lateMilliseconds) { return {}; }
    const QByteArray piece = silent ? QByteArray() : m_output.left(m_manner.piece);
    m_output.remove(0, piece.size());
    return piece;
}

bool ScriptedBochs::interrupt() {
    ++interrupts;
    lost += m_waiting; // as readline does when a signal comes
    m_waiting.clear();
    if (m_running) {
        m_running = false;
        say("Next at t=99\n(0) [0x000000007c0d] 0000:7c0d (unk. ctxt): nop ; 90\n");
        prompt();
    }
    return true;
}

void ScriptedBochs::answer(const QByteArray& line) {
    if (line.isEmpty()) { return; }
    received += line;
    if (m_manner.echoes) { say(line + '\n'); }
    if (line.startsWith("calc 0x")) {
        const quint64 value = line.mid(7).toULongLong(nullptr, 16);
        say("0x" + QByteArray::number(value, 16) + ' ' + QByteArray::number(value) + '\n');
    } else if (line == "c" || line == "s") {
        say(runs.isEmpty() ? QByteArray() : runs.takeFirst());
        if (hangsInRun) {
            hangsInRun = false;
            m_running = true;
            return;
        }
        if (exitsAfterRuns && runs.isEmpty()) {
            ended = true;
            return;
        }
    } else {
        say(replies.value(line));
    }
    prompt();
}

void ScriptedBochs::say(const QByteArray& text) {
    m_output += m_manner.textMode ? QByteArray(text).replace('\n', "\r\n") : text;
}

void ScriptedBochs::prompt() { m_output += "<bochs:" + QByteArray::number(++m_number) + "> "; }

} // namespace mica::machine::test
