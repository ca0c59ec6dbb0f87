// SPDX-License-Identifier: BSD-2-Clause
// The end of objects, and the making of those that need no lab.
#include <nucleus/capabilities/objects.h>

#include <freestanding/bytes.h>
#include <nucleus/ipc/endpoint.h>
#include <nucleus/processes/process.h>
#include <nucleus/time/timers.h>

namespace mica::capabilities {

using memory::Frame;

static void release_frames(std::uint32_t first, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
        memory::frames.release(Frame{first + i});
        if (i % 16 == 15) { interrupts::let_in(); }
    }
}

static void unmake(Endpoint& endpoint) {
    ipc::close(endpoint);
    timers::set(endpoint, 0, 0);
    memory::slab_of<Endpoint>.free(&endpoint);
}

static void unmake(Memory& memory) {
    release_frames(memory.base, memory.device ? 0 : memory.pages);
    if (Process* const payer = memory.payer) {
        processes::refund(payer, memory.pages);
        release(payer->object);
    }
    memory::slab_of<Memory>.free(&memory);
}

static void abandon_token(Thread& waiting) {
    if (std::exchange(waiting.token_holder, nullptr) != nullptr) { ipc::abandon(waiting); }
}

void release(Object& object) {
    if (object.type == ObjectType::reply) { return object.dead ? void() : abandon_token(Thread::of_token(object)); }
    if (--object.references != 0) { return; }
    switch (object.type) {
    case ObjectType::process: return processes::unmake(reinterpret_cast<Process&>(object));
    case ObjectType::thread: return memory::slab_of<Thread>.free(&object);
    case ObjectType::endpoint: return unmake(reinterpret_cast<Endpoint&>(object));
    case ObjectType::memory: return unmake(reinterpret_cast<Memory&>(object));
    case ObjectType::io_ports: return memory::slab_of<IoPorts>.free(&object);
    default: return; // Irq objects stay
    }
}

Object* make_view(const Memory& whole, std::uint32_t first, std::uint32_t pages) {
    Memory* const view = memory::make(Memory{.base = whole.base + first, .pages = pages, .device = whole.device});
    for (std::uint32_t i = 0; view != nullptr && !whole.device && i < pages; ++i) {
        memory::frames.retain(Frame{view->base + i}); // at most a block: some thousand instructions
    }
    return reinterpret_cast<Object*>(view);
}

Object* make_memory(Process& payer, std::uint32_t pages) {
    if (!payer.space.pay(pages)) { return nullptr; }
    const auto frame = memory::frames.allocate(pages);
    Memory* const made =
        frame ? memory::make(Memory{.base = memory::index(*frame), .pages = pages, .payer = &payer}) : nullptr;
    if (made == nullptr) {
        release_frames(frame ? memory::index(*frame) : 0, frame ? pages : 0);
        payer.space.refund(pages);
        return nullptr;
    }
    retain(payer.object);
    for (std::uint32_t i = 0; i < pages; ++i) {
        if (i != 0) { interrupts::let_in(); }
        memset(memory::pointer_to<void>(address_of(Frame{made->base + i})), 0, memory::page_bytes);
    }
    return &made->object;
}

} // namespace mica::capabilities
