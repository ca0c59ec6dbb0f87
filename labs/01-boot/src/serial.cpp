// SPDX-License-Identifier: BSD-2-Clause
// The serial line: a 16550 UART by polling. Lab 01, tasks serial-setup and serial-send.
#include <nucleus/console/serial.h>

namespace mica::serial {

std::expected<void, SerialError> Uart::initialise(std::uint32_t baud) {
    // student: begin(serial-setup)
    // TODO(serial-setup): Work out the divisor and refuse what no divisor makes. Then, in this order: interrupts off,
    //     the divisor (through the divisor latch), 8N1, the FIFOs, the self-test in loopback mode, the modem control
    //     lines.
    return std::unexpected(SerialError::no_uart);
    // student: end
}

std::expected<void, SerialError> Uart::send(std::uint8_t byte) {
    // student: begin(serial-send)
    // TODO(serial-send): Wait until the line status says that the transmitter can take a byte, but not for ever; then
    //     hand it over.
    return std::unexpected(SerialError::timed_out);
    // student: end
}

std::expected<void, SerialError> Uart::write(std::string_view text) {
    // student: begin(serial-text)
    // TODO(serial-text): Send every byte of the text, with the line ends a terminal wants. An error ends it and goes to
    //     the caller.
    return std::unexpected(SerialError::timed_out);
    // student: end
}

} // namespace mica::serial
