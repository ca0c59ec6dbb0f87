// SPDX-License-Identifier: BSD-2-Clause
// IPC-050..052: calls by a thread that has set its segments and flags to what would harm a nucleus that relied on them.
// MEM-003, MEM-004, IRQ-001: what a driver, a translation and a frame keep.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <freestanding/io_ports.h>
#include <nucleus/capabilities/devices.h>
#include <nucleus/capabilities/objects.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::MemoryRight;

constexpr std::uint32_t read_flags_ok = 0x400; // DF

[[gnu::section(".text.user")]] void calls_with_bad_state(std::uint32_t) {
    std::uint32_t data = 1;
    std::uint32_t head = abi::Head::make(static_cast<std::uint32_t>(Call::clock), 0).raw;
    asm volatile("movl %%ds, %%edi\n\t xorl %%esi, %%esi\n\t movl %%esi, %%ds\n\t movl %%esi, %%es\n\t"
                 "int $0x80\n\t"
                 "movl %%ds, %%ebx\n\t movl %%edi, %%ds\n\t movl %%edi, %%es"
                 : "+a"(head), "=&b"(data)
                 :
                 : "ecx", "edx", "esi", "edi", "memory");
    board()[0] = head + 100;
    board()[1] = data;
    for (std::uint32_t i = 0; i < abi::message_words; ++i) { buffer(0).words[i] = i; }
    head = abi::Head::make(static_cast<std::uint32_t>(Call::call), 2, 20).raw;
    std::uint32_t flags = 0;
    asm volatile("std\n\t int $0x80\n\t pushfl\n\t popl %%ebx\n\t cld"
                 : "+a"(head), "=&b"(flags)
                 :
                 : "ecx", "edx", "esi", "edi", "memory");
    board()[2] = (head & 63U) + 100;
    board()[3] = (flags & read_flags_ok) != 0 ? 1 : 0;
    std::uint32_t wrong = 0;
    for (std::uint32_t i = abi::register_words; i < abi::message_words; ++i) {
        wrong += buffer(0).words[i] != (i < 20 ? i + 1 : i) ? 1U : 0U;
    }
    board()[4] = wrong;
    // NT and AC: neither IRET nor the nucleus' own accesses may mind.
    asm volatile(
        "pushfl\n\t orl $0x44000, (%%esp)\n\t popfl\n\t int $0x80\n\t pushfl\n\t andl $~0x44000, (%%esp)\n\t popfl"
        : "+a"(head = abi::Head::make(static_cast<std::uint32_t>(Call::clock), 0).raw)
        :
        : "ebx", "ecx", "edx", "esi", "edi", "memory");
    board()[5] = (head & 63U) + 100;
    done();
}

[[gnu::section(".text.user")]] void adds_one(std::uint32_t) {
    Answer got = make(Call::recv, 2);
    std::uint32_t wrong = 0;
    for (std::uint32_t i = abi::register_words; i < 20; ++i) {
        wrong += buffer(1).words[i] != i ? 1U : 0U;
        buffer(1).words[i] = i + 1;
    }
    board()[6] = wrong;
    (void)make(abi::Head::make(static_cast<std::uint32_t>(Call::reply_recv), 2, got.head.length()));
}

void after_bad_state() {
    observe_cells({{0, "null_segments.status"},
                   {1, "null_segments.kept"},
                   {2, "direction.status"},
                   {3, "direction.kept"},
                   {4, "answer.wrong"},
                   {6, "message.wrong"},
                   {5, "nested_task.status"}});
}

void bad_state() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process();
    give(one, endpoint.object);
    give(other, endpoint.object);
    start(one, calls_with_bad_state, 0, 10);
    start(other, adds_one, 0, 11);
    world::run(after_bad_state);
}

[[gnu::always_inline]] inline volatile std::uint32_t& at(std::uint32_t address) {
    return *reinterpret_cast<volatile std::uint32_t*>(address);
}

/// Memory is used, given back, and taken again; then a page becomes read-only under its writer.
[[gnu::section(".text.user")]] void uses_again(std::uint32_t) {
    constexpr std::uint32_t writable = abi::bits(MemoryRight::write);
    std::uint32_t residue = 0;
    for (std::uint32_t i = 0; i < 10; ++i) {
        const std::uint32_t memory = make(Call::memory_create, 0, 0, 1).handle();
        (void)make(Call::memory_map, 0, memory, free_address, 1, 0, writable);
        residue |= at(free_address + 128);
        at(free_address + 128) = 0x5EC4'E700 + i;
        (void)make(Call::memory_unmap, 0, free_address, 1);
        (void)make(Call::handle_close, memory);
    }
    board()[0] = residue;
    const std::uint32_t memory = make(Call::memory_create, 0, 0, 1).handle();
    (void)make(Call::memory_map, 0, memory, free_address, 1, 0, writable);
    at(free_address) = 1;
    (void)make(Call::memory_protect, 0, free_address, 1, abi::bits(MemoryRight::read));
    at(free_address) = 2; // its last act
    board()[1] = 1;
    done();
}

[[gnu::section(".text.user")]] void hears(std::uint32_t) {
    const Answer got = make(Call::recv, 2);
    board()[2] = got.word[0] * 100 + got.word[1];
    done();
}

void after_reuse() { observe_cells({{0, "residue"}, {1, "written_all_the_same"}, {2, "fault"}}); }

void reuse() {
    Endpoint& endpoint = make_endpoint();
    Process& judge = make_process();
    Process& process = make_process(64, &endpoint, 1);
    give(judge, endpoint.object);
    start(judge, hears, 0, 11);
    start(process, uses_again, 0, 10);
    world::run(after_reuse);
}

/// A driver that was told of an interrupt and has not acknowledged it.
[[gnu::section(".text.user")]] void lazy_driver(std::uint32_t) {
    (void)make(Call::irq_bind, 3, 2, 4);
    board()[0] = make(Call::recv, 2).word[0];
    done();
}

[[gnu::section(".text.user")]] void presses(std::uint32_t) {
    out8(0x64, 0xD2);
    out8(0x60, 0x1E);
    for (;;) {}
}

void after_laziness() {
    observe_cells({{0, "bells"}});
    const arch::Port mask{0x21};
    probe::observe("masked", (arch::in8(mask) & 2U) != 0);
    devices::acknowledge(devices::irq(1));
    probe::observe("masked_after_ack", (arch::in8(mask) & 2U) != 0);
    devices::bind(devices::irq(1), nullptr, 0);
    probe::observe("masked_when_unbound", (arch::in8(mask) & 2U) != 0);
}

void laziness() {
    Endpoint& endpoint = make_endpoint();
    Process& driver = make_process();
    Process& other = make_process();
    give(driver, endpoint.object);
    give(driver, devices::irq(1).object);
    capabilities::Object* const ports = capabilities::make(IoPorts{.first = 0x60, .last = 0x64});
    give(other, *ports);
    capabilities::release(*ports);
    start(driver, lazy_driver, 0, 20);
    start(other, presses, 0, 10);
    world::run(after_laziness);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"ipc_bad_state", probe::Stage::threads, bad_state},
    {"mem_reuse", probe::Stage::threads, reuse},
    {"irq_laziness", probe::Stage::threads, laziness}};

} // namespace
