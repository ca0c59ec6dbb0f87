// SPDX-License-Identifier: BSD-2-Clause
// The table of nucleus calls, and the shortest of them: the clock, timers, what drivers need, and the console of last resort.
#include <nucleus/processes/calls.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/capabilities/devices.h>
#include <nucleus/console/console.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/time/timers.h>

#include <algorithm>

namespace mica::calls {

static Status bad_call(Thread&) { return Status::bad_call; }

static Status clock(Thread& caller) {
    const std::uint64_t ticks = arch::ticks();
    word<0>(caller) = static_cast<std::uint32_t>(interrupts::timer_ticks);
    word<1>(caller) = interrupts::timer_hertz;
    word<2>(caller) = static_cast<std::uint32_t>(ticks);
    word<3>(caller) = static_cast<std::uint32_t>(ticks >> 32U);
    return Status::ok;
}

static Thread* yield(Thread& caller) {
    caller.answer(Status::ok);
    scheduling::end_turn();
    return scheduling::go_on();
}

static Result irq_bind(Thread& caller, Irq& irq) {
    Endpoint* endpoint = nullptr;
    if (word<0>(caller) != 0) {
        const Status found = find(caller, word<0>(caller), bits(abi::EndpointRight::receive), endpoint);
        if (found != Status::ok) { return found; }
    }
    devices::bind(irq, endpoint, word<1>(caller));
    return Status::ok;
}

static Status irq_ack(Thread&, Irq& irq) {
    devices::acknowledge(irq);
    return Status::ok;
}

static Result ports_create(Thread& caller, IoPorts& whole) {
    const std::uint32_t first = word<0>(caller);
    const std::uint32_t last = word<1>(caller);
    if (first > last || first < whole.first || last > whole.last) { return Status::bad_argument; }
    return hand_over(caller, capabilities::make(IoPorts{.first = first, .last = last}));
}

static Result timer(Thread& caller, Endpoint& endpoint) {
    timers::set(endpoint, word<1>(caller), word<0>(caller));
    timers::expire(static_cast<std::uint32_t>(interrupts::timer_ticks)); // one that has passed rings at once
    return Status::ok;
}

static Status debug_write(Thread& caller) {
    std::array<std::byte, abi::debug_write_bytes> text;
    const std::uint32_t bytes = word<1>(caller);
    if (bytes > text.size() ||
        !processes::copy_from_user(caller.process->space, word<0>(caller), {text.data(), bytes})) {
        return Status::bad_argument;
    }
    console::write({reinterpret_cast<const char*>(text.data()), bytes});
    return Status::ok;
}

constexpr RightBits manage = bits(Right::manage);
constexpr RightBits receive = bits(abi::EndpointRight::receive);

constexpr std::array<Function, abi::call_count> in_order{
    // of abi::Call
    ipc::call,
    ipc::recv,
    ipc::reply,
    ipc::reply_recv,
    on<Endpoint, bits(abi::EndpointRight::notify), notify>,
    plain<endpoint_create>,
    plain<memory_create>,
    memory_map,
    on<Process, manage, memory_unmap>,
    on<Process, manage, memory_protect>,
    plain<process_create>,
    on<Process, manage, thread_create>,
    on<Thread, manage, thread_control>,
    destroy,
    on<Process, manage, handle_copy>,
    plain<handle_close>,
    on<Irq, manage, irq_bind>,
    on<Irq, manage, irq_ack>,
    on<IoPorts, manage, ports_create>,
    on<Endpoint, receive, timer>,
    plain<clock>,
    yield,
    exit,
    plain<debug_write>,
    on<Process, manage, process_status>,
    plain<memory_status>,
};

Result hand_over(const Thread& caller, capabilities::Object* made, RightBits rights) {
    if (made == nullptr) { return Status::no_memory; }
    const Result result = caller.process->handles.insert({made, rights, 0});
    capabilities::release(*made);
    return result;
}

} // namespace mica::calls

constinit const std::array<mica::calls::Function, 64> mica_calls = [] {
    std::array<mica::calls::Function, 64> table{};
    table.fill(mica::calls::plain<mica::calls::bad_call>);
    std::ranges::copy(mica::calls::in_order, table.begin());
    return table;
}();
