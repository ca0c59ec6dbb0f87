// SPDX-License-Identifier: BSD-2-Clause
// Who lives on after a fault: of a process that nobody answers for, of one whose handler is busy, and of a handler that
// commits a fault itself.
#include "own_entries.h"
#include "watchdog.h"

#include <probe/probe.h>
#include <probe/world/user.h>
#include <probe/world/world.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::ThreadOperation;

constexpr std::uint32_t hole = free_address + 0x10; ///< nothing is mapped there

enum Cell : std::uint32_t {
    lived_on,      ///< the fallen thread got past its fault
    sibling_ran,   ///< another thread of the fallen process ran afterwards
    fallen_status, ///< 1 + what the nucleus says of the fallen process, a Status; 0: not asked
    bystander,     ///< steps of a thread of the suspects' process, while the suspects wait
    first,         ///< a message: vector, address, badge
    second = first + 3,
    first_went_on = second + 3,
    second_went_on,
    nested_vector,  ///< what the handler's handler hears
    handler_vector, ///< what the handler had heard, after its own fault
    handler_address,
    client_went_on,
    finished,
};

[[gnu::section(".text.user"), gnu::always_inline]] inline void wait_for_ever() {
    for (;;) { (void)make(Call::call, 2); }
}

[[gnu::section(".text.user")]] void falls(std::uint32_t) {
    *reinterpret_cast<volatile std::uint32_t*>(hole) = 1;
    board()[lived_on] = 1;
    wait_for_ever();
}

[[gnu::section(".text.user")]] void sibling(std::uint32_t) {
    board()[sibling_ran] = 1;
    wait_for_ever();
}

[[gnu::section(".text.user")]] void suspect_reads(std::uint32_t) {
    asm volatile("movl (%0), %%eax" : : "b"(hole) : "eax", "memory"); // two bytes
    board()[first_went_on] = 1;
    wait_for_ever();
}

[[gnu::section(".text.user")]] void suspect_is_invalid(std::uint32_t) {
    asm volatile("ud2" : : : "memory");
    board()[second_went_on] = 1;
    wait_for_ever();
}

[[gnu::section(".text.user")]] void stands_by(std::uint32_t) {
    for (std::uint32_t i = 0; i < 100; ++i) { board()[bystander] = board()[bystander] + 1; }
    wait_for_ever();
}

/// Moves a thread two bytes on. It must have stopped for a fault.
[[gnu::section(".text.user"), gnu::always_inline]] inline void skip(std::uint32_t thread, std::uint32_t own_buffer) {
    (void)make(Call::thread_control, thread, static_cast<std::uint32_t>(ThreadOperation::read_registers));
    auto& registers = reinterpret_cast<volatile abi::UserRegisters&>(buffer(own_buffer));
    registers.eip = registers.eip + 2;
    (void)make(Call::thread_control, thread, static_cast<std::uint32_t>(ThreadOperation::write_registers));
}

[[gnu::section(".text.user"), gnu::always_inline]] inline void note(std::uint32_t cell, const Answer& got) {
    board()[cell] = got.word[0];
    board()[cell + 1] = got.word[2];
    board()[cell + 2] = got.head.handle();
}

// Handles of the watcher.
constexpr std::uint32_t suspects_faults = 2, fallen_process = 3, suspect_thread_1 = 4, suspect_thread_2 = 5,
                        handlers_faults = 6, handler_thread = 7;
// Handles of the handler.
constexpr std::uint32_t clients_faults = 2, client_thread = 3;
// Threads in the order they are made: whose buffer is whose.
constexpr std::uint32_t watcher_number = 0, handler_number = 1;

/// Below all that fault: looks when they have.
[[gnu::section(".text.user")]] void watches(std::uint32_t) {
    board()[fallen_status] = 1 + make(Call::process_status, fallen_process).head.code();
    note(first, make(Call::recv, suspects_faults));
    skip(suspect_thread_1, watcher_number);
    note(second, make(Call::reply_recv, suspects_faults));
    skip(suspect_thread_2, watcher_number);
    (void)make(Call::reply, 0);
    board()[nested_vector] = make(Call::recv, handlers_faults).word[0]; // now the client has its turn
    skip(handler_thread, watcher_number);
    (void)make(Call::reply_recv, handlers_faults);
}

[[gnu::section(".text.user")]] void handles(std::uint32_t) {
    const Answer got = make(Call::recv, clients_faults);
    asm volatile("ud2" : : : "memory");
    board()[handler_vector] = got.word[0];
    board()[handler_address] = got.word[2];
    skip(client_thread, handler_number);
    (void)make(Call::reply_recv, clients_faults);
}

[[gnu::section(".text.user")]] void client(std::uint32_t) {
    asm volatile("movl (%0), %%eax" : : "b"(hole) : "eax", "memory"); // two bytes
    board()[client_went_on] = 1;
    board()[finished] = 1;
    done();
}

void after() {
    observe_cells({{lived_on, "fallen.lived_on"}, {sibling_ran, "fallen.sibling_ran"}, {bystander, "bystander.steps"}});
    const std::uint32_t status = cells()[fallen_status];
    probe::observe("fallen.process", status == 0 ? "nobody of a lower priority had a turn any more"
                                                 : abi::name_of(static_cast<abi::Status>(status - 1)));
    observe_cells({{first, "first.vector"},
                   {first + 1, "first.address"},
                   {first + 2, "first.badge"},
                   {first_went_on, "first.went_on"},
                   {second, "second.vector"},
                   {second + 1, "second.address"},
                   {second + 2, "second.badge"},
                   {second_went_on, "second.went_on"},
                   {nested_vector, "nested.vector"},
                   {handler_vector, "handler.vector"},
                   {handler_address, "handler.address"},
                   {client_went_on, "client.went_on"},
                   {finished, "lives.finished"}});
}

void run() {
    probes::use_own_entries();
    Endpoint& nowhere = make_endpoint();
    Endpoint& of_suspects = make_endpoint();
    Endpoint& of_handler = make_endpoint();
    Endpoint& of_client = make_endpoint();
    Process& watcher = make_process();
    Process& handler = make_process(64, &of_handler, 3);
    Process& fallen = make_process();
    Process& suspects = make_process(64, &of_suspects, 7);
    Process& customer = make_process(64, &of_client, 4);
    start(watcher, watches, 0, 9);
    Thread& handler_of_client = start(handler, handles, 0, 15);
    give(fallen, nowhere.object);
    give(suspects, nowhere.object);
    start(fallen, falls, 0, 14);
    start(fallen, sibling, 0, 13);
    Thread& one = start(suspects, suspect_reads, 0, 12);
    Thread& two = start(suspects, suspect_is_invalid, 0, 11);
    start(suspects, stands_by, 0, 10);
    Thread& of_customer = start(customer, client, 0, 8);
    for (capabilities::Object* const object : {&of_suspects.object, &fallen.object, &one.object, &two.object,
                                               &of_handler.object, &handler_of_client.object}) {
        give(watcher, *object);
    }
    give(handler, of_client.object);
    give(handler, of_customer.object);
    probes::start_watchdog();
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"lives", probe::Stage::threads, run};

} // namespace
