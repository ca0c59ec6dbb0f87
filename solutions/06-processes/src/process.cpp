// SPDX-License-Identifier: BSD-2-Clause
// Processes and threads begin and end. Part of lab 06; the contract is in nucleus/processes/process.h.
#include <nucleus/processes/process.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/arch/segments.h>
#include <nucleus/capabilities/devices.h>
#include <nucleus/ipc/endpoint.h>
#include <nucleus/memory/slab.h>
#include <nucleus/scheduling/scheduler.h>

#include <utility>

namespace mica::processes {
namespace {

using capabilities::HandleSlot;
using memory::page_bytes;

constexpr std::uint32_t own_pages = 2; // directory and handle table

constinit memory::SlabOf<Process> process_slab;
constinit memory::SlabOf<Thread> thread_slab;

/// Directory and handle table, both paid for; what was made before a failure is for destroy().
std::expected<void, Status> equip(Process& process)
{
    const auto created = process.space.create();
    const auto table = created && process.space.pay(1) ? memory::take_zeroed() : std::nullopt;
    if (!table) {
        return std::unexpected(Status::no_memory);
    }
    process.handles.use({memory::pointer_to<HandleSlot>(address_of(*table)), abi::handle_limit});
    return {};
}

void close_all(Process& process)
{
    devices::drop_ports(process);
    for (std::uint32_t i = 1; i < process.handles.slots().size(); ++i) {
        (void)process.handles.close(static_cast<abi::Handle>(i));
    }
    if (HandleSlot* const table = process.handles.slots().data()) {
        memory::frames.release(
            memory::frame_at(memory::to_physical(VirtAddr{reinterpret_cast<std::uintptr_t>(table)})));
    }
    process.handles.use({});
}

void unlink(Process& process)
{
    Process** at = &all;
    while (*at != &process) {
        at = &(*at)->next;
    }
    *at = process.next;
}

void unlink(Thread& thread)
{
    Thread** at = &thread.process->threads;
    while (*at != &thread) {
        at = &(*at)->next_of_process;
    }
    *at = thread.next_of_process;
}

/// A frame for a thread's messages, mapped at `at`. It is paid for twice: as the thread's own, and as mapped.
std::expected<memory::Frame, Status> take_buffer(Process& process, VirtAddr at)
{
    if (!process.space.pay(1)) {
        return std::unexpected(Status::no_memory);
    }
    const auto frame = memory::take_zeroed();
    const auto mapped =
        frame ? process.space.map(at, *frame, abi::bits(abi::MemoryRight::write)) : std::unexpected(Status::no_memory);
    if (mapped) {
        return *frame;
    }
    if (frame) {
        memory::frames.release(*frame);
    }
    process.space.refund(1);
    return std::unexpected(mapped.error());
}

void give_buffer(Thread& thread)
{
    paging::AddressSpace& space = thread.process->space;
    const PhysAddr at = memory::to_physical(VirtAddr{reinterpret_cast<std::uintptr_t>(thread.buffer)});
    if (const auto entry = space.translate(thread.buffer_at); entry && entry->address() == at) {
        space.unmap(thread.buffer_at);
    }
    memory::frames.release(memory::frame_at(at));
    space.refund(1);
}

/// Ring 3, flat segments, interrupts on, nothing else.
void clean_registers(interrupts::TrapFrame& frame, const ThreadStart& start)
{
    // student: begin(first-frame)
    // todo: What does IRET need to get into ring 3? Which flags may be set? What must a new thread not find in its registers?
    // placeholder:
    frame = {};
    frame.gs = frame.fs = frame.es = frame.ds = frame.user_ss = segments::user_data_selector;
    frame.cs = segments::user_code_selector;
    frame.eflags = arch::interrupt_flag | arch::always_set_flag;
    frame.eip = start.eip;
    frame.user_esp = start.esp;
    frame.eax = start.argument;
    frame.edx = start.buffer;
    // student: end
}

} // namespace

constinit Process* all = nullptr;

std::expected<Process*, Status> create(Process* parent, std::uint32_t quota)
{
    if (quota < own_pages || (parent != nullptr && !parent->space.pay(quota))) {
        return std::unexpected(Status::no_memory);
    }
    Process* const process = process_slab.make();
    if (process == nullptr) {
        refund(parent, quota);
        return std::unexpected(Status::no_memory);
    }
    process->parent = parent;
    process->space.quota = quota;
    process->next = std::exchange(all, process);
    capabilities::retain(process->object);
    if (parent != nullptr) {
        capabilities::retain(parent->object);
    }
    if (!equip(*process)) {
        destroy(*process);
        capabilities::release(process->object);
        return std::unexpected(Status::no_memory);
    }
    trace::note(abi::TraceKind::create, process, nullptr, static_cast<std::uint32_t>(abi::ObjectType::process));
    return process;
}

void destroy(Process& process)
{
    // student: begin(end)
    // todo: In which order? What may be looked at while it goes: by whom, and when for the last time? Mind that it may be the running one.
    // placeholder: process.object.dead = true;
    if (std::exchange(process.object.dead, true)) {
        return;
    }
    capabilities::retain(process.object); // it may hold the last reference to itself
    trace::note(abi::TraceKind::destroy, &process, nullptr, static_cast<std::uint32_t>(abi::ObjectType::process));
    unlink(process);
    while (process.threads != nullptr) {
        destroy(*process.threads);
    }
    if (Endpoint* const endpoint = std::exchange(process.fault_endpoint, nullptr)) {
        capabilities::release(reinterpret_cast<capabilities::Object&>(*endpoint));
    }
    close_all(process);
    process.space.destroy();
    if (scheduling::loaded == &process) {
        scheduling::loaded = nullptr;
    }
    refund(process.parent, std::exchange(process.space.quota, 0));
    capabilities::release(process.object);
    // student: end
}

std::expected<Thread*, Status> create_thread(Process& process, const ThreadStart& start)
{
    const VirtAddr buffer{start.buffer};
    if (!paging::in_user_space(buffer, 1) || start.priority >= abi::priority_count) {
        return std::unexpected(Status::bad_argument);
    }
    Thread* const thread = thread_slab.make();
    const auto frame = thread != nullptr ? take_buffer(process, buffer) : std::unexpected(Status::no_memory);
    if (!frame) {
        if (thread != nullptr) {
            thread_slab.unmake(*thread);
        }
        return std::unexpected(frame.error());
    }
    clean_registers(thread->frame, start);
    thread->priority = thread->effective = static_cast<std::uint8_t>(start.priority);
    thread->process = &process;
    thread->next_of_process = std::exchange(process.threads, thread);
    thread->buffer = memory::pointer_to<abi::MessageBuffer>(address_of(*frame));
    thread->buffer_at = buffer;
    capabilities::retain(thread->object);
    capabilities::retain(process.object);
    trace::note(abi::TraceKind::create, thread, nullptr, static_cast<std::uint32_t>(abi::ObjectType::thread));
    scheduling::wake(*thread);
    return thread;
}

void destroy(Thread& thread)
{
    // student: begin(end)
    // todo: Out of every queue; whom it serves must learn of its end; then buffer and references.
    // placeholder: thread.object.dead = true;
    if (std::exchange(thread.object.dead, true)) {
        return;
    }
    trace::note(abi::TraceKind::destroy, &thread, nullptr, static_cast<std::uint32_t>(abi::ObjectType::thread));
    scheduling::withdraw(thread);
    ipc::stop_waiting(thread, ipc::Replying::give_up);
    thread.state = ThreadState::dead;
    if (scheduling::current == &thread) {
        scheduling::current = nullptr;
    }
    if (thread.served != nullptr) {
        thread.served->server = nullptr;
    }
    unlink(thread);
    give_buffer(thread);
    if (Thread* const caller = std::exchange(thread.caller, nullptr)) {
        ipc::abandon(*caller);
    }
    capabilities::release(std::exchange(thread.process, nullptr)->object);
    capabilities::release(thread.object);
    // student: end
}

void refund(Process* payer, std::uint32_t pages)
{
    while (payer != nullptr && payer->object.dead) {
        payer = payer->parent;
    }
    if (payer != nullptr) {
        payer->space.refund(pages);
    }
}

void unmake(Process& process)
{
    if (!process.object.dead) { // nobody can reach it any more; its end comes back here
        destroy(process);
        return;
    }
    Process* const parent = process.parent;
    process_slab.unmake(process);
    if (parent != nullptr) {
        capabilities::release(parent->object);
    }
}

void unmake(Thread& thread)
{
    thread_slab.unmake(thread);
}

} // namespace mica::processes
