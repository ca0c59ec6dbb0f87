// SPDX-License-Identifier: BSD-2-Clause
// COM1, both directions. Used by the console server. Source: National Semiconductor PC16550D data sheet.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mica::console {

class SerialPort {
public:
    /// 115200 baud, 8 bits, an interrupt for each byte that comes. Bytes that wait already are kept. Pre: ports
    /// 0x3F8..0x3FF.
    void start();
    bool works() const { return m_works; }

    /// What has come; nothing when nothing waits. Never waits.
    std::optional<char> read();
    /// Waits for room in the device's queue, about a hundred ticks a character; what comes meanwhile is kept for
    /// read(). '\n' goes out as "\r\n".
    void write(std::string_view text);
    bool has_kept_bytes() const { return m_kept_count > 0; }
    /// A byte as it is.
    void send(char byte);

private:
    void keep_what_came();

    bool m_works = false;
    unsigned m_room = 0; ///< in the transmitter's queue, at least
    std::array<char, 512> m_kept{};
    std::size_t m_kept_begin = 0, m_kept_count = 0;
};

/// Software flow control (DC1 and DC3 of ECMA-48): "go on" and "wait" to whoever types at the other end.
inline constexpr char xon = '\x11', xoff = '\x13';

} // namespace mica::console
