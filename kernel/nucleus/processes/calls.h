// SPDX-License-Identifier: BSD-2-Clause
// The nucleus calls inside: from a number to a function, and from handles to the objects they name. The calls
// themselves are specified in abi/calls.h.
#pragma once

#include <nucleus/ipc/endpoint.h>
#include <nucleus/scheduling/scheduler.h>

#include <type_traits>

namespace mica::calls {

using abi::bits;
using abi::Right;
using abi::RightBits;
using abi::Status;
using capabilities::Result;

/// Answers into the caller's frame, and returns who goes on. `caller` is the running thread; it may have ended by the
/// time the function returns.
using Function = Thread* (*)(Thread& caller);

/// Word 0..4 of the call.
template <unsigned number> std::uint32_t& word(Thread& caller) {
    return std::get<number>(interrupts::message_words(caller.frame));
}

/// The object of a handle in the caller's table, if it is of that type, lives, and the handle has all of `needed`; else
/// ok or what is wrong.
inline Status look_up(const Thread& caller, std::uint32_t handle, abi::ObjectType type, RightBits needed,
                      capabilities::Object*& object) {
    const capabilities::HandleSlot* const slot = caller.process->handles.find(handle);
    if (slot == nullptr) [[unlikely]] { return Status::bad_handle; }
    object = slot->object;
    if (!object->is_alive(type)) [[unlikely]] { return object->type != type ? Status::wrong_type : Status::peer_died; }
    return (needed & ~slot->rights) == 0 ? Status::ok : Status::no_right;
}

/// The same with its type. Handle 0 is the caller's own process, where a process is meant.
template <typename T> Status find(const Thread& caller, std::uint32_t handle, RightBits needed, T*& object) {
    if (std::is_same_v<T, Process> && handle == 0) [[unlikely]] {
        object = reinterpret_cast<T*>(caller.process);
        return Status::ok;
    }
    return look_up(caller, handle, T::object_type, needed, reinterpret_cast<capabilities::Object*&>(object));
}

/// A handle for the caller to an object just made, whose one reference becomes the handle's; null: there was no memory.
/// When there is no slot, the object goes.
Result hand_over(const Thread& caller, capabilities::Object* made, RightBits rights = abi::all_rights);

/// The answer of a call that makes no handle and wakes, stops and ends nobody: the caller goes on.
inline Thread* leave(Thread& caller, Status status) {
    caller.answer(status);
    return &caller;
}

/// The answer of any other call: who goes on is to be seen.
inline Thread* leave(Thread& caller, Result result) {
    caller.answer(result.status, static_cast<std::uint32_t>(result.handle));
    return scheduling::stay_or_go_on(caller);
}

/// A call as a Function; what it returns, Status or Result, says how it leaves.
template <auto act> Thread* plain(Thread& caller) { return leave(caller, act(caller)); }

/// The same of a call on the object that the head's handle names, with the rights it needs.
template <typename T, RightBits needed, auto act> Thread* on(Thread& caller) {
    T* object = nullptr;
    const Status found = find(caller, caller.head().handle(), needed, object);
    return found == Status::ok ? leave(caller, act(caller, *object)) : leave(caller, found);
}

// memory/memory_calls.cpp
Result memory_create(Thread& caller);
Thread* memory_map(Thread& caller);
Result memory_unmap(Thread& caller, Process& target);
Result memory_protect(Thread& caller, Process& target);
Status memory_status(Thread& caller);

// process_calls.cpp
Result process_create(Thread& caller);
Status process_status(Thread& caller, Process& process);
Result thread_create(Thread& caller, Process& process);
Result thread_control(Thread& caller, Thread& thread);
Thread* destroy(Thread& caller);
Thread* exit(Thread& caller);

// Lab 09: handle_calls.cpp
Result endpoint_create(Thread& caller);
Result notify(Thread& caller, Endpoint& endpoint);
Result handle_copy(Thread& caller, Process& target);
Result handle_close(Thread& caller);

} // namespace mica::calls

/// processes/calls.S looks up the function of a call number, 0 to 63, here.
extern "C" const std::array<mica::calls::Function, 64> mica_calls;

/// calls.S: where the gate of `int $0x80` leads. Completes the trap frame in the running thread, calls the function on
/// the nucleus' stack, and leaves by the frame of the thread that it returns.
extern "C" void mica_call_entry();
