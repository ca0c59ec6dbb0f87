// SPDX-License-Identifier: BSD-2-Clause
// The table of nucleus calls, and the shortest of them.
#include <nucleus/processes/calls.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/interrupts/interrupts.h>

#include <algorithm>

namespace mica::calls {
namespace {

Thread* bad_call(Thread& caller)
{
    caller.answer(Status::bad_call);
    return &caller;
}

Thread* clock(Thread& caller)
{
    const std::uint64_t ticks = arch::ticks();
    word<0>(caller) = static_cast<std::uint32_t>(interrupts::timer_ticks());
    word<1>(caller) = interrupts::timer_hertz;
    word<2>(caller) = static_cast<std::uint32_t>(ticks);
    word<3>(caller) = static_cast<std::uint32_t>(ticks >> 32U);
    caller.answer(Status::ok);
    return &caller;
}

Thread* yield(Thread& caller)
{
    caller.answer(Status::ok);
    scheduling::end_turn();
    return scheduling::go_on();
}

constexpr std::array<Function, abi::call_count> in_order{ // of abi::Call
    ipc::call,
    ipc::recv,
    ipc::reply,
    ipc::reply_recv,
    answering<notify>,
    answering<endpoint_create>,
    answering<memory_create>,
    answering<memory_map>,
    answering<memory_unmap>,
    answering<memory_protect>,
    answering<process_create>,
    answering<thread_create>,
    answering<thread_control>,
    destroy,
    answering<handle_copy>,
    answering<handle_close>,
    answering<irq_bind>,
    answering<irq_ack>,
    answering<ports_create>,
    answering<timer>,
    clock,
    yield,
    exit,
    answering<debug_write>,
    answering<process_status>,
    answering<memory_status>,
};

} // namespace
} // namespace mica::calls

constinit const std::array<mica::calls::Function, 64> mica_calls = [] {
    std::array<mica::calls::Function, 64> table{};
    table.fill(mica::calls::bad_call);
    std::copy(mica::calls::in_order.begin(), mica::calls::in_order.end(), table.begin());
    return table;
}();
