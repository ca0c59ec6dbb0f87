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
    // todo: Refuse what dispatch.h says must be refused; else note the handler and, for a line's
    // todo: vector, open the line.
    // placeholder: return {};
    if (vector == vector_of(Line::cascade)) { return std::unexpected(HandlerError::cascade); }
    if (handler == nullptr) { return std::unexpected(HandlerError::no_handler); }
    if (handlers[index(vector)] != nullptr) { return std::unexpected(HandlerError::taken); }
    handlers[index(vector)] = handler;
    if (is_device(vector)) { pic::unmask(line_of(vector)); }
    return {};
    // student: end
}

std::expected<void, HandlerError> unregister_handler(Vector vector) {
    // student: begin(dispatcher)
    // todo: The line first, then the handler.
    // placeholder: return {};
    if (handlers[index(vector)] == nullptr) { return std::unexpected(HandlerError::no_handler); }
    if (is_device(vector)) { pic::mask(line_of(vector)); }
    handlers[index(vector)] = nullptr;
    return {};
    // student: end
}

/// An interrupt of one of the sixteen lines.
[[maybe_unused, gnu::noinline]] static void device_interrupt(Line line, TrapFrame& frame) {
    // student: begin(dispatcher)
    // todo: Spurious or true? Whose is it? And which controllers still have something in service
    // todo: when it is over?
    // placeholder:
    if (pic::is_spurious(line)) {
        if (line == Line::disk2) {
            ++counted.spurious_slave;
            pic::end_of_interrupt(Line::cascade);
        } else {
            ++counted.spurious_master;
        }
        return;
    }
    if (const Handler handler = handlers[index(vector_of(line))]) {
        handler(frame);
    } else {
        ++counted.unexpected[index(line)];
    }
    pic::end_of_interrupt(line);
    // student: end
}

} // namespace mica::interrupts

extern "C" void mica_interrupt_dispatch(mica::interrupts::TrapFrame* frame) {
    using namespace mica::interrupts;
    // student: begin(dispatcher)
    // todo: Tell devices from everything else (vectors.h helps), and find the handler of what is no
    // todo: device.
    // placeholder: mica::exceptions::unhandled(*frame);
    const Vector vector{static_cast<std::uint8_t>(frame->vector)};
    if (is_device(vector)) {
        device_interrupt(line_of(vector), *frame);
    } else if (const Handler handler = handlers[frame->vector]) {
        handler(*frame);
    } else {
        mica::exceptions::unhandled(*frame);
    }
    // student: end
}
