// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/probe_run.h"

#include "core/check/end_of_run.h"
#include "core/check/fact.h"
#include "core/check/frame.h"
#include "core/machine/machine.h"

#include <QRandomGenerator>

namespace mica::check {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 bootSector = 0x7c00;
constexpr quint64 biosBudgetTicks = 60'000'000; ///< Bochs' BIOS takes 7 million at 1 million instructions a second

/// One run in progress: the machine, what is known of its kernel, and what has been observed.
class ProbeRun {
public:
    ProbeRun(const Boot& boot, const ProbeRunContext& context, const QString& workDir, const Cancellation& cancel)
        : m_boot(boot), m_context(context), m_key(freshKey()),
          m_machine(context.bochs, machineOf(boot, context.kernel, context.ips, m_key), workDir, cancel) {}

    BootOutcome run() {
        m_outcome.seed = m_boot.seed;
        const machine::Stop stop = runToEnd();
        m_outcome.stopTick = stop.tick;
        m_outcome.ticks = stop.tick > m_bootTick ? stop.tick - m_bootTick : 0;
        collectReports();
        observe(u"run.end"_s, Value(toString(m_outcome.end)), stop.tick);
        observe(u"run.ticks"_s, Value(static_cast<qint64>(m_outcome.ticks)), stop.tick);
        return std::move(m_outcome);
    }

private:
    enum class Place { mark, end, panic, elsewhere };

    void observe(const QString& name, Value value, quint64 tick) {
        m_outcome.observations.add(name, u"end"_s, Observed{std::move(value), tick, name, {}});
    }

    void conclude(const EndOfRun& end) {
        m_outcome.end = end.end;
        m_outcome.explanation = end.explanation;
        m_outcome.place = end.place;
    }

    quint32 hook(const char* symbol) const {
        const auto address = m_context.kernel.symbols().address(QString::fromLatin1(symbol));
        if (!address) {
            throw Failure(FailureKind::harness,
                          QStringLiteral("the linked nucleus has no %1").arg(QString::fromLatin1(symbol)),
                          m_context.kernel.elfPath(), QStringLiteral("Build the kit again, or install it again."));
        }
        return *address;
    }

    FrameStream frames() const {
        return parseFrames(m_machine.debugPort(), RunIdentity{m_key, m_boot.probe, m_boot.seed});
    }

    void readFacts(const QString& mark) {
        FactReader reader(m_machine, m_context.kernel.symbols());
        for (const QString& name : m_boot.facts.value(mark)) { reader.read(name, mark, m_outcome.observations); }
    }

    /// To the boot sector; the budget counts from there.
    machine::Stop passBios() {
        m_machine.addBreakpoint(bootSector);
        const machine::Stop stop = m_machine.runUntil(biosBudgetTicks);
        m_machine.removeBreakpoint(bootSector);
        m_bootTick = stop.tick;
        return stop;
    }

    machine::Stop runToEnd() {
        machine::Stop stop = passBios();
        if (stop.reason != machine::StopReason::breakpoint) {
            conclude(explainEnding(stop));
            return stop;
        }
        const quint32 mark = hook("mica_probe_mark_reached");
        const quint32 end = hook("mica_probe_end_reached");
        const quint32 panic = hook("mica_panic_reached");
        for (const quint32 address : {mark, end, panic}) { m_machine.addBreakpoint(address); }
        const quint64 limit = m_bootTick + m_boot.budgetTicks;
        do {
            stop = m_machine.runUntil(limit);
        } while (stop.reason == machine::StopReason::breakpoint && stop.eip == mark && takeMark());
        if (stop.reason == machine::StopReason::ended) {
            endedByItself(stop);
        } else if (stop.reason == machine::StopReason::tickReached) {
            readFacts(u"end"_s);
            conclude(explainBudget(m_machine, stop, m_boot.budgetTicks, m_context.places));
        } else if (stop.eip == panic) {
            readFacts(u"end"_s);
            conclude(explainPanic(m_machine, m_context.kernel.symbols(), m_context.places));
        } else {
            reachedEnd();
        }
        return stop;
    }

    /// A mark counts when its frame came just before it. Returns whether the run goes on.
    bool takeMark() {
        const FrameStream stream = frames();
        const bool isGenuine = !stream.frames.isEmpty() && stream.frames.last().kind == Frame::Kind::mark &&
                               stream.frames.last().sequence != m_lastMark;
        if (isGenuine) {
            m_lastMark = stream.frames.last().sequence;
            readFacts(stream.frames.last().name);
        }
        return isGenuine;
    }

    void reachedEnd() {
        const FrameStream stream = frames();
        if (!stream.ended) {
            conclude(
                explainForgery({QStringLiteral("The machine came to a place that only the probe comes to, without the "
                                               "observation that belongs there.")}));
            return;
        }
        m_outcome.end = RunEnd::finished;
        readFacts(u"end"_s);
    }

    void endedByItself(const machine::Stop& stop) {
        if (stop.ending == machine::Ending::tripleFault) {
            readFacts(u"end"_s);
            conclude(explainTripleFault(lookAt(stop), m_context.places));
            return;
        }
        conclude(explainEnding(stop));
    }

    /// The machine stays to be read after a triple fault, as it was at the instruction that could not be completed.
    TripleFault lookAt(const machine::Stop& stop) {
        TripleFault fault;
        fault.log = stop.log;
        fault.before = m_machine.snapshot();
        fault.idtLimit = fault.before.segments.idtr.limit;
        fault.idt = m_machine.idt();
        return fault;
    }

    /// What the probe said. A forgery anywhere in the run voids it, whatever its end.
    void collectReports() {
        const FrameStream stream = frames();
        for (const Frame& frame : stream.frames) {
            if (frame.kind == Frame::Kind::value) {
                m_outcome.observations.add(frame.name, {}, Observed{frame.value, frame.tick, frame.name, {}});
            }
        }
        if (!stream.forgeries.isEmpty() && m_outcome.end != RunEnd::harnessError) {
            conclude(explainForgery(stream.forgeries));
        } else {
            explainCrash();
        }
    }

    QList<Observed> observed(const QString& name) const {
        course::Expectation expectation;
        expectation.name = name;
        return m_outcome.observations.of(expectation);
    }

    /// A program of the student's died, or hangs: its examiner says of what, and where it and its callers were, innermost
    /// first (docs/author/lab-toml.md). The first of the student's own places is the one to show.
    void explainCrash() {
        const QList<Observed> why = observed(u"crash.why"_s);
        if (why.isEmpty()) { return; }
        QString text = why.first().value.text();
        for (const Observed& at : observed(u"crash.at"_s)) {
            const auto address = static_cast<quint32>(at.value.number());
            if (m_context.places.isStudents(address)) {
                m_outcome.place = m_context.places.at(address, at.tick);
                text += QStringLiteral(", in %1").arg(m_context.places.text(address));
                break;
            }
        }
        m_outcome.explanation = m_outcome.explanation.isEmpty() ? text + u'.' : text + u". "_s + m_outcome.explanation;
    }

    const Boot& m_boot;
    const ProbeRunContext& m_context;
    const QByteArray m_key;
    machine::Machine m_machine;
    quint64 m_bootTick = 0;
    quint32 m_lastMark = 0; ///< sequence number of its frame; 0 is the run's beginning, never a mark
    BootOutcome m_outcome;
};

} // namespace

QByteArray freshKey() {
    QByteArray key(16, '\0');
    for (char& byte : key) { byte = static_cast<char>(QRandomGenerator::system()->bounded(256)); }
    return key;
}

machine::MachineConfig machineOf(const Boot& boot, const LinkedKernel& kernel, quint32 ips, const QByteArray& key) {
    machine::MachineConfig config;
    config.disk = kernel.disk(image::RunConfig{boot.probe, boot.seed, key});
    config.memoryMiB = boot.memoryMiB;
    config.ips = ips;
    return config;
}

BootOutcome runProbe(const Boot& boot, const ProbeRunContext& context, const QString& workDir,
                     const Cancellation& cancel) {
    try {
        return ProbeRun(boot, context, workDir, cancel).run();
    } catch (const Failure& failure) {
        if (failure.kind() != FailureKind::harness) { throw; }
        BootOutcome outcome;
        outcome.seed = boot.seed;
        outcome.explanation = failure.text();
        return outcome;
    }
}

} // namespace mica::check
