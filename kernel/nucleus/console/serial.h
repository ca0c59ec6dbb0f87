// SPDX-License-Identifier: BSD-2-Clause
// A serial line driven by a 16550 UART, by polling: the console that works before anything else does. Used by console.cpp.
// Student part of lab 01: serial.cpp.
#pragma once

#include <freestanding/io_ports.h>

#include <expected>
#include <string_view>

namespace mica::serial {

/// First I/O port of the first serial line (PC/AT convention).
inline constexpr arch::Port com1{0x3F8};

/// Bits a second at divisor 1: the 1.8432 MHz crystal over 16 samples a bit.
inline constexpr std::uint32_t fastest_baud = 115'200;

/// How often a status register is read before the line counts as stuck.
inline constexpr std::uint32_t poll_limit = 50'000;

enum class SerialError {
    bad_baud_rate, ///< no 16-bit divisor makes it
    no_uart,       ///< the self-test failed: no UART at this address, or a broken one
    timed_out,     ///< poll_limit reads of the line status and the transmitter still not ready
};

/// One 16550 (National Semiconductor PC16550D data sheet, section 8). Registers are at `base` + 0 to 7.
class Uart {
public:
    explicit constexpr Uart(arch::Port base) : m_base(base) {}

    /// Makes the line ready to send: no interrupts from the UART, `baud` bits a second, 8 data bits, no parity, 1 stop bit,
    /// FIFOs on and empty, and at the end the modem control lines DTR, RTS and OUT2 on and loopback off.
    ///
    /// The divisor is fastest_baud / baud, rounded down, and must be 1 to 65535: else fails with bad_baud_rate, before
    /// any register is touched. Before it turns the modem lines on it tests the UART in loopback mode (modem control
    /// bit 4): a byte sent must come back, within poll_limit reads of the line status. Else fails with no_uart. Where no
    /// device answers, every register reads 0xFF.
    [[nodiscard]] std::expected<void, SerialError> initialise(std::uint32_t baud);

    /// Waits until the transmitter can take a byte and hands it over. Reads the line status at most poll_limit times, then
    /// fails with timed_out and sends nothing.
    [[nodiscard]] std::expected<void, SerialError> send(std::uint8_t byte);

    /// Sends a text. A terminal wants carriage return and line feed at the end of a line, so '\n' goes out as "\r\n";
    /// every other byte as it is. Stops at the first byte that fails and returns its error.
    [[nodiscard]] std::expected<void, SerialError> write(std::string_view text);

private:
    /// Offsets of the registers from the base address. Where two share an offset, the divisor latch access bit
    /// (bit 7 of line control) or the direction chooses.
    enum class Register : std::uint16_t {
        data = 0,             ///< write: byte to send; read: byte received
        divisor_low = 0,      ///< while line control bit 7 is 1
        interrupt_enable = 1, ///< 0: the UART never interrupts
        divisor_high = 1,     ///< while line control bit 7 is 1
        fifo_control = 2,     ///< write only: bit 0 enable, bit 1 empty the receiver's, bit 2 empty the transmitter's
        line_control = 3,     ///< bits 0-1: data bits - 5; bit 2: two stop bits; bits 3-5: parity; bit 7: divisor latch
        modem_control = 4,    ///< bit 0 DTR, bit 1 RTS, bit 2 OUT1, bit 3 OUT2, bit 4 loopback
        line_status = 5,      ///< bit 0: a received byte waits; bit 5: the transmitter can take a byte
    };

    [[nodiscard]] arch::Port at(Register which) const { return m_base + static_cast<std::uint16_t>(which); }
    [[nodiscard]] std::uint8_t get(Register which) const { return arch::in8(at(which)); }
    void set(Register which, std::uint8_t value) const { arch::out8(at(which), value); }

    arch::Port m_base;
};

} // namespace mica::serial
