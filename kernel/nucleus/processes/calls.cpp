// SPDX-License-Identifier: BSD-2-Clause
// The table of nucleus calls, what most of them begin with, and the shortest of them.
#include <nucleus/processes/calls.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/interrupts/interrupts.h>

#include <algorithm>

namespace mica::calls {
namespace {

Thread* bad_call(Thread& caller) {
    caller.answer(Status::bad_call);
    return &caller;
}

Thread* clock(Thread& caller) {
    const std::uint64_t ticks = arch::ticks();
    word<0>(caller) = static_cast<std::uint32_t>(interrupts::timer_ticks());
    word<1>(caller) = interrupts::timer_hertz;
    word<2>(caller) = static_cast<std::uint32_t>(ticks);
    word<3>(caller) = static_cast<std::uint32_t>(ticks >> 32U);
    caller.answer(Status::ok);
    return &caller;
}

Thread* yield(Thread& caller) {
    caller.answer(Status::ok);
    scheduling::end_turn();
    return scheduling::go_on();
}

constexpr RightBits manage = bits(Right::manage);
constexpr RightBits receive = bits(abi::EndpointRight::receive);
constexpr RightBits notify_right = bits(abi::EndpointRight::notify);

constexpr std::array<Function, abi::call_count> in_order{
    // of abi::Call
    ipc::call,
    ipc::recv,
    ipc::reply,
    ipc::reply_recv,
    on<Endpoint, notify_right, notify>,
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
    clock,
    yield,
    exit,
    plain<debug_write>,
    on<Process, manage, process_status>,
    plain<memory_status>,
};

} // namespace

Result hand_over(const Thread& caller, capabilities::Object* made, RightBits rights) {
    if (made == nullptr) { return Status::no_memory; }
    const Result result = caller.process->handles.insert({made, rights, 0});
    capabilities::release(*made);
    return result;
}

} // namespace mica::calls

constinit const std::array<mica::calls::Function, 64> mica_calls = [] {
    std::array<mica::calls::Function, 64> table{};
    table.fill(mica::calls::bad_call);
    std::ranges::copy(mica::calls::in_order, table.begin());
    return table;
}();
