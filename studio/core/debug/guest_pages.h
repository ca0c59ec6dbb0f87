// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of one stop, fetched from the machine a page at a time and kept, so that reading it many times over costs nothing.
// Used by readStopState and CodeReader; of no use once the machine has run on.
#pragma once

#include "core/debug/stop_state.h"

#include <QHash>

namespace mica::debug {

/// Where the nucleus maps physical memory; a student's may not yet, so what is read there is checked.
constexpr quint32 directMap = 0xc000'0000;

class GuestPages {
public:
    explicit GuestPages(machine::Machine& machine) : m_machine(machine) {}

    /// Nothing when one of the bytes is not mapped. Blocks; throws what Machine::readMemory throws.
    std::optional<QByteArray> read(quint32 linear, quint32 length);
    /// The bytes up to the first page that is not mapped, at most `wanted`.
    QByteArray readablePart(quint32 linear, quint32 wanted);

private:
    const std::optional<QByteArray>& page(quint32 base);

    machine::Machine& m_machine;
    QHash<quint32, std::optional<QByteArray>> m_pages; ///< by address; nothing: not mapped
};

/// The page tables of the stop. Those that the guest has mapped somewhere are read through that mapping, which is quicker.
PageTables readPageTables(machine::Machine& machine, GuestPages& pages);

} // namespace mica::debug
