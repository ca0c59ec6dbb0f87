// SPDX-License-Identifier: BSD-2-Clause
// Processes begin and end. Part of lab 06; the contract is in nucleus/processes/process.h.
#include <nucleus/processes/process.h>

#include <nucleus/capabilities/devices.h>
#include <nucleus/scheduling/scheduler.h>

namespace mica::processes {

using capabilities::HandleSlot;

constexpr std::uint32_t own_pages = 2; // directory and handle table

static void close_all(Process& process) {
    devices::drop_ports(process);
    const std::span<HandleSlot> slots = process.handles.slots();
    for (std::uint32_t i = 1; i < slots.size(); ++i) {
        if (slots[i].object == nullptr) { continue; }
        (void)process.handles.close(i);
        interrupts::let_in(); // there may be many, and with each an object may end
    }
    if (!slots.empty()) { process.space.give_page(memory::frame_of(slots.data())); }
    process.handles = {};
}

/// A process without children, among those that live on the quota of `process`, or on theirs, and so on; in the end
/// itself.
static Process& last_descendant(Process& process) {
    Process* last = &process;
    for (Process* at = all; at != nullptr;) {
        const bool is_child = at->parent == last;
        last = is_child ? at : last;
        at = is_child ? all : at->next;
    }
    return *last;
}

Process* create(Process* parent, std::uint32_t quota) {
    if (quota < own_pages || (parent != nullptr && !parent->space.pay(quota))) { return nullptr; }
    Process* const process = memory::make<Process>();
    if (process == nullptr) {
        refund(parent, quota);
        return nullptr;
    }
    if (parent != nullptr) { capabilities::retain(parent->object); }
    process->parent = parent;
    process->space.quota = quota;
    process->next = std::exchange(all, process);
    const auto table = process->space.create() == Status::ok ? process->space.take_page() : std::nullopt;
    if (!table) {
        capabilities::release(process->object); // which gives back what was made
        return nullptr;
    }
    process->handles = std::span{memory::pointer_to<HandleSlot>(address_of(*table)), abi::handle_limit};
    trace::note(abi::TraceKind::create, process, nullptr, abi::ObjectType::process);
    return process;
}

void destroy(Process& process) {
    // student: begin(end)
    // todo: In which order? What may be looked at while it goes: by whom, and when for the last time? Mind that it may
    // todo: be the running one.
    // placeholder: process.object.dead = true;
    if (std::exchange(process.object.dead, true)) { return; }
    capabilities::retain(process.object); // its own table may hold the last reference to it
    trace::note(abi::TraceKind::destroy, &process, nullptr, abi::ObjectType::process);
    capabilities::unlink(all, process, &Process::next);
    for (Process* child = &last_descendant(process); child != &process; child = &last_descendant(process)) {
        destroy(*child); // no deeper than this: the kernel stack is small
    }
    while (process.threads != nullptr) { destroy(*process.threads); }
    if (Endpoint* const endpoint = std::exchange(process.fault_endpoint, nullptr)) {
        capabilities::release(reinterpret_cast<capabilities::Object&>(*endpoint));
    }
    close_all(process);
    process.space.destroy();
    if (scheduling::loaded == &process) { scheduling::loaded = nullptr; }
    refund(process.parent, std::exchange(process.space.quota, 0)); // what Memory still holds comes back with it
    capabilities::release(process.object);
    // student: end
}

void refund(Process* payer, std::uint32_t pages) {
    while (payer != nullptr && payer->object.dead) { payer = payer->parent; }
    if (payer != nullptr) { payer->space.refund(pages); }
}

void unmake(Process& process) {
    Process* at = &process;
    do { // up through the parents that nothing but their child referred to; by a loop, for they may be many
        if (!at->object.dead) {
            capabilities::retain(at->object);
            destroy(*at);
        }
        memory::slab_of<Process>.free(std::exchange(at, at->parent));
    } while (at != nullptr && --at->object.references == 0);
}

} // namespace mica::processes
