// SPDX-License-Identifier: BSD-2-Clause
// Another correct design: the set-up is a table of register writes, and all waiting happens in one place.
#include <nucleus/console/serial.h>

#include <array>

namespace mica::serial {
namespace {

/// Reads through `status` until one of the bits of `mask` is set. False after poll_limit reads.
bool becomes_set(auto status, std::uint8_t mask) {
    std::uint32_t left = poll_limit;
    while ((status() & mask) == 0) {
        if (--left == 0) { return false; }
    }
    return true;
}

} // namespace

std::expected<void, SerialError> Uart::initialise(std::uint32_t baud) {
    if (baud < 2 || baud > fastest_baud) { // 115,200 / 2 is the greatest divisor that fits in 16 bits
        return std::unexpected(SerialError::bad_baud_rate);
    }
    const std::uint32_t divisor = fastest_baud / baud;
    struct Step {
        Register which;
        std::uint8_t value;
    };
    constexpr std::uint8_t test_byte = 0xA7;
    const std::array<Step, 8> steps{{{Register::line_control, 0x80},
                                     {Register::divisor_high, static_cast<std::uint8_t>(divisor >> 8)},
                                     {Register::divisor_low, static_cast<std::uint8_t>(divisor)},
                                     {Register::line_control, 0x03},
                                     {Register::interrupt_enable, 0x00},
                                     {Register::modem_control, 0x1B},
                                     {Register::fifo_control, 0x07},
                                     {Register::data, test_byte}}};
    for (const Step& step : steps) { set(step.which, step.value); }
    const bool received = becomes_set([this] { return get(Register::line_status); }, 0x01);
    if (!received || get(Register::data) != test_byte) { return std::unexpected(SerialError::no_uart); }
    set(Register::modem_control, 0x0B);
    return {};
}

std::expected<void, SerialError> Uart::send(std::uint8_t byte) {
    if (!becomes_set([this] { return get(Register::line_status); }, 0x20)) {
        return std::unexpected(SerialError::timed_out);
    }
    set(Register::data, byte);
    return {};
}

std::expected<void, SerialError> Uart::write(std::string_view text) {
    bool after_return = false; // the '\r' of the '\n' at the front of the text has gone out
    while (!text.empty()) {
        const bool returns = text.front() == '\n' && !after_return;
        const auto sent = send(static_cast<std::uint8_t>(returns ? '\r' : text.front()));
        if (!sent) { return sent; }
        after_return = returns;
        text.remove_prefix(returns ? 0 : 1);
    }
    return {};
}

} // namespace mica::serial
