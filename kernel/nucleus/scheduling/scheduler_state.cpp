// SPDX-License-Identifier: BSD-2-Clause
// The scheduler's few variables, and the way out of an interrupt of ring 3.
#include <nucleus/scheduling/scheduler.h>

namespace mica::scheduling {

constinit ReadyQueue ready;
constinit Thread* current = nullptr;
constinit Process* loaded = nullptr;
constinit std::uint8_t slice = 0;

} // namespace mica::scheduling

/// entry.S comes here from an interrupt of ring 3 that has been dealt with, and leaves by the frame.
extern "C" [[gnu::optimize("omit-frame-pointer")]] mica::interrupts::TrapFrame* mica_choose_frame() {
    using namespace mica::scheduling;
    return current != nullptr ? &stay_or_go_on(*current)->frame : &go_on()->frame;
}
