// SPDX-License-Identifier: BSD-2-Clause
// The dispatcher with lines and other vectors apart: a line knows its handler and its count, and says what it was.

#include <nucleus/interrupts/dispatch.h>

#include <nucleus/exceptions/unhandled.h>
#include <nucleus/interrupts/pic.h>

namespace mica::interrupts {

namespace {

enum class Arrival { wanted, unexpected, spurious_master, spurious_slave };

constinit std::array<Handler, line_count> line_handlers{};
constinit std::array<Handler, vector_count> other_handlers{};
constinit Counters totals{};

Handler& entry_of(Vector vector) {
    return is_device(vector) ? line_handlers[index(line_of(vector))] : other_handlers[index(vector)];
}

Arrival judge(Line line) {
    if (pic::is_spurious(line)) { return index(line) < 8 ? Arrival::spurious_master : Arrival::spurious_slave; }
    return line_handlers[index(line)] != nullptr ? Arrival::wanted : Arrival::unexpected;
}

void serve(Line line, TrapFrame& frame) {
    switch (judge(line)) {
    case Arrival::spurious_master: ++totals.spurious_master; break;
    case Arrival::spurious_slave:
        ++totals.spurious_slave;
        pic::end_of_interrupt(Line::cascade);
        break;
    case Arrival::unexpected:
        ++totals.unexpected[index(line)];
        pic::end_of_interrupt(line);
        break;
    case Arrival::wanted:
        line_handlers[index(line)](frame);
        pic::end_of_interrupt(line);
        break;
    }
}

} // namespace

const Counters& counters() { return totals; }

std::expected<void, HandlerError> register_handler(Vector vector, Handler handler) {
    if (is_device(vector) && line_of(vector) == Line::cascade) { return std::unexpected(HandlerError::cascade); }
    Handler& entry = entry_of(vector);
    if (handler == nullptr || entry != nullptr) {
        return std::unexpected(handler == nullptr ? HandlerError::no_handler : HandlerError::taken);
    }
    entry = handler;
    if (is_device(vector)) { pic::unmask(line_of(vector)); }
    return {};
}

std::expected<void, HandlerError> unregister_handler(Vector vector) {
    Handler& entry = entry_of(vector);
    if (entry == nullptr) { return std::unexpected(HandlerError::no_handler); }
    if (is_device(vector)) { pic::mask(line_of(vector)); }
    entry = nullptr;
    return {};
}

} // namespace mica::interrupts

void mica_interrupt_dispatch(mica::interrupts::TrapFrame* frame) {
    using namespace mica::interrupts;
    const auto vector = static_cast<Vector>(frame->vector);
    if (is_device(vector)) {
        serve(line_of(vector), *frame);
        return;
    }
    const Handler handler = other_handlers[index(vector)];
    if (handler == nullptr) { mica::exceptions::unhandled(*frame); }
    handler(*frame);
}
