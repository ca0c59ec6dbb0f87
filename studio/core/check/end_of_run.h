// SPDX-License-Identifier: GPL-3.0-or-later
// Why a run did not come to the end of its probe, in words a student understands: what was seen, then what it means.
// Used by probe_run. The texts for pure facts are functions of their own, so that tests read them without an emulator.
#pragma once

#include "core/check/code_places.h"

namespace mica::check {

struct EndOfRun {
    RunEnd end = RunEnd::harnessError;
    QString explanation;
    std::optional<Evidence> place;
};

/// The budget is used up: the machine is stopped at `stop` somewhere in a loop, or halted for good. Runs it a little further to see
/// the loop.
EndOfRun explainBudget(machine::Machine& machine, const machine::Stop& stop, quint64 budgetTicks,
                       const CodePlaces& places);

/// Stopped at mica_panic_reached. Of an exception in ring 0 that nobody handled (mica_unhandled_frame), says which, and tells the
/// instruction and who had called that. `symbols`: the nucleus'.
EndOfRun explainPanic(machine::Machine& machine, const image::SymbolMap& symbols, const CodePlaces& places);

/// What the processor was about to do when it gave up, and what it found there.
struct TripleFault {
    machine::Snapshot before; ///< at the instruction that could not be completed
    QStringList log;          ///< Bochs' complaints about it, oldest first
    quint32 idtLimit = 0;
    QList<machine::GateDescriptor> idt;
};
EndOfRun explainTripleFault(const TripleFault& fault, const CodePlaces& places);
/// The text alone. `where`: what CodePlaces::text() says of the instruction.
QString tripleFaultText(const TripleFault& fault, const QString& where);

/// The other ways in which Bochs ends by itself.
EndOfRun explainEnding(const machine::Stop& stop);

EndOfRun explainForgery(const QStringList& forgeries);

/// "divide error (#DE)" for 0, "page fault (#PF)" for 14 … (Intel SDM 3A, table 6-1); "vector 0x20" for the others.
QString exceptionName(quint32 vector);

} // namespace mica::check
