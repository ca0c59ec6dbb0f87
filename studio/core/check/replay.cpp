// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/replay.h"

#include "core/advice.h"
#include "core/check/code_places.h"
#include "core/check/probe_run.h"
#include "core/machine/guest_objects.h"

namespace mica::check {

namespace {

constexpr int linesBefore = 4;
constexpr int linesAfter = 6;
constexpr quint32 nearStart = 64; ///< bytes: so near to its function's start, disassembling from there reaches EIP

quint32 linearEip(const machine::Snapshot& now) { return now.segments.cs.base + now.registers.eip; }

/// Instructions have no fixed length, so "the ones before EIP" can only be found by starting at a known beginning.
QString disassembleAround(machine::Machine& machine, quint32 eip, const std::optional<image::SymbolMap::Place>& place) {
    const bool fromFunction = place && place->offset <= nearStart;
    const quint32 start = fromFunction ? eip - place->offset : eip;
    return aroundAddress(machine.disassemble(start, static_cast<int>(eip - start) + linesAfter + 1), eip, linesBefore,
                         linesAfter);
}

/// Before the nucleus has made its first process there is nothing to show.
std::optional<machine::SystemState> systemState(machine::Machine& machine, const image::SymbolMap& symbols) {
    const std::optional<quint32> description = symbols.address(QStringLiteral("mica_introspection"));
    if (!description) { return std::nullopt; }
    std::optional<machine::SystemState> state = machine::readSystemState(machine, *description);
    return state && state->processes.isEmpty() && state->problems.isEmpty() ? std::nullopt : state;
}

} // namespace

QString aroundAddress(const QString& disassembly, quint32 address, int before, int after) {
    const QStringList lines = disassembly.split(u'\n', Qt::SkipEmptyParts);
    const QString wanted = QStringLiteral("%1").arg(address, 8, 16, QLatin1Char('0'));
    qsizetype at = 0;
    while (at < lines.size() && !lines[at].startsWith(wanted)) { ++at; }
    QStringList shown;
    for (qsizetype i = std::max<qsizetype>(0, at - before); i < lines.size() && i <= at + after; ++i) {
        shown += (i == at ? QStringLiteral("> ") : QStringLiteral("  ")) + lines[i];
    }
    return shown.join(u'\n');
}

std::unique_ptr<machine::Machine> bootTo(const course::Check& check, quint64 tick, quint64 seed,
                                         const LinkedKernel& kernel, const EngineTools& tools, const QString& workDir,
                                         const Cancellation& cancel) {
    Boot boot;
    boot.probe = check.probe;
    boot.seed = seed;
    boot.memoryMiB = check.memoryMiB > 0 ? check.memoryMiB : tools.course.memoryMiB;
    auto machine = std::make_unique<machine::Machine>(
        tools.bochs, machineOf(boot, kernel, tools.course.ips, freshKey()), workDir, cancel);
    const machine::Stop stop = machine->runUntil(tick);
    const bool canBeRead = stop.reason != machine::StopReason::ended || stop.ending == machine::Ending::tripleFault;
    if (!canBeRead) {
        throw Failure(FailureKind::usage,
                      QStringLiteral("the run ends at tick %1, before tick %2").arg(stop.tick).arg(tick), check.fullId,
                      advise(Advice::checkAgain));
    }
    return machine;
}

Moment describe(machine::Machine& machine, const LinkedKernel& kernel, const build::Toolchain& toolchain) {
    const CodePlaces places(kernel, toolchain);
    Moment moment;
    moment.snapshot = machine.snapshot();
    const quint32 eip = linearEip(moment.snapshot);
    moment.place = places.symbolAt(eip);
    if (const auto line = places.lineAt(eip)) {
        moment.file = line->file;
        moment.line = line->line;
    }
    moment.system = systemState(machine, kernel.symbols());
    for (const quint32 address : callSites(machine, moment.snapshot.registers)) {
        moment.callers += places.text(address);
    }
    moment.disassembly = disassembleAround(machine, eip, moment.place);
    return moment;
}

} // namespace mica::check
