// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/end_of_run.h"

#include <QSet>
#include <QtEndian>

namespace mica::check {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 interruptFlag = 1U << 9; // Intel SDM 3A, 2.3
constexpr char haltOpcode = '\xf4';

QString millions(quint64 ticks) {
    return QStringLiteral("%1 million instructions").arg(static_cast<double>(ticks) / 1e6, 0, 'g', 3);
}

/// Most likely: an interrupt that nobody waits for may just have ended a HLT. The byte may be another instruction's last one, too.
bool hasLeftHalt(machine::Machine& machine, quint32 eip) {
    return machine.walk(eip - 1).present && machine.memory(eip - 1, 1).at(0) == haltOpcode;
}

EndOfRun halted(const machine::Snapshot& now, const CodePlaces& places) {
    const quint32 hlt = now.registers.eip - 1;
    EndOfRun result;
    result.end = RunEnd::halted;
    result.place = places.at(hlt, now.tick);
    result.explanation =
        QStringLiteral("The processor halted for good in %1: it executed hlt with interrupts off (IF=0), "
                       "so nothing can wake it.")
            .arg(places.text(hlt));
    return result;
}

/// The innermost place in the student's own files: the instruction itself or one of its callers.
std::optional<quint32> innermostOfStudent(const QList<quint32>& chain, const CodePlaces& places) {
    for (const quint32 address : chain) {
        if (places.isStudents(address)) { return address; }
    }
    return std::nullopt;
}

QString hangText(quint64 budget, const QString& where, const QStringList& others, bool waitsInHalt) {
    QString text = QStringLiteral("After %1 the probe had not come to its end. ").arg(millions(budget));
    if (waitsInHalt) {
        return text + QStringLiteral("The processor was halted in %1, waiting for an interrupt that does not come.")
                          .arg(where);
    }
    text += QStringLiteral("The processor was in %1").arg(where);
    if (!others.isEmpty()) { text += QStringLiteral(", going round through %1").arg(others.join(", "_L1)); }
    return text + QStringLiteral(": most likely a loop whose condition never becomes true.");
}

/// Function names seen at a few later moments, other than the first one.
QStringList sampleLoop(machine::Machine& machine, quint32 eip, const CodePlaces& places) {
    constexpr int samples = 6;
    constexpr quint64 stride = 997; // prime: does not fall in step with a loop
    QSet<QString> seen{places.at(eip).symbol.section(u'+', 0, 0)};
    QStringList others;
    for (int i = 0; i < samples; ++i) {
        const machine::Stop stop = machine.runUntil(machine.tick() + stride);
        if (stop.reason == machine::StopReason::ended) { break; }
        const QString name = places.at(stop.eip).symbol.section(u'+', 0, 0);
        if (!name.isEmpty() && !seen.contains(name)) {
            seen.insert(name);
            others.append(name);
        }
    }
    others.sort();
    return others;
}

/// What panic(std::string_view) was called with, out of its stack frame: the console may be what is broken. On i386 the arguments lie
/// behind the saved EBP and the return address; libstdc++ keeps the length before the pointer.
QString panicReason(machine::Machine& machine, const machine::Registers& registers, const CodePlaces& places) {
    constexpr quint32 longest = 200;
    const auto caller = machine.readMemory(registers.esp, 4); // mica_panic_reached() has just been called
    const auto frame = machine.readMemory(registers.ebp + 8, 8);
    if (!caller || !frame ||
        !places.at(qFromLittleEndian<quint32>(caller->constData())).symbol.startsWith("mica::diagnostics::panic"_L1)) {
        return {};
    }
    const quint32 length = qFromLittleEndian<quint32>(frame->constData());
    const quint32 start = qFromLittleEndian<quint32>(frame->constData() + 4);
    const auto text = length <= longest ? machine.readMemory(start, length) : std::nullopt;
    return text ? QString::fromUtf8(*text).simplified() : QString();
}

/// The exception that nobody handled.
struct UnhandledException {
    quint32 vector = 0, eip = 0;
    bool inRingZero = false;
    machine::Registers registers; ///< of the instruction, as far as the chain of its callers needs them
};

/// The trap frame that the nucleus has noted as the one it panics for: nucleus/interrupts/trap_frame.h.
std::optional<UnhandledException> unhandledException(machine::Machine& machine, const machine::Registers& registers,
                                                     const image::SymbolMap& symbols) {
    constexpr int ebpAt = 24, vectorAt = 48, eipAt = 56, csAt = 60, frameBytes = 76;
    const auto word = [](const QByteArray& bytes, int at) {
        return qFromLittleEndian<quint32>(bytes.constData() + at);
    };
    const auto noted = symbols.address(u"mica_unhandled_frame"_s);
    const auto pointer = noted ? machine.readMemory(*noted, 4) : std::nullopt;
    if (!pointer || word(*pointer, 0) == 0) { return std::nullopt; }
    const auto frame = machine.readMemory(word(*pointer, 0), frameBytes);
    if (!frame) { return std::nullopt; }
    UnhandledException found{word(*frame, vectorAt), word(*frame, eipAt), (word(*frame, csAt) & 3U) == 0, registers};
    if (found.inRingZero) {
        found.registers.eip = found.eip;
        found.registers.ebp = word(*frame, ebpAt);
    }
    return found;
}

/// " It was raised in mica::pit::start (pit.cpp:31): page fault (#PF) at address 0x00000004."
QString exceptionText(quint32 vector, quint32 cr2, const QString& where) {
    constexpr quint32 pageFault = 14; // Intel SDM 3A, 6.15
    QString text = QStringLiteral(" It was raised in %1: %2").arg(where, exceptionName(vector));
    if (vector == pageFault) { text += QStringLiteral(" at address 0x%1").arg(cr2, 8, 16, QLatin1Char('0')); }
    return text + u'.';
}

EndOfRun simple(RunEnd end, const QString& explanation) {
    EndOfRun result;
    result.end = end;
    result.explanation = explanation;
    return result;
}

} // namespace

EndOfRun explainBudget(machine::Machine& machine, const machine::Stop& stop, quint64 budgetTicks,
                       const CodePlaces& places) {
    const machine::Snapshot now = machine.snapshot();
    const quint32 eip = now.registers.eip;
    const bool interruptsOn = (now.registers.eflags & interruptFlag) != 0;
    if (stop.halted && !interruptsOn) { return halted(now, places); }
    const bool inHalt = stop.halted || (interruptsOn && hasLeftHalt(machine, eip));
    const QList<quint32> chain = QList<quint32>{inHalt ? eip - 1 : eip} + callSites(machine, now.registers);
    const auto own = innermostOfStudent(chain, places);
    EndOfRun result;
    result.end = RunEnd::hang;
    result.place = places.at(own.value_or(chain.first()), now.tick);
    QString where = places.text(chain.first());
    if (own && *own != chain.first()) { where += QStringLiteral(", called from %1").arg(places.text(*own)); }
    result.explanation =
        hangText(budgetTicks, where, inHalt ? QStringList() : sampleLoop(machine, eip, places), inHalt);
    return result;
}

EndOfRun explainPanic(machine::Machine& machine, const image::SymbolMap& symbols, const CodePlaces& places) {
    const machine::Snapshot now = machine.snapshot();
    const QString reason = panicReason(machine, now.registers, places);
    const auto exception = unhandledException(machine, now.registers, symbols);
    const bool inRingZero = exception && exception->inRingZero;
    EndOfRun result;
    result.end = RunEnd::panicked;
    QList<quint32> chain = callSites(machine, inRingZero ? exception->registers : now.registers);
    if (inRingZero) { chain.prepend(exception->eip); }
    const auto own = innermostOfStudent(chain, places);
    const quint32 otherwise = chain.isEmpty() ? now.registers.eip : inRingZero ? chain.first() : chain.last();
    result.place = places.at(own.value_or(otherwise), now.tick);
    result.explanation = reason.isEmpty() ? QStringLiteral("The nucleus panicked.")
                                          : QStringLiteral("The nucleus panicked: %1.").arg(reason);
    if (exception) {
        result.explanation += exceptionText(exception->vector, now.control.cr2, places.text(exception->eip));
    }
    if (own && (!inRingZero || *own != chain.first())) {
        result.explanation += QStringLiteral(" It was called from %1.").arg(places.text(*own));
    }
    return result;
}

EndOfRun explainTripleFault(const TripleFault& fault, const CodePlaces& places) {
    EndOfRun result;
    result.end = RunEnd::tripleFault;
    result.place = places.at(fault.before.registers.eip, fault.before.tick);
    result.explanation = tripleFaultText(fault, places.text(fault.before.registers.eip));
    return result;
}

EndOfRun explainEnding(const machine::Stop& stop) {
    switch (stop.ending) {
    case machine::Ending::guestShutdown:
        return simple(RunEnd::shutdown,
                      QStringLiteral("The machine was switched off (\"Shutdown\" on port 0x8900) before the "
                                     "probe had come to its end. What it had observed does not count."));
    case machine::Ending::outputLimit:
        return simple(RunEnd::outputLimit,
                      QStringLiteral("The machine wrote without end to port 0xE9 or the serial line and "
                                     "was stopped. What it had observed does not count."));
    case machine::Ending::devicePanic:
        return simple(
            RunEnd::deviceFault,
            QStringLiteral(
                "The machine stopped because of the way a device was driven; Bochs says \"%1\". A device that "
                "is given commands or bytes faster than it can take them, or never read out, ends like this.")
                .arg(stop.log.join(u' ')));
    default: break;
    }
    return simple(RunEnd::harnessError,
                  QStringLiteral("Bochs ended by itself: %1 This says nothing about your code; run the check again.")
                      .arg(stop.log.isEmpty() ? QStringLiteral("its process vanished.") : stop.log.join(u' ') + u'.'));
}

EndOfRun explainForgery(const QStringList& forgeries) {
    return simple(RunEnd::forged,
                  QStringLiteral("%1 Only the probe reports observations; what this run observed does not count.")
                      .arg(forgeries.value(0)));
}

} // namespace mica::check
