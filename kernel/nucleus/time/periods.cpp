// SPDX-License-Identifier: BSD-2-Clause
// The time stamp counter says how long ago, counter 0 where in its period the timer is: together, which period it is.
#include <nucleus/time/periods.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/interrupts/pit.h>

#include <algorithm>

namespace mica::periods {
namespace {

constexpr std::uint32_t counts = (pit::input_hertz + interrupts::timer_hertz / 2) / interrupts::timer_hertz;
constexpr std::uint32_t most_looks = 100'000;
constexpr unsigned measurements = 4;

constinit std::uint64_t length = 0; ///< of a period, in steps of the time stamp counter; 0: not known
constinit std::uint64_t begin = 0;  ///< of the period counted last

/// How far counter 0 has got in its period.
std::uint32_t counted() { return (counts - pit::read_count()) % counts; }

/// Measures once: the length of a period, or 0 where counter 0 stands still. An emulator that is held up in between
/// makes it longer, never shorter.
std::uint64_t measured() {
    const std::uint64_t start = arch::ticks();
    const std::uint32_t first = counted();
    for (std::uint32_t looks = 0; looks < most_looks; ++looks) {
        const std::uint32_t distance = (counted() + counts - first) % counts;
        if (distance >= counts / 2) { return (arch::ticks() - start) * counts / distance; }
    }
    return 0;
}

/// When the present period began.
std::uint64_t latest() {
    const std::uint64_t now = arch::ticks();
    return now - counted() * length / counts;
}

} // namespace

void measure() {
    length = measured();
    for (unsigned i = 1; i < measurements; ++i) { length = std::min(length, measured()); }
    begin = latest() - length; // the interrupt that waits by now will count
}

std::uint32_t passed() {
    if (length == 0) { return 1; }
    const std::uint64_t next = latest();
    if (static_cast<std::int64_t>(next - begin) < static_cast<std::int64_t>(length / 2)) { return 0; }
    const auto number = static_cast<std::uint32_t>((next - begin + length / 2) / length);
    begin = next;
    return number;
}

} // namespace mica::periods
