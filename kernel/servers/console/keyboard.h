// SPDX-License-Identifier: BSD-2-Clause
// The PS/2 keyboard: scancodes (set 1, as the 8042 translates them) into keys of a US layout. Pure.
#pragma once

#include <servers/console/key.h>

namespace mica::console {

class KeyboardDecoder {
public:
    /// Key::none for a key that is let go, a shift key, a part of a longer code.
    KeyPress take(std::uint8_t scancode);

private:
    KeyPress extended(std::uint8_t code) const;
    KeyPress plain(std::uint8_t code) const;

    bool m_shift = false, m_control = false, m_caps = false;
    bool m_extended = false; ///< the byte before was 0xE0
};

} // namespace mica::console
