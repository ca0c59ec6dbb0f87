// SPDX-License-Identifier: BSD-2-Clause
// PROC-001..009: processes made, ended, and made again a thousand times; children and their makers; TIME-004..007:
// clocks and timers by calls.
#include "../script/script.h"

#include <nucleus/capabilities/objects.h>
#include <nucleus/memory/frames.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::script;
using abi::Call;
using abi::MemoryRight;

constexpr std::uint32_t lives = 1000;

/// Makes a process with memory, a thread that runs, a handle in its table and an endpoint for its faults, and destroys
/// it; a thousand times.
[[gnu::section(".text.user")]] void makes_and_ends(std::uint32_t) {
    using world::board;
    using world::make;
    const std::uint32_t quota = make(Call::process_status).word[0];
    const std::uint32_t free = make(Call::memory_status).word[1];
    std::uint32_t failed = 0;
    for (std::uint32_t i = 0; i < lives; ++i) {
        const std::uint32_t endpoint = make(Call::endpoint_create).handle();
        const std::uint32_t child = make(Call::process_create, 0, endpoint, 16).handle();
        const std::uint32_t memory = make(Call::memory_create, 0, 0, 2).handle();
        const world::Answer mapped =
            make(Call::memory_map, child, memory, world::free_address, 2, 0, abi::bits(MemoryRight::execute));
        const world::Answer copied = make(Call::handle_copy, child, endpoint, abi::all_rights, 3);
        const world::Answer thread =
            make(Call::thread_create, child, world::free_address, 0, world::buffers_address, 0, 20);
        const world::Answer fault =
            make(Call::recv, endpoint); // zeros are no code that goes far: it writes to address 0
        failed += mapped.status() != abi::Status::ok ? 1U : 0U;
        failed += copied.status() != abi::Status::ok ? 1U : 0U;
        failed += thread.status() != abi::Status::ok ? 1U : 0U;
        failed += fault.word[0] != 14 ? 1U : 0U;
        failed += make(Call::destroy, i % 2 == 0 ? child : thread.handle()).status() != abi::Status::ok ? 1U : 0U;
        failed +=
            make(Call::destroy, child).status() != (i % 2 == 0 ? abi::Status::peer_died : abi::Status::ok) ? 1U : 0U;
        (void)make(Call::handle_close, thread.handle());
        (void)make(Call::handle_close, memory);
        (void)make(Call::handle_close, child);
        (void)make(Call::handle_close, endpoint);
    }
    board()[0] = failed;
    board()[1] = quota - make(Call::process_status).word[0];
    board()[2] = free - make(Call::memory_status).word[1];
    board()[3] = make(Call::process_status).word[2];
    world::done();
}

void thousand_lives() {
    Process& process = world::make_process(200);
    world::start(process, makes_and_ends, 0, 20);
    world::run([] {
        world::observe_cells({{0, "failed"}, {1, "quota.missing"}, {2, "frames.missing"}, {3, "handles"}});
    });
}

/// Who made a process and gave it quota takes it along when it ends: three generations.
void generations() {
    Process& root = make_process(300);
    Process& child = make_process(200);
    world::give(root, child.object); // 3
    world::give(root, world::make_endpoint().object);
    start(child,
          {call(Call::process_create, 0, 0, 100).as("grandchild"), call(Call::process_create, 0, 0, 1).as("too_small"),
           call(Call::process_create, 0, 0, 101).as("too_large"),
           call(Call::process_status, 3).with(Part::word0, "grandchild.quota"),
           call(Call::process_status, 3).with(Part::word1, "grandchild.threads"),
           call(Call::process_status, 3).with(Part::word2, "grandchild.handles"),
           call(Call::handle_copy, 3, itself).as("upwards"), call(Call::handle_copy, 3, 3).as("to_itself")},
          20);
    start(root,
          {call(Call::process_status, 3).as("child.alive"), call(Call::destroy, 3).as("destroy"),
           call(Call::process_status, 3).as("child.dead"), finish()},
          10);
    run();
}

/// exit, with and without somebody to hear of it.
void exits() {
    Endpoint& faults = world::make_endpoint();
    Process& heard = make_process(64, &faults, 77);
    Process& unheard = make_process();
    Process& judge = make_process();
    world::give(judge, faults.object);
    world::give(judge, heard.object);
    world::give(judge, unheard.object);
    start(heard, {call(Call::exit, 0, 1234).as("never")}, 20);
    start(heard, {deed(Deed::rest)}, 20);
    start(unheard, {call(Call::exit, 0, 5).as("never")}, 20);
    start(unheard, {deed(Deed::rest)}, 5);
    start(judge,
          {call(Call::recv, 3).with(Part::badge, "badge"),
           call(Call::process_status, 4).with(Part::word1, "threads.before"), call(Call::reply),
           call(Call::process_status, 4).with(Part::word1, "threads.after"),
           call(Call::process_status, 5).as("unheard"), finish()},
          10);
    run();
}

/// Threads of wrong kinds are not made; those of right ones begin as the ABI says.
void bad_starts() {
    Process& process = make_process();
    Process& other = make_process();
    world::give(process, other.object);
    const auto create = [](std::uint32_t buffer, std::uint32_t eip = world::code_address) {
        return call(Call::thread_create, 3, eip, 0, buffer, 0, 5);
    };
    start(process,
          {create(0).as("buffer"), create(world::free_address + 4).as("buffer"), create(0xC000'0000).as("buffer"),
           create(0xFFFF'F000).as("buffer"), create(world::board_address).as("occupied"),
           call(Call::process_status, 3).with(Part::word1, "threads"),
           call(Call::thread_create, 3, world::code_address, 0, world::free_address, 0, 11).as("above_maker"),
           finish()},
          10);
    run();
}

/// The clock and timers by calls.
void clocks() {
    Process& process = make_process();
    world::give(process, world::make_endpoint().object); // 3
    world::give(process, world::make_endpoint().object); // 4
    start(process,
          {call(Call::clock).with(Part::word1, "hertz"), call(Call::timer, 3, 4, 0).as("past"),
           call(Call::recv, 3).with(Part::word0, "past.bits"), call(Call::timer, 3, 4, 0x7FFF'0000).as("far"),
           call(Call::notify, 3, 1), call(Call::recv, 3).with(Part::word0, "far.bits"),
           call(Call::timer, 3, 8, 0x8000'F000).as("before"), call(Call::recv, 3).with(Part::word0, "before.bits"),
           call(Call::timer, 4, 2, 0), call(Call::notify, 4, 1), call(Call::recv, 4).with(Part::word0, "together.bits"),
           call(Call::timer, 3, 0).as("stop"), call(Call::timer, 3, 0).as("stop"), sleep(3, 3),
           call(Call::process_status).with(Part::word3, "ticks"), finish()},
          10);
    run();
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"proc_thousand_lives", probe::Stage::threads, thousand_lives},
    {"proc_generations", probe::Stage::threads, generations},
    {"proc_exits", probe::Stage::threads, exits},
    {"proc_bad_starts", probe::Stage::threads, bad_starts},
    {"time_clocks", probe::Stage::threads, clocks}};

} // namespace
