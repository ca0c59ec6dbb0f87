// SPDX-License-Identifier: BSD-2-Clause
// The keyboard's queue with two counters that never wrap by themselves: how many were put in, how many taken out.

#include <nucleus/interrupts/keyboard.h>

#include <array>

namespace mica::keyboard {

namespace {

struct Ring {
    std::array<std::uint8_t, queue_capacity> place{};
    std::uint32_t put = 0;
    std::uint32_t taken = 0;
    std::uint32_t dropped = 0;

    [[nodiscard]] std::uint32_t filled() const { return put - taken; }
};
static_assert((queue_capacity & (queue_capacity - 1)) == 0,
              "the counters wrap at 2^32, the places must wrap with them");

constinit Ring ring;

} // namespace

void on_interrupt(interrupts::TrapFrame&) {
    const std::uint8_t code = arch::in8(data);
    if (ring.filled() < queue_capacity) {
        ring.place[ring.put++ % queue_capacity] = code;
    } else {
        ++ring.dropped;
    }
}

std::optional<std::uint8_t> take() {
    if (ring.put == ring.taken) { return {}; }
    return ring.place[ring.taken++ % queue_capacity];
}

std::size_t waiting() { return ring.filled(); }

std::uint32_t dropped() { return ring.dropped; }

} // namespace mica::keyboard
