// SPDX-License-Identifier: BSD-2-Clause
// TIME-041, 042: time goes on while a call keeps interrupts off. What the clock says is held against the instructions.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;

constexpr std::uint32_t period = 10'000; // instructions: 1,000,000 a second, 100 periods a second

/// Makes memory of `pages` so many times: the nucleus zeroes a page in 1024 instructions, interrupts off. Then an
/// interrupt that waits comes before the clock is asked.
[[gnu::always_inline]] inline void make_memory(std::uint32_t times, std::uint32_t pages) {
    board()[0] = make(Call::clock).word[0];
    const std::uint32_t begin = ticks();
    for (std::uint32_t i = 0; i < times; ++i) {
        const Answer memory = make(Call::memory_create, 0, 0, pages);
        board()[3] = board()[3] + (memory.status() == abi::Status::ok ? 1 : 0);
        (void)make(Call::handle_close, memory.handle());
    }
    board()[2] = ticks() - begin;
    board()[1] = make(Call::clock).word[0];
    done();
}

[[gnu::section(".text.user")]] void one_long_call(std::uint32_t) { make_memory(1, 1024); }

[[gnu::section(".text.user")]] void many_calls(std::uint32_t) { make_memory(50, 17); }

void after() {
    const std::uint32_t passed = cells()[2] / period;
    probe::observe("call_periods", passed);
    probe::observe_signed("periods_behind", std::int64_t{passed} - (cells()[1] - cells()[0]));
    probe::observe("made", std::uint32_t{cells()[3]});
}

void run(UserFunction function) {
    start(make_process(1200), function);
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"time_long_call", probe::Stage::threads, [] { run(one_long_call); }},
    {"time_many_calls", probe::Stage::threads, [] { run(many_calls); }}};

} // namespace
