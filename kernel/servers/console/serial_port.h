// SPDX-License-Identifier: BSD-2-Clause
// COM1, both directions. Used by the console server. Source: National Semiconductor PC16550D data sheet.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mica::console {

class SerialPort {
public:
    /// 115200 baud, 8 bits, an interrupt for each byte that comes. Bytes that wait already are kept. Pre: ports 0x3F8..0x3FF.
    void start();
    bool works() const { return m_works; }

    /// What has come; nothing when nothing waits. Never waits.
    std::optional<char> read();
    /// Waits for room in the device's queue, about a hundred ticks a character. '\n' goes out as "\r\n".
    void write(std::string_view text);

private:
    void send(char byte);

    bool m_works = false;
    unsigned m_room = 0; ///< in the transmitter's queue, at least
};

} // namespace mica::console
