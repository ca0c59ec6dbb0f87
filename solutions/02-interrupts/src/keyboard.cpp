// SPDX-License-Identifier: BSD-2-Clause
// The keyboard's interrupt handler and the queue it fills. Your part of lab 02; the contract is in
// nucleus/interrupts/keyboard.h.

#include <nucleus/interrupts/keyboard.h>

#include <array>

namespace mica::keyboard {

using interrupts::TrapFrame;

// student: begin(keyboard)
// todo: Design the queue: which variables does it need? Then write the four functions. It starts
// todo: empty without any code being run: give the variables constant initial values, and mark them
// todo: constinit, so that the compiler checks it.
// placeholder: void on_interrupt(TrapFrame&) {}
// placeholder:
// placeholder: std::optional<std::uint8_t> take() { return std::nullopt; }
// placeholder:
// placeholder: std::size_t waiting() { return 0; }
// placeholder:
// placeholder: std::uint32_t dropped() { return 0; }
namespace {

constinit std::array<std::uint8_t, queue_capacity> codes{};
constinit std::size_t oldest = 0; // where the next one is taken
constinit std::size_t count = 0;  // how many wait, from `oldest` on, round the end of the array
constinit std::uint32_t lost = 0;

} // namespace

void on_interrupt(TrapFrame&) {
    const std::uint8_t code = arch::in8(data);
    if (count == queue_capacity) {
        ++lost;
        return;
    }
    codes[(oldest + count) % queue_capacity] = code;
    ++count;
}

std::optional<std::uint8_t> take() {
    if (count == 0) { return std::nullopt; }
    const std::uint8_t code = codes[oldest];
    oldest = (oldest + 1) % queue_capacity;
    --count;
    return code;
}

std::size_t waiting() { return count; }

std::uint32_t dropped() { return lost; }
// student: end

} // namespace mica::keyboard
