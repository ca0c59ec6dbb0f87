// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd about an entry of the IDT, seen together with the GDT and the page tables. Used by the Descriptors and Interrupts docks.
#pragma once

#include "core/debug/place.h"
#include "core/debug/stop_state.h"
#include "core/inspect/remark.h"

namespace mica::inspect {

/// Empty for a gate as one expects it, and for an unused vector that is no exception. Pre: 0 <= vector < stop.idt.size().
QList<Remark> gateRemarks(const debug::StopState& stop, int vector);

/// The handler's function, "mica::isr_stub_13"; else its address in hex; "TSS of GDT entry 6" for a task gate; empty for no gate.
QString handlerName(const debug::StopState& stop, int vector);

/// Where the handler's code begins; Kind::none for a task gate and for no gate.
debug::Place handlerPlace(const debug::StopState& stop, int vector);

/// "page fault", "timer (IRQ 0)", "nucleus call"; empty for a vector without a meaning here.
QString vectorName(int vector);

} // namespace mica::inspect
