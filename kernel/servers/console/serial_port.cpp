// SPDX-License-Identifier: BSD-2-Clause
// The UART by registers. It is polled for writing, and interrupts for reading.
#include <servers/console/serial_port.h>

#include <rt/io_ports.h>

namespace mica::console {
namespace {

constexpr std::uint16_t com1 = 0x3F8;
constexpr std::uint16_t data = com1, interrupt_enable = com1 + 1, queue_control = com1 + 2, line_control = com1 + 3,
                        modem_control = com1 + 4, line_status = com1 + 5, scratch = com1 + 7;
constexpr std::uint8_t byte_came = 1, transmitter_empty = 0x20;
constexpr std::uint8_t divisor_access = 0x80, eight_bits = 3;
constexpr std::uint8_t queues_on = 1;                // trigger at the first byte; setting it again loses nothing
constexpr std::uint8_t dtr_rts_and_interrupts = 0xB; // OUT2 connects the interrupt line on a PC
constexpr unsigned queue_bytes = 16;
constexpr unsigned patience = 100'000; // looks; a line that is never ready is given up

} // namespace

void SerialPort::start() {
    rt::out8(scratch, 0xA5);
    m_works = rt::in8(scratch) == 0xA5;
    rt::out8(interrupt_enable, 0);
    rt::out8(line_control, divisor_access);
    rt::out8(data, 1); // 115200 / 1
    rt::out8(interrupt_enable, 0);
    rt::out8(line_control, eight_bits);
    rt::out8(queue_control, queues_on);
    rt::out8(modem_control, dtr_rts_and_interrupts);
    rt::out8(interrupt_enable, byte_came);
}

std::optional<char> SerialPort::read() {
    if (m_kept_count > 0) {
        const char byte = m_kept[m_kept_begin];
        m_kept_begin = (m_kept_begin + 1) % m_kept.size();
        --m_kept_count;
        return byte;
    }
    if (!m_works || (rt::in8(line_status) & byte_came) == 0) { return std::nullopt; }
    return static_cast<char>(rt::in8(data));
}

/// The receiver's queue holds 16 bytes, no more than what comes while as many go out.
void SerialPort::keep_what_came() {
    while (m_works && m_kept_count < m_kept.size() && (rt::in8(line_status) & byte_came) != 0) {
        m_kept[(m_kept_begin + m_kept_count++) % m_kept.size()] = static_cast<char>(rt::in8(data));
    }
}

void SerialPort::write(std::string_view text) {
    for (const char character : text) {
        if (character == '\n') { send('\r'); }
        send(character);
    }
}

void SerialPort::send(char byte) {
    keep_what_came();
    for (unsigned looks = 0; m_works && m_room == 0; ++looks) {
        m_room = (rt::in8(line_status) & transmitter_empty) != 0 ? queue_bytes : 0;
        keep_what_came();
        m_works = looks < patience;
    }
    if (m_works) {
        rt::out8(data, static_cast<std::uint8_t>(byte));
        --m_room;
    }
}

} // namespace mica::console
