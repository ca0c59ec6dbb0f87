// SPDX-License-Identifier: BSD-2-Clause
// The dispatcher and its table of handlers. Your part of lab 02; the contract is in nucleus/interrupts/dispatch.h.

#include <nucleus/interrupts/dispatch.h>

#include <nucleus/exceptions/unhandled.h>
#include <nucleus/interrupts/pic.h>

namespace mica::interrupts {

[[maybe_unused]] static constinit std::array<Handler, vector_count> handlers{};
[[maybe_unused]] static constinit Counters counted{};

const Counters& counters() { return counted; }

std::expected<void, HandlerError> register_handler(Vector vector, Handler handler) {
    // student: begin(dispatcher)
    // TODO(dispatcher): Refuse what dispatch.h says must be refused; else note the handler and, for a line's
    //     vector, open the line.
    return {};
    // student: end
}

std::expected<void, HandlerError> unregister_handler(Vector vector) {
    // student: begin(dispatcher)
    // TODO(dispatcher): The line first, then the handler.
    return {};
    // student: end
}

/// An interrupt of one of the sixteen lines.
[[maybe_unused, gnu::noinline]] static void device_interrupt(Line line, TrapFrame& frame) {
    // student: begin(dispatcher)
    // TODO(dispatcher): Spurious or true? Whose is it? And which controllers still have something in service
    //     when it is over?
    // student: end
}

} // namespace mica::interrupts

extern "C" void mica_interrupt_dispatch(mica::interrupts::TrapFrame* frame) {
    using namespace mica::interrupts;
    // student: begin(dispatcher)
    // TODO(dispatcher): Tell devices from everything else (vectors.h helps), and find the handler of what is no
    //     device.
    mica::exceptions::unhandled(*frame);
    // student: end
}
