// SPDX-License-Identifier: BSD-2-Clause
// One thread, alone: it goes to sleep 160 times, each time a few instructions nearer to the interrupt that ends the
// sleep, and beyond. The probe's own timer handler looks where each interrupt came in.
#include "scene.h"

#include <nucleus/arch/cpu.h>
#include <nucleus/interrupts/dispatch.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/scheduling/scheduler.h>
#include <nucleus/time/timers.h>
#include <probe/probe.h>

#include <string_view>

namespace {

using namespace mica;
using namespace mica::probes;
using namespace mica::world;
using abi::Call;

constexpr std::uint32_t naps = 160;
constexpr std::uint32_t nearer = 4;      ///< ticks, each time
constexpr std::uint32_t earliest = 520;  ///< ticks before the interrupt: longer than the way into the sleep
constexpr std::uint32_t long_sleep = 20; ///< timer ticks

// The board.
constexpr std::uint32_t late_naps = 0;
constexpr std::uint32_t first_late =
    1; ///< ticks between the call and the interrupt, where that nap was the first late one
constexpr std::uint32_t naps_done = 2;
constexpr std::uint32_t latest = 3; ///< timer ticks behind the deadline
constexpr std::uint32_t overslept = 4;

[[gnu::section(".text.user")]] void naps_often(std::uint32_t) {
    for (std::uint32_t i = 0; i < naps; ++i) {
        const std::uint32_t before_interrupt = earliest - i * nearer;
        wait_for_phase(2, 0);
        const std::uint32_t begin = ticks();
        const std::uint32_t deadline = clock_now() + 1;
        (void)make(Call::timer, 2, 1, deadline);
        spin(timer_period - before_interrupt - (ticks() - begin));
        (void)make(Call::recv, 2);
        const std::uint32_t late = clock_now() - deadline;
        board()[first_late] = late != 0 && board()[late_naps] == 0 ? before_interrupt : board()[first_late];
        board()[late_naps] = board()[late_naps] + (late != 0 ? 1 : 0);
        board()[latest] = late > board()[latest] ? late : board()[latest];
        board()[naps_done] = i + 1;
    }
    const std::uint32_t deadline = clock_now() + long_sleep;
    sleep_until(2, deadline);
    board()[overslept] = clock_now() - deadline;
    done();
}

constinit std::uint32_t in_the_nucleus = 0;
constinit std::uint32_t in_halt = 0;
constinit std::uint32_t somebody_current = 0;

/// The kit's handler of the timer, and a look at what it has interrupted.
void on_timer(interrupts::TrapFrame& frame) {
    if (!frame.from_user() && cells()[naps_done] == naps) {
        constexpr std::uint8_t halt_instruction = 0xF4;
        ++in_the_nucleus;
        const bool halted = *reinterpret_cast<const std::uint8_t*>(frame.eip - 1) == halt_instruction;
        in_halt += halted && (frame.eflags & arch::interrupt_flag) != 0 ? 1U : 0U;
        somebody_current += scheduling::current != nullptr ? 1U : 0U;
    }
    ++interrupts::timer_ticks;
    scheduling::tick();
    timers::expire(static_cast<std::uint32_t>(interrupts::timer_ticks));
}

void after() {
    observe_cells({{naps_done, "naps.done"},
                   {late_naps, "naps.woken_late"},
                   {latest, "naps.latest_by.timer_ticks"},
                   {first_late, "naps.first_late_one.ticks_before_the_interrupt"},
                   {overslept, "long_sleep.overslept.timer_ticks"}});
    probe::observe("long_sleep.interrupts", in_the_nucleus);
    probe::observe("long_sleep.interrupts_not_in_hlt", in_the_nucleus - in_halt);
    probe::observe("long_sleep.interrupts_with_somebody_current", somebody_current);
}

/// go_on() by itself: the only thread waits for a timer, so it has to sleep; then it returns that thread.
bool comes_back_from_idle(Thread& only, Endpoint& bell) {
    if (!scheduling::ready.has(only.effective) || scheduling::go_on() != &only || scheduling::current != &only) {
        return false;
    }
    only.state = ThreadState::receiving;
    only.endpoint = &bell;
    bell.receiver = &only;
    timers::set(bell, static_cast<std::uint32_t>(interrupts::timer_ticks) + 2, 1);
    const Thread* const next = scheduling::go_on();
    std::uint32_t flags;
    asm volatile("pushfl; popl %0" : "=r"(flags) : : "memory");
    const bool on = (flags & arch::interrupt_flag) != 0;
    arch::interrupts_off();
    probe::observe("after_idle.next", next == &only ? "the thread that woke" : "another");
    probe::observe("after_idle.interrupts", on ? "on" : "off");
    return next == &only;
}

void run() {
    const interrupts::Vector vector = interrupts::vector_of(interrupts::Line::timer);
    (void)interrupts::unregister_handler(vector);
    if (!interrupts::register_handler(vector, on_timer)) { return; }
    Process& process = make_process();
    Endpoint& bell = make_endpoint();
    give(process, bell.object);
    Thread& only = start(process, naps_often, 0, 10);
    if (comes_back_from_idle(only, bell)) { run_scene(after); }
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"idle", probe::Stage::threads, run};

} // namespace
