// SPDX-License-Identifier: BSD-2-Clause
// Threads on the stage: made, put on, parked. Whatever the student's part has done to the queues, nobody is taken for
// something he is not. Used by play.cpp and the probes; the description is in play.h.
#include "play.h"

#include <nucleus/capabilities/objects.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/scheduling/scheduler.h>

#include <utility>

namespace mica::play {
namespace {

constexpr std::uint32_t most_threads = 96;
constexpr std::uint32_t most_places = 40;
constexpr std::uint32_t quota = 400;

struct Cast {
    Thread* thread = nullptr;
    std::string_view was;
};

constinit std::array<Cast, most_threads> cast{};
constinit std::uint32_t cast_size = 0;
constinit std::string_view last_returned{};
constinit Process* caller_process = nullptr;
constinit Process* server_process = nullptr;
constinit Thread* referee = nullptr;
constinit std::array<Place, most_places> pool{};

[[gnu::section(".text.user")]] void never_runs(std::uint32_t) {
    for (;;) {}
}

/// The ready ring that a thread is in, or abi::priority_count. It may be another than its priority says.
std::uint32_t ring_of(const Thread& thread) {
    constexpr std::uint32_t enough = 1000; // steps: a ring that was torn may lead anywhere
    for (std::uint32_t ring = 0; ring < abi::priority_count; ++ring) {
        const Thread* const first = scheduling::ready.rings()[ring].first();
        const Thread* at = first;
        for (std::uint32_t i = 0; at != nullptr && i < enough; ++i) {
            if (at == &thread) { return ring; }
            at = at->queue_next != first ? at->queue_next : nullptr;
        }
    }
    return abi::priority_count;
}

void take_from_ready(Thread& thread) {
    const std::uint32_t ring = ring_of(thread);
    if (ring == abi::priority_count) { return; }
    const std::uint8_t effective = std::exchange(thread.effective, static_cast<std::uint8_t>(ring));
    scheduling::ready.remove(thread);
    thread.effective = effective;
}

std::string_view situation(const Thread& thread, const Thread* next) {
    switch (thread.state) {
    case ThreadState::calling: return "waits to be received";
    case ThreadState::replying: return "waits for a reply";
    case ThreadState::receiving: return "waits for a message";
    case ThreadState::dead: return "is dead";
    default: break;
    }
    if (&thread == next && next == scheduling::current) { return "runs"; }
    if (&thread == next || &thread == scheduling::current) {
        return "is the running thread, but another one was returned";
    }
    return ring_of(thread) != abi::priority_count ? "is ready" : "can run, but is in no queue";
}

std::string_view describe_returned(const Thread* next) {
    bool is_known = next == referee;
    for (std::uint32_t i = 0; i < cast_size; ++i) { is_known = is_known || cast[i].thread == next; }
    if (next == nullptr) { return "nobody"; }
    if (!is_known) { return "what is no thread"; }
    return next == scheduling::current ? "the running thread" : "a thread that is not the running one";
}

void park(Thread& thread) {
    if (&thread == scheduling::current) {
        scheduling::current = nullptr;
    } else {
        take_from_ready(thread);
    }
    thread.suspended = true;
}

/// Made before anybody takes a handle, so that both tables have it in the same slot.
Place make_place() {
    auto* const endpoint = reinterpret_cast<Endpoint*>(capabilities::make<Endpoint>());
    const std::uint32_t handle = world::give(*caller_process, endpoint->object);
    if (world::give(*server_process, endpoint->object) != handle) { diagnostics::panic("the tables differ"); }
    capabilities::release(endpoint->object); // the two handles keep it
    return {endpoint, handle};
}

} // namespace

void begin() {
    caller_process = &world::make_process(quota);
    server_process = &world::make_process(quota);
    referee = &world::start(world::make_process(), never_runs, 0, 0);
    scheduling::withdraw(*referee);
    (void)scheduling::switch_to(*referee);
    for (Place& place : pool) { place = make_place(); }
}

Process& clients() { return *caller_process; }
Process& servers() { return *server_process; }

Thread& add_thread(Process& process, std::uint32_t priority) {
    static constinit std::uint32_t number = 0;
    Thread* thread = nullptr;
    const processes::ThreadStart how{.eip = 0x1000'0000,
                                     .esp = 0x3000'0000,
                                     .buffer = 0x6000'0000 + number++ * abi::page_bytes,
                                     .argument = 0,
                                     .priority = priority};
    if (cast_size == most_threads || processes::create_thread(process, how, thread) != abi::Status::ok) {
        diagnostics::panic("the probe cannot make its threads");
    }
    cast[cast_size++] = {thread, "has not acted yet"};
    park(*thread);
    return *thread;
}

Place add_place(std::uint16_t badge) {
    static constinit std::uint32_t number = 0;
    if (number == most_places) { diagnostics::panic("the probe has no more endpoints"); }
    const Place place = pool[number++];
    caller_process->handles.slots()[place.handle].badge = badge;
    return place;
}

void put_on(Thread& thread) {
    if (scheduling::current == referee) {
        scheduling::current = nullptr;
        scheduling::wake(*referee);
    }
    thread.suspended = false;
    (void)scheduling::switch_to(thread);
}

void set_ready(Thread& thread) {
    thread.suspended = false;
    scheduling::wake(thread);
}

void park_all(const Thread* next) {
    last_returned = describe_returned(next);
    for (std::uint32_t i = 0; i < cast_size; ++i) { cast[i].was = situation(*cast[i].thread, next); }
    for (std::uint32_t i = 0; i < cast_size; ++i) {
        Thread& thread = *cast[i].thread;
        if (thread.state == ThreadState::ready && !thread.suspended) { park(thread); }
    }
    if (scheduling::current != referee) {
        take_from_ready(*referee);
        (void)scheduling::switch_to(*referee);
    }
}

std::string_view returned() { return last_returned; }

void forget(const Thread& thread) {
    for (std::uint32_t i = 0; i < cast_size; ++i) {
        if (cast[i].thread == &thread) {
            cast[i] = cast[--cast_size];
            return;
        }
    }
}

std::string_view was(const Thread& thread) {
    for (std::uint32_t i = 0; i < cast_size; ++i) {
        if (cast[i].thread == &thread) { return cast[i].was; }
    }
    return "is dead";
}

} // namespace mica::play
