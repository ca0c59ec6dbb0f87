// SPDX-License-Identifier: BSD-2-Clause
// Scripts are written to the board, six cells a step, and the answers over them.
#include "script.h"

#include <nucleus/capabilities/objects.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/scheduling/thread.h>
#include <probe/probe.h>

#include <array>

namespace mica::script {
namespace {

using namespace world;
using abi::Call;
using abi::ThreadOperation;

constexpr std::uint32_t cells_a_step = 6;
constexpr std::uint32_t most_steps = 156;
constexpr std::uint32_t done_cells = 940; ///< how many steps each thread has done
constexpr std::uint32_t most_threads = 16;
static_assert(most_steps * cells_a_step <= done_cells && done_cells + most_threads <= spare_cell(0));

constinit std::array<Step, most_steps> all_steps{};
constinit std::array<std::uint32_t, most_threads + 1> first_step{};
constinit std::uint32_t thread_count = 0;
constinit Endpoint* dead_end = nullptr;
constinit Endpoint* fault_endpoint = nullptr;
constinit Process* judge = nullptr;
using Continuation = void (*)();
constinit Continuation continuation = nullptr;

/// The instructions that may fault: the judge knows how long they are by their first byte.
[[gnu::always_inline]] inline void touch(Deed what, std::uint32_t (&w)[5]) {
    if (what == Deed::read) {
        asm volatile("movl (%%ecx), %%edx" : "+d"(w[0]), "+c"(w[1]), "+b"(w[2]), "+S"(w[3]), "+D"(w[4]) : : "memory");
    } else if (what == Deed::write) {
        asm volatile("movl %%edx, (%%ecx)" : "+d"(w[0]), "+c"(w[1]), "+b"(w[2]), "+S"(w[3]), "+D"(w[4]) : : "memory");
    } else if (what == Deed::in) {
        std::uint32_t byte = 0;
        asm volatile("inb %%dx, %%al" : "+a"(byte), "+d"(w[0]), "+c"(w[1]), "+b"(w[2]), "+S"(w[3]), "+D"(w[4]));
        w[0] = byte;
    } else if (what == Deed::out) {
        asm volatile("outb %%al, %%dx" : "+d"(w[0]), "+c"(w[1]), "+b"(w[2]), "+S"(w[3]), "+D"(w[4]) : "a"(w[1]));
    } else if (what == Deed::trap) {
        asm volatile("int3" : "+d"(w[0]), "+c"(w[1]), "+b"(w[2]), "+S"(w[3]), "+D"(w[4]));
    }
}

[[gnu::always_inline]] inline void pass_time(Deed what, const std::uint32_t (&w)[5]) {
    if (what == Deed::wait) {
        while (*reinterpret_cast<volatile std::uint32_t*>(w[1]) != w[0]) { (void)make(Call::yield); }
    } else if (what == Deed::spend) {
        const std::uint32_t begin = make(Call::clock).word[0];
        while (make(Call::clock).word[0] - begin < w[0]) {}
    } else if (what == Deed::sleep) {
        (void)make(Call::timer, w[1], 1, make(Call::clock).word[0] + w[0]);
        (void)make(Call::recv, w[1]);
    }
}

[[gnu::section(".text.user")]] void acts(std::uint32_t argument) {
    volatile std::uint32_t* step = board() + (argument & 0xFFFFU) * cells_a_step;
    volatile std::uint32_t* const done_steps = board() + done_cells + (argument >> 16U);
    for (;; step += cells_a_step) {
        abi::Head head{step[0]};
        std::uint32_t w[5] = {step[1], step[2], step[3], step[4], step[5]};
        const auto what = static_cast<Deed>(head.code());
        if (head.length() != is_deed) {
            const Answer answer = make(head, w[0], w[1], w[2], w[3], w[4]);
            head = answer.head;
            w[0] = answer.word[0];
            w[1] = answer.word[1];
            w[2] = answer.word[2];
            w[3] = answer.word[3];
            w[4] = answer.word[4];
        } else if (what == Deed::finish) {
            done();
        } else if (what == Deed::rest) {
            for (;;) { (void)make(Call::call, nowhere); }
        } else {
            head.raw = 0;
            touch(what, w);
            pass_time(what, w);
        }
        step[0] = head.raw;
        step[1] = w[0];
        step[2] = w[1];
        step[3] = w[2];
        step[4] = w[3];
        step[5] = w[4];
        *done_steps = *done_steps + 1;
    }
}

/// Lets the thread go on behind the instruction, with the fault in its registers. The badge is the thread's handle.
[[gnu::section(".text.user")]] void judges(std::uint32_t number) {
    Answer got = make(Call::recv, first_given);
    for (;;) {
        const std::uint32_t thread = got.head.handle();
        (void)make(Call::thread_control, thread, static_cast<std::uint32_t>(ThreadOperation::read_registers));
        auto& registers = reinterpret_cast<volatile abi::UserRegisters&>(buffer(number));
        const std::uint8_t code = *reinterpret_cast<const volatile std::uint8_t*>(got.word[3]);
        const bool is_trap = got.word[0] == 3;
        const bool is_long = code == 0x8B || code == 0x89;
        registers.eip = registers.eip + (is_trap ? 0U : is_long ? 2U : 1U);
        registers.ebx = got.word[2];
        registers.esi = got.word[1];
        registers.edi = got.word[0];
        (void)make(Call::thread_control, thread, static_cast<std::uint32_t>(ThreadOperation::write_registers));
        got = make(Call::reply_recv, first_given);
    }
}

void report(const Step& step, std::uint32_t number) {
    const volatile std::uint32_t* const answer = &cells()[number * cells_a_step];
    const abi::Head head{answer[0]};
    if (!step.status.empty()) { probe::observe(step.status, abi::name_of(static_cast<abi::Status>(head.code()))); }
    switch (step.part) {
    case Part::none: return;
    case Part::badge: return probe::observe(step.value, std::uint32_t{head.handle()});
    case Part::length: return probe::observe(step.value, head.length());
    case Part::handles: return probe::observe(step.value, head.handles());
    default: return probe::observe(step.value, std::uint32_t{answer[1 + static_cast<std::uint32_t>(step.part)]});
    }
}

void after() {
    for (std::uint32_t thread = 0; thread < thread_count; ++thread) {
        const std::uint32_t steps_done = cells()[done_cells + thread];
        for (std::uint32_t i = 0; i < steps_done; ++i) {
            report(all_steps[first_step[thread] + i], first_step[thread] + i);
        }
    }
    if (continuation != nullptr) { continuation(); }
}

} // namespace

Process& make_process(std::uint32_t quota, Endpoint* faults, std::uint16_t badge) {
    if (dead_end == nullptr) { dead_end = &make_endpoint(); }
    Process& process = world::make_process(quota, faults, badge);
    give(process, dead_end->object, abi::bits(abi::EndpointRight::call));
    return process;
}

Process& make_watched_process(std::uint32_t quota) {
    if (judge == nullptr) {
        fault_endpoint = &make_endpoint();
        judge = &make_process();
        give(*judge, fault_endpoint->object);
        world::start(*judge, judges, world::threads_made(), abi::priority_count - 1);
    }
    Process& process = make_process(quota);
    capabilities::retain(fault_endpoint->object);
    process.fault_endpoint = fault_endpoint;
    return process;
}

Thread& start(Process& process, std::initializer_list<Step> steps, std::uint32_t priority) {
    std::uint32_t at = first_step[thread_count];
    if (thread_count == most_threads || at + steps.size() + 1 > most_steps) {
        diagnostics::panic("the script is too long");
    }
    Thread& thread = world::start(process, acts, at | thread_count << 16U, priority);
    if (judge != nullptr && process.fault_endpoint == fault_endpoint) {
        process.fault_badge_bits = give(*judge, thread.object) << 16U;
    }
    const auto add = [&at](const Step& step) {
        all_steps[at] = step;
        cells()[at * cells_a_step] = step.head;
        for (std::uint32_t i = 0; i < 5; ++i) { cells()[at * cells_a_step + 1 + i] = step.word[i]; }
        ++at;
    };
    for (const Step& step : steps) { add(step); }
    add(deed(Deed::rest));
    first_step[++thread_count] = at;
    return thread;
}

void run(void (*more)()) {
    continuation = more;
    world::run(after);
}

} // namespace mica::script
