// SPDX-License-Identifier: BSD-2-Clause
// Threads begin and end. Part of lab 06; the contract is in nucleus/processes/process.h.
#include <nucleus/arch/cpu.h>
#include <nucleus/arch/segments.h>
#include <nucleus/ipc/endpoint.h>
#include <nucleus/scheduling/scheduler.h>

namespace mica::processes {

/// A frame for a thread's messages, mapped at `at`. It is paid for twice: as the thread's own, and as mapped.
static Status take_buffer(Process& process, VirtAddr at, Thread& thread) {
    const auto frame = process.space.take_page();
    if (!frame) { return Status::no_memory; }
    const Status mapped = process.space.map(at, *frame, abi::bits(abi::MemoryRight::write));
    if (mapped != Status::ok) {
        process.space.give_page(*frame);
        return mapped;
    }
    thread.buffer = memory::pointer_to<abi::MessageBuffer>(address_of(*frame));
    thread.buffer_at = at;
    return Status::ok;
}

static void give_buffer(Thread& thread) {
    paging::AddressSpace& space = thread.process->space;
    const memory::Frame frame = memory::frame_of(thread.buffer);
    if (space.translate(thread.buffer_at).address() == address_of(frame)) { space.unmap(thread.buffer_at); }
    space.give_page(frame);
}

void confine(interrupts::TrapFrame& frame) {
    // student: begin(confine)
    // todo: What does IRET need to get into ring 3? Which flags would give ring 3 more than it may have?
    // placeholder:
    constexpr std::uint32_t user_flags = 0xDD5; // CF PF AF ZF SF TF DF OF (Intel SDM 1, 3.4.3)
    frame.gs = frame.fs = frame.es = frame.ds = frame.user_ss = segments::user_data_selector;
    frame.cs = segments::user_code_selector;
    frame.eflags = (frame.eflags & user_flags) | arch::interrupt_flag | arch::always_set_flag;
    // student: end
}

Status create_thread(Process& process, const ThreadStart& start, Thread*& thread) {
    const VirtAddr buffer{start.buffer};
    if (!paging::in_user_space(buffer, 1) || start.priority >= abi::priority_count) { return Status::bad_argument; }
    thread = memory::make<Thread>();
    const Status status = thread != nullptr ? take_buffer(process, buffer, *thread) : Status::no_memory;
    if (status != Status::ok) {
        if (thread != nullptr) { memory::slab_of<Thread>.free(thread); }
        return status;
    }
    thread->frame.eip = start.eip;
    thread->frame.user_esp = start.esp;
    thread->frame.eax = start.argument;
    thread->frame.edx = start.buffer;
    confine(thread->frame);
    thread->priority = thread->effective = static_cast<std::uint8_t>(start.priority);
    thread->process = &process;
    thread->next_of_process = std::exchange(process.threads, thread);
    capabilities::retain(thread->object);
    capabilities::retain(process.object);
    trace::note(abi::TraceKind::create, thread, nullptr, abi::ObjectType::thread);
    scheduling::wake(*thread);
    return Status::ok;
}

void destroy(Thread& thread) {
    // student: begin(end)
    // todo: Out of every queue; whom it serves must learn of its end; then buffer and references.
    // placeholder: thread.object.dead = true;
    if (std::exchange(thread.object.dead, true)) { return; }
    trace::note(abi::TraceKind::destroy, &thread, nullptr, abi::ObjectType::thread);
    scheduling::withdraw(thread);
    ipc::stop_waiting(thread, ipc::Replying::give_up);
    thread.state = ThreadState::dead;
    if (scheduling::current == &thread) { scheduling::current = nullptr; }
    if (thread.served != nullptr) { thread.served->server = nullptr; }
    capabilities::unlink(thread.process->threads, thread, &Thread::next_of_process);
    give_buffer(thread);
    if (Thread* const caller = std::exchange(thread.caller, nullptr)) { ipc::abandon(*caller); }
    capabilities::release(std::exchange(thread.process, nullptr)->object);
    capabilities::release(thread.object);
    // student: end
}

} // namespace mica::processes
