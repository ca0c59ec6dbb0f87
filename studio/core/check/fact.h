// SPDX-License-Identifier: GPL-3.0-or-later
// Machine facts: reads what an expectation names ("idt[0-255].type") out of the stopped machine. Used by probe_run at each mark.
// `run.end` and `run.ticks` are not read here: they are known only when the run is over.
#pragma once

#include "core/check/observations.h"
#include "core/course/fact_name.h"
#include "core/image/elf32.h"
#include "core/machine/machine.h"

#include <optional>

namespace mica::check {

/// Reads facts at one stop. Tables are fetched once, so ask one reader for everything at that stop. Blocks.
class FactReader {
public:
    FactReader(machine::Machine& machine, const image::SymbolMap& symbols);

    /// Adds what `name` means at this stop, one value for each index of a range, to `into` under `mark`. What does not exist (an entry
    /// beyond the table's limit, an unknown symbol, memory that is not mapped) adds nothing: "not observed".
    /// Pre: name is a well-formed machine fact. Throws Failure(harness) when the debugger does not answer.
    void read(const QString& name, const QString& mark, Observations& into);

private:
    std::optional<Observed> one(const course::FactName& fact, quint32 index);
    std::optional<Observed> control(const course::FactName& fact);
    std::optional<Observed> segmentRegister(const course::FactName& fact);
    std::optional<Observed> gdtEntry(const course::FactName& fact, quint32 index);
    std::optional<Observed> idtEntry(const course::FactName& fact, quint32 index);
    std::optional<Observed> controller(const course::FactName& fact);
    std::optional<Observed> page(const course::FactName& fact);
    std::optional<Observed> memory(const course::FactName& fact);
    std::optional<Observed> screenRow(quint32 row);
    std::optional<Observed> serialLine(quint32 line);

    const machine::Snapshot& snapshot();

    machine::Machine& m_machine;
    const image::SymbolMap& m_symbols;
    std::optional<machine::Snapshot> m_snapshot;
    std::optional<QList<machine::SegmentDescriptor>> m_gdt;
    std::optional<QList<machine::GateDescriptor>> m_idt;
    std::optional<QStringList> m_screen;
};

} // namespace mica::check
