// SPDX-License-Identifier: BSD-2-Clause
// The calls that make, steer and end processes and threads. Their specification is in abi/calls.h.
#include <nucleus/processes/calls.h>

namespace mica::calls {

using abi::EndpointRight;
using abi::ThreadOperation;
using interrupts::TrapFrame;

static_assert(sizeof(abi::UserRegisters) == sizeof(TrapFrame) &&
              offsetof(abi::UserRegisters, esp) == offsetof(TrapFrame, user_esp));

static Result suspend(Thread& thread) {
    if (!thread.suspended) {
        scheduling::withdraw(thread);
        ipc::stop_waiting(thread, ipc::Replying::keep);
        thread.suspended = true;
    }
    return Status::ok;
}

static Result resume(Thread& thread) {
    if (std::exchange(thread.suspended, false) && thread.state == ThreadState::ready) { scheduling::wake(thread); }
    return Status::ok;
}

static Result set_priority(Thread& thread, std::uint32_t priority, std::uint32_t at_most) {
    if (priority > at_most) { return Status::bad_argument; }
    thread.priority = static_cast<std::uint8_t>(priority);
    scheduling::settle(&thread);
    return Status::ok;
}

/// Of a thread that will go on with the registers it has: it waits for nothing but to be resumed, or for the answer to
/// its fault.
static Result exchange_registers(Thread& thread, void* buffer, bool write) {
    if (!thread.in_fault && !(thread.suspended && thread.state == ThreadState::ready)) { return Status::not_stopped; }
    if (write) {
        thread.frame = *static_cast<const TrapFrame*>(buffer);
        processes::confine(thread.frame);
    } else {
        *static_cast<TrapFrame*>(buffer) = thread.frame;
    }
    return Status::ok;
}

Result process_create(Thread& caller) {
    const std::uint32_t handle = word<0>(caller);
    Endpoint* faults = nullptr;
    if (handle != 0) {
        const Status found = find(caller, handle, bits(EndpointRight::call) | bits(Right::grant), faults);
        if (found != Status::ok) { return found; }
    }
    Process* const process = processes::create(caller.process, word<1>(caller));
    if (process == nullptr) { return Status::no_memory; }
    if (faults != nullptr) {
        capabilities::retain(faults->object);
        process->fault_endpoint = faults;
        process->fault_badge_bits = caller.process->handles.find(handle)->badge_bits();
    }
    process->name = {word<2>(caller), word<3>(caller), word<4>(caller)};
    return hand_over(caller, &process->object);
}

Status process_status(Thread& caller, Process& process) {
    std::uint32_t threads = 0;
    for (const Thread* thread = process.threads; thread != nullptr; thread = thread->next_of_process) { ++threads; }
    word<0>(caller) = process.space.quota;
    word<1>(caller) = threads;
    word<2>(caller) = process.handles.used();
    word<3>(caller) = process.ticks;
    return Status::ok;
}

Result thread_create(Thread& caller, Process& process) {
    if (word<4>(caller) > caller.priority) { return Status::bad_argument; }
    if (!caller.process->handles.has_room(1)) { return Status::table_full; }
    Thread* thread = nullptr;
    const processes::ThreadStart start{word<0>(caller), word<1>(caller), word<2>(caller), word<3>(caller),
                                       word<4>(caller)};
    const Status status = processes::create_thread(process, start, thread);
    return status == Status::ok ? caller.process->handles.insert({&thread->object, abi::all_rights, 0})
                                : Result{status};
}

Result thread_control(Thread& caller, Thread& thread) {
    switch (static_cast<ThreadOperation>(word<0>(caller))) {
    case ThreadOperation::suspend: return suspend(thread);
    case ThreadOperation::resume: return resume(thread);
    case ThreadOperation::read_registers: return exchange_registers(thread, caller.buffer, false);
    case ThreadOperation::write_registers: return exchange_registers(thread, caller.buffer, true);
    case ThreadOperation::set_priority: return set_priority(thread, word<1>(caller), caller.priority);
    }
    return Status::bad_argument;
}

Thread* destroy(Thread& caller) {
    const capabilities::HandleSlot* const slot = caller.process->handles.find(caller.head().handle());
    const auto type = slot != nullptr ? slot->object->type : abi::ObjectType::none;
    const bool may_end =
        type == abi::ObjectType::process || type == abi::ObjectType::thread || type == abi::ObjectType::endpoint;
    capabilities::Object* object = nullptr;
    const Status found =
        look_up(caller, caller.head().handle(), may_end ? type : abi::ObjectType::none, bits(Right::manage), object);
    caller.answer(found); // now: the caller may be what ends
    if (found == Status::ok && type == abi::ObjectType::process) {
        processes::destroy(reinterpret_cast<Process&>(*object));
    } else if (found == Status::ok && type == abi::ObjectType::thread) {
        processes::destroy(reinterpret_cast<Thread&>(*object));
    } else if (found == Status::ok) {
        ipc::close(reinterpret_cast<Endpoint&>(*object));
    }
    return scheduling::go_on();
}

Thread* exit(Thread& caller) {
    caller.left = true;
    caller.fault = {abi::exit_vector, word<0>(caller), 0, caller.frame.eip, caller.frame.user_esp};
    if (!ipc::report_fault(caller)) { processes::destroy(*caller.process); }
    return scheduling::go_on();
}

} // namespace mica::calls
