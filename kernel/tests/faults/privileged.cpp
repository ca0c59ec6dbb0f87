// SPDX-License-Identifier: BSD-2-Clause
// FAULT-009..014: what ring 3 must not execute, and the exceptions that its own code can still cause. Each crime is
// written to a page of its own making, run, and skipped by who hears of it.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <probe/probe.h>

#include <array>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::ThreadOperation;

constexpr std::uint32_t code_page = free_address;
constexpr std::uint32_t crime_bytes = 8;
constexpr std::uint32_t crimes_cell = 0; ///< the crimes, two cells each
constexpr std::uint32_t count_cell = 200;
constexpr std::uint32_t number_cell = 201;
constexpr std::uint32_t faults_cell = 300; ///< vector, error and address of each, three cells; vector 0xFF: no fault

using Code = std::array<std::uint8_t, crime_bytes>;

/// Filled up with NOP; what comes behind them is `ret`.
constexpr Code code(std::initializer_list<std::uint8_t> bytes) {
    Code made{};
    made.fill(0x90);
    std::size_t at = 0;
    for (const std::uint8_t byte : bytes) { made[at++] = byte; }
    return made;
}

/// All of these are a general protection fault with error code 0 for who is not in ring 0.
constexpr Code privileged[] = {code({0xFA}),             // cli
                               code({0xFB}),             // sti
                               code({0xF4}),             // hlt
                               code({0x0F, 0x06}),       // clts
                               code({0x0F, 0x08}),       // invd
                               code({0x0F, 0x09}),       // wbinvd
                               code({0x0F, 0x20, 0xC0}), // mov %cr0, %eax
                               code({0x0F, 0x22, 0xD8}), // mov %eax, %cr3
                               code({0x0F, 0x21, 0xC0}), // mov %db0, %eax
                               code({0x0F, 0x23, 0xF8}), // mov %eax, %db7
                               code({0x0F, 0x32}),       // rdmsr
                               code({0x0F, 0x30}),       // wrmsr
                               code({0x0F, 0x01, 0x38}), // invlpg (%eax)
                               code({0x0F, 0x01, 0x10}), // lgdt (%eax)
                               code({0x0F, 0x01, 0x18}), // lidt (%eax)
                               code({0x0F, 0x00, 0xD0}), // lldt %ax
                               code({0x0F, 0x00, 0xD8}), // ltr %ax
                               code({0x0F, 0x01, 0xF0}), // lmsw %ax
                               code({0xE4, 0x21}),       // in $0x21, %al
                               code({0xE6, 0x21}),       // out %al, $0x21
                               code({0xEE}),             // out %al, %dx
                               code({0x6C})};            // insb

/// With what each is: 5 bound, 6 for what is no instruction, 7 for the FPU, 12 and 13 for selectors, 17 alignment.
constexpr Code others[] = {code({0x62, 0x05, 0x00, 0x00, 0x00, 0x20}),       // bound %eax, board
                           code({0x0F, 0x0B}),                               // ud2
                           code({0xF0, 0x90}),                               // lock nop
                           code({0x0F, 0xFF}),                               // no instruction
                           code({0xD9, 0xE8}),                               // fld1
                           code({0xDB, 0xE3}),                               // fninit
                           code({0x8E, 0xD0}),                               // mov %ax, %ss: a null selector
                           code({0xCD, 0x08}),                               // int $8
                           code({0xCD, 0x02}),                               // int $2
                           code({0xEA, 0x00, 0x00, 0x00, 0x00, 0x08, 0x00}), // ljmp $8, $0
                           code({0xF1})};                                    // icebp

/// EAX = 0xFFFF0000 for BOUND, which wants it between the two words of the board's first cell.
[[gnu::section(".text.user")]] void commits(std::uint32_t) {
    const auto memory = make(Call::memory_create, 0, 0, 1).handle();
    for (std::uint32_t n = 0; n < board()[count_cell]; ++n) {
        (void)make(Call::memory_map, 0, memory, code_page, 1, 0, abi::bits(abi::MemoryRight::write));
        auto* const page = reinterpret_cast<volatile std::uint32_t*>(code_page);
        page[0] = board()[crimes_cell + 2 * n];
        page[1] = board()[crimes_cell + 2 * n + 1];
        page[2] = 0xC3C3'C3C3;
        (void)make(Call::memory_unmap, 0, code_page, 1);
        (void)make(Call::memory_map, 0, memory, code_page, 1, 0, abi::bits(abi::MemoryRight::execute));
        board()[number_cell] = n;
        asm volatile("movl $0x7FFF0000, %%eax\n\t xorl %%edx, %%edx\n\t call *%0\n\t cld"
                     :
                     : "b"(code_page)
                     : "eax", "ecx", "edx", "esi", "edi", "memory");
        (void)make(Call::memory_unmap, 0, code_page, 1);
    }
    done();
}

/// Notes each fault and lets the thread go on at the `ret`; ESP is as it was when the crime began.
[[gnu::section(".text.user")]] void notes(std::uint32_t) {
    Answer got = make(Call::recv, 2);
    for (;;) {
        const std::uint32_t at = faults_cell + 3 * board()[number_cell];
        board()[at] = got.word[0];
        board()[at + 1] = got.word[1];
        board()[at + 2] = got.word[2];
        (void)make(Call::thread_control, 3, static_cast<std::uint32_t>(ThreadOperation::read_registers));
        reinterpret_cast<volatile abi::UserRegisters&>(buffer(0)).eip = code_page + crime_bytes;
        (void)make(Call::thread_control, 3, static_cast<std::uint32_t>(ThreadOperation::write_registers));
        got = make(Call::reply_recv, 2);
    }
}

void after() {
    for (std::uint32_t n = 0; n < cells()[count_cell]; ++n) {
        probe::observe("vector", std::uint32_t{cells()[faults_cell + 3 * n]});
        probe::observe("error", std::uint32_t{cells()[faults_cell + 3 * n + 1]});
    }
}

void try_all(std::span<const Code> crimes) {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process(64, &endpoint, 9);
    start(one, notes, 0, 12);
    Thread& suspect = start(other, commits, 0, 10);
    give(one, endpoint.object);
    give(one, suspect.object);
    for (std::uint32_t n = 0; n < crimes.size(); ++n) {
        for (std::uint32_t i = 0; i < crime_bytes; ++i) {
            volatile std::uint32_t& cell = cells()[crimes_cell + 2 * n + i / 4];
            cell = cell | std::uint32_t{crimes[n][i]} << i % 4 * 8;
        }
        cells()[faults_cell + 3 * n] = 0xFF;
    }
    cells()[count_cell] = static_cast<std::uint32_t>(crimes.size());
    world::run(after);
}

void privileges() { try_all(privileged); }

void odd_ones() { try_all(others); }

/// With AC and the alignment mask an odd address is exception 17 in ring 3 (Intel SDM 3A, 6.15).
[[gnu::section(".text.user")]] void reads_odd_address(std::uint32_t) {
    asm volatile("pushfl\n\t orl $0x40000, (%%esp)\n\t popfl\n\t movl (%0), %%eax\n\t nop\n\t"
                 "pushfl\n\t andl $~0x40000, (%%esp)\n\t popfl"
                 :
                 : "c"(board_address + 1)
                 : "eax", "memory");
    board()[0] = 1;
    done();
}

[[gnu::section(".text.user")]] void hears(std::uint32_t) {
    const Answer got = make(Call::recv, 2);
    board()[1] = got.word[0];
    board()[2] = got.word[1];
    (void)make(Call::thread_control, 3, static_cast<std::uint32_t>(ThreadOperation::read_registers));
    auto& registers = reinterpret_cast<volatile abi::UserRegisters&>(buffer(0));
    board()[3] = registers.eflags & 0x40000U;
    registers.eip = registers.eip + 2;
    (void)make(Call::thread_control, 3, static_cast<std::uint32_t>(ThreadOperation::write_registers));
    (void)make(Call::reply_recv, 2);
}

void after_alignment() { observe_cells({{0, "went_on"}, {1, "vector"}, {2, "error"}, {3, "ac"}}); }

void alignment() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process(64, &endpoint, 9);
    start(one, hears, 0, 12);
    Thread& suspect = start(other, reads_odd_address, 0, 10);
    give(one, endpoint.object);
    give(one, suspect.object);
    world::run(after_alignment);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"fault_privileged", probe::Stage::threads, privileges},
    {"fault_odd_ones", probe::Stage::threads, odd_ones},
    {"fault_alignment", probe::Stage::threads, alignment}};

} // namespace
