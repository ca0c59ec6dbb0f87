// SPDX-License-Identifier: BSD-2-Clause
// The time stamp counter says how long ago, counter 0 where in its period the timer is: together, which period it is.
#include <nucleus/time/periods.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/interrupts/pit.h>

namespace mica::periods {
namespace {

constexpr std::uint32_t counts = (pit::input_hertz + interrupts::timer_hertz / 2) / interrupts::timer_hertz;
constexpr std::uint32_t most_looks = 100'000;

constinit std::uint64_t length = 0; ///< of a period, in steps of the time stamp counter; 0: not known
constinit std::uint64_t begin = 0;  ///< of the period counted last

/// How far counter 0 has got in its period.
std::uint32_t counted() { return (counts - pit::read_count()) % counts; }

} // namespace

void measure() {
    const std::uint32_t first = counted();
    const std::uint64_t start = arch::ticks();
    for (std::uint32_t looks = 0; looks < most_looks; ++looks) {
        const std::uint32_t distance = (counted() + counts - first) % counts;
        const std::uint64_t now = arch::ticks();
        if (distance >= counts / 2) {
            length = (now - start) * counts / distance;
            begin = now - (first + distance) % counts * length / counts;
            return;
        }
    }
}

std::uint32_t passed() {
    if (length == 0) { return 1; }
    const std::uint64_t latest = arch::ticks() - counted() * length / counts;
    const auto number = static_cast<std::uint32_t>((latest - begin + length / 2) / length);
    begin = latest;
    return number;
}

} // namespace mica::periods
