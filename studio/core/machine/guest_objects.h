// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the nucleus' objects out of a stopped machine by the nucleus' own description of itself (abi/introspection.h), so that no
// debug information is needed. Used by `mica replay` and Studio.
#pragma once

#include "core/machine/system_state.h"

#include <functional>
#include <optional>

namespace mica::machine {

class Machine;

/// Bytes at a linear address; nothing when one of them is not mapped.
using ReadLinear = std::function<std::optional<QByteArray>(quint32 linear, quint32 length)>;

/// `description`: the address of the symbol mica_introspection. `now`: the tick at which the machine stands, for the upper half of the
/// trace's ticks. Nothing when there is no description of this version there, which is so before the nucleus is loaded and paging
/// is on. Whatever the memory holds, it ends: lists are cut where they go in circles or leave the nucleus, and that is noted.
std::optional<SystemState> readSystemState(const ReadLinear& read, quint32 description, quint64 now);

/// The same of a stopped machine. Blocks; throws what Machine::readMemory throws.
std::optional<SystemState> readSystemState(Machine& machine, quint32 description);

} // namespace mica::machine
