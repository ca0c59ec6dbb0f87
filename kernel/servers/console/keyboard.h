// SPDX-License-Identifier: BSD-2-Clause
// The PS/2 keyboard: scancodes (set 1, as the 8042 translates them) into keys of a US layout. Student part of lab 10:
// keyboard.cpp. Used by the console server. Pure.
#pragma once

#include <servers/console/key.h>

namespace mica::console {

class KeyboardDecoder {
public:
    /// The key that this byte completes; Key::none for a key that is let go (bit 7 set), for shift, Ctrl and caps lock,
    /// for 0xE0 and for keys that are not known. A byte behind 0xE0 is another key than the same byte alone: 0xE0 0x1D
    /// is the right Ctrl; 0xE0 0x2A and 0xE0 0x36 come from keyboards that pretend a shift around some keys, and change
    /// nothing; the other ones are in extended().
    KeyPress take(std::uint8_t scancode);

private:
    /// Kit: of a key pressed, behind 0xE0.
    KeyPress extended(std::uint8_t code) const;
    /// Of a key pressed that is none of shift, Ctrl, caps lock: its character by plain_keys or shifted_keys, as
    /// key_of() (key.h) understands it. Shift chooses the other table; caps lock does so for letters only, and the two
    /// together undo each other there. A letter with Ctrl is the control character of that letter ('c' and 'C': 0x03).
    /// Key::none where the tables have no character.
    KeyPress plain(std::uint8_t code) const;

    bool m_shift = false, m_control = false; ///< are down
    bool m_caps = false;                     ///< is on: changes with each press of caps lock
    bool m_extended = false;                 ///< the byte before was 0xE0
};

} // namespace mica::console
