// SPDX-License-Identifier: BSD-2-Clause
// The end of objects, and the making of those that need no lab.
#include <nucleus/capabilities/objects.h>

#include <nucleus/capabilities/devices.h>
#include <nucleus/ipc/endpoint.h>
#include <nucleus/memory/bytes.h>
#include <nucleus/memory/slab.h>
#include <nucleus/processes/process.h>
#include <nucleus/time/timers.h>

namespace mica::capabilities {
namespace {

constinit memory::SlabOf<Endpoint> endpoints;
constinit memory::SlabOf<Memory> memories;
constinit memory::SlabOf<IoPorts> port_ranges;

void unmake(Endpoint& endpoint)
{
    ipc::close(endpoint);
    timers::set(endpoint, 0, 0);
    endpoints.unmake(endpoint);
}

void unmake(Memory& memory)
{
    const bool own = memory.payer != nullptr;
    for (std::uint32_t i = 0; !memory.device && i < memory.pages; ++i) {
        memory::frames.release(memory::Frame{memory.base / memory::page_bytes + i});
    }
    Process* const payer = memory.payer;
    const std::uint32_t pages = memory.pages;
    memories.unmake(memory);
    if (own) {
        processes::refund(payer, pages);
        release(payer->object);
    }
}

} // namespace

void release(Object& object)
{
    if (object.type == ObjectType::reply) {
        Thread& waiting = Thread::of_token(object);
        if (std::exchange(waiting.token_holder, nullptr) != nullptr) {
            ipc::abandon(waiting);
        }
        return;
    }
    if (--object.references != 0) {
        return;
    }
    switch (object.type) {
    case ObjectType::process:
        return processes::unmake(reinterpret_cast<Process&>(object));
    case ObjectType::thread:
        return processes::unmake(reinterpret_cast<Thread&>(object));
    case ObjectType::endpoint:
        return unmake(reinterpret_cast<Endpoint&>(object));
    case ObjectType::memory:
        return unmake(reinterpret_cast<Memory&>(object));
    case ObjectType::io_ports:
        return port_ranges.unmake(reinterpret_cast<IoPorts&>(object));
    default:
        return; // Irq objects stay
    }
}

Endpoint* make_endpoint()
{
    return endpoints.make();
}

IoPorts* make_ports(std::uint32_t first, std::uint32_t last)
{
    return port_ranges.make(IoPorts{.first = first, .last = last});
}

Memory* make_view(const Memory& whole, std::uint32_t first, std::uint32_t pages)
{
    Memory* const view = memories.make(Memory{
        .base = whole.base + first * memory::page_bytes, .pages = pages, .device = whole.device, .payer = nullptr});
    for (std::uint32_t i = 0; view != nullptr && !whole.device && i < pages; ++i) {
        memory::frames.retain(memory::Frame{view->base / memory::page_bytes + i});
    }
    return view;
}

Memory* make_memory(Process& payer, std::uint32_t pages)
{
    if (!payer.space.pay(pages)) {
        return nullptr;
    }
    const auto frame = memory::frames.allocate(pages);
    Memory* const memory =
        frame ? memories.make(
                    Memory{.base = static_cast<std::uint32_t>(address_of(*frame)), .pages = pages, .payer = &payer})
              : nullptr;
    if (memory == nullptr) {
        for (std::uint32_t i = 0; frame && i < pages; ++i) {
            memory::frames.release(memory::Frame{memory::index(*frame) + i});
        }
        payer.space.refund(pages);
        return nullptr;
    }
    retain(payer.object);
    memset(memory::pointer_to<void>(PhysAddr{memory->base}), 0, pages * memory::page_bytes);
    return memory;
}

} // namespace mica::capabilities
