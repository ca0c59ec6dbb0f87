// SPDX-License-Identifier: BSD-2-Clause
// IPC-028, 029, 053..055: waiting in circles: long ones, ones that only look like it, and one through a fault.
#include "../script/script.h"

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::script;
using abi::Call;

constexpr std::uint32_t length = 8;

/// Thread n serves endpoint n and calls the next one; the last would close the circle, and may call when it is open.
void long_circle() {
    Process& process = make_process();
    for (std::uint32_t i = 0; i <= length; ++i) { world::give(process, world::make_endpoint().object); }
    const std::uint32_t own = first_given;
    for (std::uint32_t i = 0; i < length - 1; ++i) {
        start(process,
              {call(Call::recv, own + i), call(Call::call, own + i + 1, i).as("call"), call(Call::reply),
               call(Call::recv, own + i), call(Call::reply, 0, 5)},
              20);
    }
    start(process,
          {call(Call::recv, own + length - 1), call(Call::call, own).as("last"), call(Call::reply),
           call(Call::call, own).as("when_open").with(Part::word0, "when_open.word")},
          20);
    start(process, {call(Call::call, own).as("starter"), finish()}, 10);
    run();
}

/// Two callers of one server, who itself calls another one: nobody waits for himself.
void no_circle() {
    Process& process = make_process();
    for (std::uint32_t i = 0; i < 3; ++i) { world::give(process, world::make_endpoint().object); }
    start(process, {call(Call::recv, 4), call(Call::reply_recv, 4), call(Call::reply_recv, 4)}, 20);
    start(process,
          {call(Call::recv, 3), call(Call::call, 4).as("inner"), call(Call::reply_recv, 3),
           call(Call::call, 4).as("inner"), call(Call::handle_copy), call(Call::call, 3).as("own_endpoint"),
           call(Call::reply, 6).as("late_reply"), call(Call::recv, 5)},
          19);
    start(process, {call(Call::call, 3).as("outer")}, 10);
    start(process, {call(Call::call, 3).as("outer"), finish()}, 9);
    run();
}

/// The handler of a process' faults waits for a thread of it, which then faults: nobody could ever answer.
void circle_by_fault() {
    Endpoint& faults = world::make_endpoint();
    Endpoint& service = world::make_endpoint();
    Process& handler = make_process();
    Process& fallen = make_process(64, &faults, 1);
    world::give(fallen, service.object);
    world::give(handler, faults.object);
    world::give(handler, service.object);
    world::give(handler, fallen.object);
    start(fallen, {deed(Deed::trap).as("trap"), call(Call::recv, 3), read(world::free_address).as("never")}, 13);
    start(handler,
          {call(Call::recv, 3).with(Part::word0, "trap.vector"), call(Call::reply), call(Call::call, 4).as("handler"),
           call(Call::process_status, 5).as("fallen"), finish()},
          12);
    run();
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"ipc_long_circle", probe::Stage::threads, long_circle},
    {"ipc_no_circle", probe::Stage::threads, no_circle},
    {"ipc_circle_by_fault", probe::Stage::threads, circle_by_fault}};

} // namespace
