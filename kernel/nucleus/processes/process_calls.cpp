// SPDX-License-Identifier: BSD-2-Clause
// The calls that make, steer and end processes and threads. Their specification is in abi/calls.h.
#include <nucleus/arch/cpu.h>
#include <nucleus/processes/calls.h>

#include <algorithm>

namespace mica::calls {
namespace {

using abi::bits;
using abi::EndpointRight;
using abi::Right;
using abi::ThreadOperation;
using abi::UserRegisters;

/// Carry, parity, adjust, zero, sign, trap, direction, overflow (Intel SDM 1, 3.4.3): what ring 3 may choose.
constexpr std::uint32_t user_flags = 0xDD5;

bool is_stopped(const Thread& thread)
{
    return thread.in_fault || (thread.suspended && thread.state == ThreadState::ready);
}

void read_registers(const interrupts::TrapFrame& frame, abi::MessageBuffer& into)
{
    reinterpret_cast<UserRegisters&>(into) = {.edi = frame.edi,
                                              .esi = frame.esi,
                                              .ebp = frame.ebp,
                                              .ebx = frame.ebx,
                                              .edx = frame.edx,
                                              .ecx = frame.ecx,
                                              .eax = frame.eax,
                                              .eip = frame.eip,
                                              .eflags = frame.eflags,
                                              .esp = frame.user_esp};
}

void write_registers(interrupts::TrapFrame& frame, const abi::MessageBuffer& from)
{
    const auto& wanted = reinterpret_cast<const UserRegisters&>(from);
    frame.edi = wanted.edi;
    frame.esi = wanted.esi;
    frame.ebp = wanted.ebp;
    frame.ebx = wanted.ebx;
    frame.edx = wanted.edx;
    frame.ecx = wanted.ecx;
    frame.eax = wanted.eax;
    frame.eip = wanted.eip;
    frame.user_esp = wanted.esp;
    frame.eflags = (wanted.eflags & user_flags) | arch::interrupt_flag | arch::always_set_flag;
}

void suspend(Thread& thread)
{
    if (!thread.suspended) {
        scheduling::withdraw(thread);
        ipc::stop_waiting(thread, ipc::Replying::keep);
        thread.suspended = true;
    }
}

void resume(Thread& thread)
{
    if (thread.suspended) {
        thread.suspended = false;
        if (thread.state == ThreadState::ready) {
            scheduling::wake(thread);
        }
    }
}

Result steer(Thread& caller, Thread& thread, ThreadOperation operation)
{
    switch (operation) {
    case ThreadOperation::suspend:
        suspend(thread);
        return 0;
    case ThreadOperation::resume:
        resume(thread);
        return 0;
    case ThreadOperation::set_priority:
        if (word<1>(caller) > caller.priority) {
            return std::unexpected(Status::bad_argument);
        }
        thread.priority = static_cast<std::uint8_t>(word<1>(caller));
        scheduling::settle(&thread);
        return 0;
    case ThreadOperation::read_registers:
    case ThreadOperation::write_registers:
        if (!is_stopped(thread)) {
            return std::unexpected(Status::not_stopped);
        }
        operation == ThreadOperation::read_registers ? read_registers(thread.frame, *caller.buffer)
                                                     : write_registers(thread.frame, *caller.buffer);
        return 0;
    }
    return std::unexpected(Status::bad_argument);
}

} // namespace

Result process_create(Thread& caller)
{
    Resolver resolver{caller};
    Endpoint* faults = nullptr;
    abi::Badge badge = 0;
    if (const std::uint32_t handle = word<0>(caller); handle != 0) {
        faults = resolver.get<Endpoint>(handle, bits(EndpointRight::call) | bits(Right::grant));
        badge = faults != nullptr ? resolver.slot(handle)->badge : abi::Badge{0};
    }
    if (resolver.failed() || !caller.process->handles.has_room(1)) {
        return std::unexpected(resolver.failed() ? resolver.status() : Status::table_full);
    }
    const auto process = processes::create(caller.process, word<1>(caller));
    if (!process) {
        return std::unexpected(process.error());
    }
    if (faults != nullptr) {
        capabilities::retain(faults->object);
    }
    (*process)->fault_endpoint = faults;
    (*process)->fault_badge = badge;
    (*process)->name = {word<2>(caller), word<3>(caller), word<4>(caller)};
    const std::uint32_t handle = hand_out(caller, **process);
    capabilities::release((*process)->object);
    return handle;
}

Result process_status(Thread& caller)
{
    Resolver resolver{caller};
    const Process* const process = resolver.get<Process>(caller.head().handle(), bits(Right::manage));
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    std::uint32_t threads = 0;
    for (const Thread* thread = process->threads; thread != nullptr; thread = thread->next_of_process) {
        ++threads;
    }
    word<0>(caller) = process->space.quota;
    word<1>(caller) = threads;
    word<2>(caller) = process->handles.used();
    word<3>(caller) = process->ticks;
    return 0;
}

Result thread_create(Thread& caller)
{
    Resolver resolver{caller};
    Process* const process = resolver.get<Process>(caller.head().handle(), bits(Right::manage));
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    if (word<4>(caller) > caller.priority) {
        return std::unexpected(Status::bad_argument);
    }
    if (!caller.process->handles.has_room(1)) {
        return std::unexpected(Status::table_full);
    }
    const auto thread = processes::create_thread(*process, {.eip = word<0>(caller),
                                                            .esp = word<1>(caller),
                                                            .buffer = word<2>(caller),
                                                            .argument = word<3>(caller),
                                                            .priority = word<4>(caller)});
    return thread ? Result{hand_out(caller, **thread)} : std::unexpected(thread.error());
}

Result thread_control(Thread& caller)
{
    Resolver resolver{caller};
    Thread* const thread = resolver.get<Thread>(caller.head().handle(), bits(Right::manage));
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    return steer(caller, *thread, static_cast<ThreadOperation>(word<0>(caller)));
}

Thread* destroy(Thread& caller)
{
    Resolver resolver{caller};
    const capabilities::HandleSlot* const slot = resolver.slot(caller.head().handle());
    caller.answer(Status::ok); // now: the caller may be what is destroyed
    if (slot == nullptr || slot->object->dead || (slot->rights & bits(Right::manage)) == 0) {
        const Status refusal = slot == nullptr ? Status::bad_handle : Status::no_right;
        caller.answer(slot != nullptr && slot->object->dead ? Status::peer_died : refusal);
    } else if (slot->object->type == abi::ObjectType::process) {
        processes::destroy(reinterpret_cast<Process&>(*slot->object));
    } else if (slot->object->type == abi::ObjectType::thread) {
        processes::destroy(reinterpret_cast<Thread&>(*slot->object));
    } else if (slot->object->type == abi::ObjectType::endpoint) {
        ipc::close(reinterpret_cast<Endpoint&>(*slot->object));
    } else {
        caller.answer(Status::wrong_type);
    }
    return scheduling::go_on();
}

Thread* exit(Thread& caller)
{
    caller.left = true;
    ipc::report_fault(caller, {.vector = abi::exit_vector,
                               .error = word<0>(caller),
                               .address = 0,
                               .eip = caller.frame.eip,
                               .esp = caller.frame.user_esp});
    return scheduling::go_on();
}

} // namespace mica::calls
