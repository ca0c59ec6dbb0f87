// SPDX-License-Identifier: BSD-2-Clause
// FAULT-001..030: every exception ring 3 can cause, as its fault endpoint hears of it; `int n` for every n; what a
// thread finds after it was let go on.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <nucleus/memory/layout.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;

/// Commits the crime of that number. Each but the traps is skipped by the judge, who moves EIP to `on`.
[[gnu::section(".text.user")]] void criminal(std::uint32_t) {
    asm volatile("movl $0x11111111, %%esi\n\t movl $0x22222222, %%edi\n\t"
                 "xorl %%ecx, %%ecx\n\t divl %%ecx\n\t"                 // 0 (two bytes)
                 "int3\n\t"                                             // 3
                 "movb $0x7f, %%al\n\t addb $1, %%al\n\t into\n\t"      // 4
                 "ud2\n\t"                                              // 6
                 "fld1\n\t"                                             // 7
                 "hlt\n\t nop\n\t"                                      // 13
                 "cli\n\t nop\n\t"                                      // 13
                 "int $14\n\t"                                          // 13, error 0x72
                 "movw $0x10, %%ax\n\t movw %%ax, %%ds\n\t"             // 13, error 0x10
                 "movl %%esi, 0xC0100000\n\t nop\n\t"                   // 14, write, user, present
                 "movl 0x60000000, %%eax\n\t"                           // 14, read, user, not present (five bytes)
                 "pushfl\n\t orl $0x100, (%%esp)\n\t popfl\n\t nop\n\t" // 1, behind the nop
                 "pushfl\n\t andl $~0x100, (%%esp)\n\t popfl\n\t"
                 :
                 :
                 : "eax", "ecx", "edx", "esi", "edi", "memory");
    std::uint32_t si;
    std::uint32_t di;
    asm volatile("" : "=S"(si), "=D"(di));
    board()[200] = si;
    board()[201] = di;
    done();
}

/// Notes each fault: vector, error, address; then moves the thread past the instruction, as long as that is.
[[gnu::section(".text.user")]] void judge(std::uint32_t) {
    std::uint32_t count = 0;
    Answer got = make(Call::recv, 2);
    for (;;) {
        const std::uint32_t vector = got.word[0];
        const std::uint32_t eip = got.word[3];
        board()[4 * count] = vector;
        board()[4 * count + 1] = got.word[1];
        board()[4 * count + 2] = got.word[2];
        board()[4 * count + 3] = got.head.handle();
        ++count;
        board()[210] = count;
        (void)make(Call::thread_control, 3, static_cast<std::uint32_t>(abi::ThreadOperation::read_registers));
        auto& registers = reinterpret_cast<volatile abi::UserRegisters&>(buffer(0));
        const auto* const code = reinterpret_cast<const volatile std::uint8_t*>(eip);
        std::uint32_t skip = vector == 1 || vector == 3 || vector == 4 ? 0U : 2U;
        skip = vector == 14 && code[0] == 0x89 ? 6U : skip;
        skip = vector == 14 && code[0] == 0xA1 ? 5U : skip;
        registers.eip = eip + skip;
        registers.eflags = vector == 1 ? registers.eflags & ~0x100U : registers.eflags;
        (void)make(Call::thread_control, 3, static_cast<std::uint32_t>(abi::ThreadOperation::write_registers));
        got = make(Call::reply_recv, 2);
    }
}

void after_crimes() {
    for (std::uint32_t i = 0; i < cells()[210]; ++i) {
        probe::observe("vector", std::uint32_t{cells()[4 * i]});
        probe::observe("error", std::uint32_t{cells()[4 * i + 1]});
        probe::observe("address", std::uint32_t{cells()[4 * i + 2]});
        probe::observe("badge", std::uint32_t{cells()[4 * i + 3]});
    }
    observe_cells({{200, "esi"}, {201, "edi"}});
}

void crimes() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process(64, &endpoint, 9);
    start(one, judge, 0, 12);
    Thread& suspect = start(other, criminal, 0, 10);
    (void)one.handles.close(1);
    give(one, one.object);
    give(one, endpoint.object);
    give(one, suspect.object);
    world::run(after_crimes);
}

/// INT n for every n from ring 3: the page of code is written by the probe, so that all 256 are there.
constexpr std::uint32_t code_page = free_address;

[[gnu::section(".text.user")]] void interrupts_itself(std::uint32_t) {
    const auto memory = make(Call::memory_create, 0, 0, 1).handle();
    for (std::uint32_t n = 0; n < 256; ++n) {
        (void)make(Call::memory_map, 0, memory, code_page, 1, 0, abi::bits(abi::MemoryRight::write));
        *reinterpret_cast<volatile std::uint32_t*>(code_page) = 0x00C3'00CD | n << 8U; // int n; ret
        *reinterpret_cast<volatile std::uint8_t*>(code_page + 2) = 0xC3;
        (void)make(Call::memory_unmap, 0, code_page, 1);
        (void)make(Call::memory_map, 0, memory, code_page, 1, 0, abi::bits(abi::MemoryRight::execute));
        board()[300] = n;
        if (n != end_vector) {
            asm volatile("movl $63, %%eax\n\t call *%0"
                         :
                         : "b"(code_page)
                         : "eax", "ecx", "edx", "esi", "edi", "memory");
        }
        (void)make(Call::memory_unmap, 0, code_page, 1);
    }
    done();
}

[[gnu::section(".text.user")]] void counts(std::uint32_t) {
    Answer got = make(Call::recv, 2);
    for (;;) {
        const std::uint32_t n = board()[300];
        const bool protection = got.word[0] == 13 && got.word[1] == n * 8 + 2 && got.word[3] == code_page;
        board()[301] = board()[301] + (protection ? 1U : 0U);
        board()[302] = board()[302] + (protection ? 0U : 1U);
        board()[303] = got.word[0] == n ? board()[303] + n : board()[303];
        if (protection) {
            (void)make(Call::thread_control, 3, static_cast<std::uint32_t>(abi::ThreadOperation::read_registers));
            reinterpret_cast<volatile abi::UserRegisters&>(buffer(0)).eip = code_page + 2;
            (void)make(Call::thread_control, 3, static_cast<std::uint32_t>(abi::ThreadOperation::write_registers));
        }
        got = make(Call::reply_recv, 2);
    }
}

void after_all_interrupts() { observe_cells({{301, "protection_faults"}, {302, "others"}, {303, "sum_of_others"}}); }

void all_interrupts() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process(64, &endpoint, 9);
    start(one, counts, 0, 12);
    Thread& suspect = start(other, interrupts_itself, 0, 10);
    give(one, endpoint.object);
    give(one, suspect.object);
    world::run(after_all_interrupts);
}

/// Nobody hears: the process dies, others run on. And an exit is heard like a fault.
[[gnu::section(".text.user")]] void falls(std::uint32_t) {
    *reinterpret_cast<volatile std::uint32_t*>(memory::kernel_base) = 1;
    board()[0] = 1;
}

[[gnu::section(".text.user")]] void leaves(std::uint32_t) {
    (void)make(Call::exit, 0, 42);
    board()[1] = 1;
}

[[gnu::section(".text.user")]] void watches(std::uint32_t) {
    const Answer got = make(Call::recv, 2);
    board()[2] = got.word[0];
    board()[3] = got.word[1];
    board()[4] = make(Call::process_status, 3).head.code() + 100;
    board()[5] = make(Call::process_status, 4).word[1];
    (void)make(Call::reply, 0);
    board()[6] = make(Call::process_status, 4).word[1];
    done();
}

void after_deaths() {
    observe_cells({{0, "fallen.lived_on"},
                   {1, "left.lived_on"},
                   {2, "exit.vector"},
                   {3, "exit.value"},
                   {4, "fallen.status"},
                   {5, "left.threads"},
                   {6, "left.threads_after"}});
}

void deaths() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& fallen = make_process();
    Process& left = make_process(64, &endpoint, 1);
    give(one, endpoint.object);
    give(one, fallen.object);
    give(one, left.object);
    start(fallen, falls, 0, 12);
    start(left, leaves, 0, 11);
    start(one, watches, 0, 10);
    world::run(after_deaths);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"fault_crimes", probe::Stage::threads, crimes},
    {"fault_all_interrupts", probe::Stage::threads, all_interrupts},
    {"fault_deaths", probe::Stage::threads, deaths}};

} // namespace
