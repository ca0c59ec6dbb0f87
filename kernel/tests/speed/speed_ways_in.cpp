// SPDX-License-Identifier: BSD-2-Clause
// SPEED-005, 006: from an interrupt to the driver's thread, and from a page fault to a pager that maps the page and
// back.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <nucleus/capabilities/devices.h>
#include <nucleus/capabilities/objects.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;

constexpr std::uint32_t endpoint_handle = 2;
constexpr std::uint32_t other_handle = 3;

[[gnu::section(".text.user")]] void driver(std::uint32_t) {
    (void)make(Call::irq_bind, other_handle, endpoint_handle, 1);
    (void)make(Call::recv, endpoint_handle);
    const std::uint32_t now = ticks();
    board()[1] = now - board()[0]; // what is noted last is at most three instructions old
    board()[2] = in8(0x60);
    (void)make(Call::irq_ack, other_handle);
    (void)make(Call::irq_bind, other_handle, 0);
    done();
}

/// Has the keyboard controller send a byte as if a key had been pressed (command 0xD2), and notes the time until
/// somebody stops it.
[[gnu::section(".text.user")]] void presser(std::uint32_t) {
    out8(0x64, 0xD2);
    out8(0x60, 0x1E);
    for (;;) { board()[0] = ticks(); }
}

void after_interrupt() {
    probe::observe("interrupt_to_driver", std::uint32_t{cells()[1]});
    probe::observe("byte", std::uint32_t{cells()[2]});
}

void interrupt() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process();
    give(one, endpoint.object);
    give(one, devices::irq(1).object);
    capabilities::Object* const drivers = capabilities::make(IoPorts{.first = 0x60, .last = 0x60});
    capabilities::Object* const pressers = capabilities::make(IoPorts{.first = 0x60, .last = 0x64});
    give(one, *drivers);
    give(other, *pressers);
    capabilities::release(*drivers);
    capabilities::release(*pressers);
    start(one, driver, 0, 20);
    start(other, presser, 0, 10);
    world::run(after_interrupt);
}

[[gnu::section(".text.user")]] void pager(std::uint32_t) {
    const Answer memory = make(Call::memory_create, 0, 0, 8);
    Answer got = make(Call::recv, endpoint_handle);
    for (std::uint32_t number = 0;; ++number) {
        const std::uint32_t page = got.word[2] & ~0xFFFU;
        if (got.word[0] == 14) {
            board()[3] = static_cast<std::uint32_t>(make(Call::memory_map, other_handle, memory.handle(), page, 1,
                                                         number, abi::bits(abi::MemoryRight::write))
                                                        .status());
        }
        got = make(Call::reply_recv, endpoint_handle);
    }
}

[[gnu::section(".text.user")]] void toucher(std::uint32_t) {
    auto* const at = reinterpret_cast<volatile std::uint32_t*>(free_address);
    at[0] = 1; // the page table comes with the first page
    for (std::uint32_t i = 1; i < 4; ++i) {
        const std::uint32_t begin = ticks();
        at[i * 1024] = i;
        board()[4 + i] = ticks() - begin;
    }
    board()[8] = at[1024] + at[2048] + at[3072];
    const std::uint32_t begin = ticks();
    asm volatile("int3"); // nobody has to mend it: the way alone
    board()[10] = ticks() - begin;
    done();
}

void after_fault() {
    probe::observe("fault_to_pager_and_back", std::uint32_t{cells()[10]});
    probe::observe("fault_with_mapping", std::uint32_t{cells()[6]});
    probe::observe("written", std::uint32_t{cells()[8]});
    probe::observe("mapped", std::uint32_t{cells()[3]});
}

void fault() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process(64, &endpoint, 7);
    give(one, endpoint.object);
    give(one, other.object);
    start(one, pager, 0, 10);
    start(other, toucher, 0, 10);
    world::run(after_fault);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"speed_interrupt", probe::Stage::threads, interrupt}, {"speed_fault", probe::Stage::threads, fault}};

} // namespace
