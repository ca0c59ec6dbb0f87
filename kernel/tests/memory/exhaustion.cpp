// SPDX-License-Identifier: BSD-2-Clause
// MEM-040: everything that is made out of frames is made with 0, 1, 2 … free frames, so that each allocation fails once: an answer each time, and every
// frame is back afterwards.
#include <probe/world/user.h>

#include <nucleus/capabilities/objects.h>
#include <nucleus/ipc/endpoint.h>
#include <nucleus/processes/process.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using capabilities::Object;
using memory::Frame;
using memory::frames;

constexpr std::uint32_t enough = 24; // free frames with which all of it succeeds
constexpr std::uint32_t nothing = 0xFFFF'FFFF;

/// Takes frames until `left` are free; the first word of each names the one taken before.
std::uint32_t take_all_but(std::uint32_t left) {
    std::uint32_t last = nothing;
    while (frames.free_frames() > left) {
        const Frame frame = *frames.allocate(1);
        *memory::pointer_to<std::uint32_t>(address_of(frame)) = last;
        last = memory::index(frame);
    }
    return last;
}

void give_back(std::uint32_t last) {
    while (last != nothing) {
        const Frame frame{last};
        last = *memory::pointer_to<std::uint32_t>(address_of(frame));
        frames.release(frame);
    }
}

/// How many of the steps succeeded: process, two threads, memory, two mappings far apart, an endpoint, a range of ports.
std::uint32_t make_everything() {
    std::uint32_t steps = 0;
    Process* const process = processes::create(nullptr, 64);
    if (process == nullptr) { return 0; }
    ++steps;
    for (std::uint32_t i = 0; i < 2; ++i) {
        Thread* thread = nullptr;
        const processes::ThreadStart start{world::code_address, world::stack_address,
                                           world::buffers_address + i * 0x80'0000, 0, 5};
        steps += processes::create_thread(*process, start, thread) == abi::Status::ok ? 1U : 0U;
    }
    Object* const made[] = {capabilities::make_memory(*process, 3), capabilities::make<Endpoint>(),
                            capabilities::make(IoPorts{.first = 1, .last = 2})};
    for (Object* const object : made) {
        steps += object != nullptr ? 1U : 0U;
        if (object != nullptr && object->type == abi::ObjectType::memory) {
            const Frame frame{reinterpret_cast<Memory&>(*object).base};
            for (const std::uint32_t at : {world::free_address, world::free_address + 0x400'0000}) {
                steps += process->space.map(VirtAddr{at}, frame, abi::bits(abi::MemoryRight::read)) == abi::Status::ok
                             ? 1U
                             : 0U;
            }
        }
        if (object != nullptr) { capabilities::release(*object); }
    }
    processes::destroy(*process);
    capabilities::release(process->object);
    return steps;
}

void run() {
    std::uint32_t leaks = 0;
    std::uint32_t steps = 0;
    for (std::uint32_t left = 0; left <= enough; ++left) {
        const std::uint32_t taken = take_all_but(left);
        steps = make_everything();
        leaks += frames.free_frames() != left ? 1U : 0U;
        give_back(taken);
    }
    probe::observe("leaks", leaks);
    probe::observe("all_steps", steps);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"mem_exhaustion", probe::Stage::threads, run};

} // namespace
