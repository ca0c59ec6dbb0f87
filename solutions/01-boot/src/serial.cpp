// SPDX-License-Identifier: BSD-2-Clause
// The serial line: a 16550 UART by polling. Lab 01, tasks serial-setup and serial-send.
#include <nucleus/console/serial.h>

namespace mica::serial {

std::expected<void, SerialError> Uart::initialise(std::uint32_t baud) {
    // student: begin(serial-setup)
    // todo: Work out the divisor and refuse what no divisor makes. Then, in this order: interrupts off, the divisor (through
    // todo: the divisor latch), 8N1, the FIFOs, the self-test in loopback mode, the modem control lines.
    // placeholder: return std::unexpected(SerialError::no_uart);
    const std::uint32_t divisor = baud == 0 ? 0 : fastest_baud / baud;
    if (divisor == 0 || divisor > 0xFFFF) { return std::unexpected(SerialError::bad_baud_rate); }
    constexpr std::uint8_t eight_bits_no_parity_one_stop = 0x03;
    constexpr std::uint8_t divisor_latch = 0x80;
    set(Register::interrupt_enable, 0x00);
    set(Register::line_control, divisor_latch | eight_bits_no_parity_one_stop);
    set(Register::divisor_low, static_cast<std::uint8_t>(divisor));
    set(Register::divisor_high, static_cast<std::uint8_t>(divisor >> 8));
    set(Register::line_control, eight_bits_no_parity_one_stop);
    set(Register::fifo_control, 0x07);

    constexpr std::uint8_t loopback = 0x10;
    constexpr std::uint8_t test_byte = 0x5A;
    constexpr std::uint8_t byte_received = 0x01;
    set(Register::modem_control, loopback);
    set(Register::data, test_byte);
    for (std::uint32_t polls = 0; (get(Register::line_status) & byte_received) == 0; ++polls) {
        if (polls == poll_limit) { return std::unexpected(SerialError::no_uart); }
    }
    if (get(Register::data) != test_byte) { return std::unexpected(SerialError::no_uart); }
    constexpr std::uint8_t dtr_rts_out2 = 0x0B;
    set(Register::modem_control, dtr_rts_out2);
    return {};
    // student: end
}

std::expected<void, SerialError> Uart::send(std::uint8_t byte) {
    // student: begin(serial-send)
    // todo: Wait until the line status says that the transmitter can take a byte, but not for ever; then hand it over.
    // placeholder: return std::unexpected(SerialError::timed_out);
    constexpr std::uint8_t transmitter_ready = 0x20;
    for (std::uint32_t polls = 0; polls < poll_limit; ++polls) {
        if ((get(Register::line_status) & transmitter_ready) != 0) {
            set(Register::data, byte);
            return {};
        }
    }
    return std::unexpected(SerialError::timed_out);
    // student: end
}

std::expected<void, SerialError> Uart::write(std::string_view text) {
    // student: begin(serial-text)
    // todo: Send every byte of the text, with the line ends a terminal wants. An error ends it and goes to the caller.
    // placeholder: return std::unexpected(SerialError::timed_out);
    for (const char character : text) {
        if (character == '\n') {
            if (const auto sent = send('\r'); !sent) { return sent; }
        }
        if (const auto sent = send(static_cast<std::uint8_t>(character)); !sent) { return sent; }
    }
    return {};
    // student: end
}

} // namespace mica::serial
