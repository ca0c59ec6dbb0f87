// SPDX-License-Identifier: BSD-2-Clause
// The nucleus calls inside: how a call finds its function. The calls themselves are specified in abi/calls.h.
#pragma once

#include <abi/calls.h>
#include <nucleus/capabilities/resolve.h>
#include <nucleus/scheduling/scheduler.h>

#include <array>
#include <expected>

namespace mica::calls {

using abi::Status;
using capabilities::Resolver;

/// Answers into the caller's frame, and returns who goes on. `caller` is the running thread; it may have ended by the time the function returns.
using Function = Thread* (*)(Thread& caller);

/// A new handle for the answer's head, or 0; or why nothing was done.
using Result = std::expected<std::uint32_t, Status>;

/// Word 0..4 of the call.
template <unsigned number> std::uint32_t& word(Thread& caller)
{
    interrupts::TrapFrame& frame = caller.frame;
    if constexpr (number == 0) {
        return frame.edx;
    } else if constexpr (number == 1) {
        return frame.ecx;
    } else if constexpr (number == 2) {
        return frame.ebx;
    } else if constexpr (number == 3) {
        return frame.esi;
    } else {
        static_assert(number == 4);
        return frame.edi;
    }
}

/// A handle to an object that nothing refers to yet, in the caller's table, with all rights. Pre: there is room.
template <typename T> std::uint32_t hand_out(Thread& caller, T& object)
{
    return static_cast<std::uint32_t>(caller.process->handles.insert({&object.object, abi::all_rights, 0}).value());
}

/// A call that only answers, as a Function.
template <Result (*act)(Thread&)> Thread* answering(Thread& caller)
{
    const Result result = act(caller);
    caller.answer(result ? Status::ok : result.error(), result.value_or(0));
    return scheduling::go_on();
}

// memory_calls.cpp
Result memory_create(Thread& caller);
Result memory_map(Thread& caller);
Result memory_unmap(Thread& caller);
Result memory_protect(Thread& caller);
Result memory_status(Thread& caller);

// process_calls.cpp
Result process_create(Thread& caller);
Result process_status(Thread& caller);
Result thread_create(Thread& caller);
Result thread_control(Thread& caller);
Thread* destroy(Thread& caller);
Thread* exit(Thread& caller);

// device_calls.cpp
Result irq_bind(Thread& caller);
Result irq_ack(Thread& caller);
Result ports_create(Thread& caller);
Result timer(Thread& caller);
Result debug_write(Thread& caller);

// Lab 09: handle_calls.cpp
Result endpoint_create(Thread& caller);
Result notify(Thread& caller);
Result handle_copy(Thread& caller);
Result handle_close(Thread& caller);

} // namespace mica::calls

/// processes/calls.S looks up the function of a call number, 0 to 63, here.
extern "C" const std::array<mica::calls::Function, 64> mica_calls;

/// calls.S: where the gate of `int $0x80` leads. Completes the trap frame in the running thread, calls the function on the nucleus' stack, and leaves by the frame of the thread that it returns.
extern "C" void mica_call_entry();
