// SPDX-License-Identifier: BSD-2-Clause
// A key, wherever it was pressed: what keyboard and serial line are decoded into, and the line editor understands.
// Pure.
#pragma once

#include <cstdint>

namespace mica::console {

enum class Key : std::uint8_t {
    none,
    character,
    enter,
    backspace,
    erase, ///< Delete: the character under the cursor
    left,
    right,
    home,
    end,
    up,
    down,
    erase_line,   ///< Ctrl-U
    end_of_input, ///< Ctrl-D
    interrupt,    ///< Ctrl-C
};

struct KeyPress {
    Key key = Key::none;
    char character = 0; ///< of Key::character: printable

    bool operator==(const KeyPress&) const = default;
};

/// A character as it comes from a terminal, or from a letter pressed with Ctrl.
constexpr KeyPress key_of(char character) {
    switch (character) {
    case '\x01': // Ctrl-A
        return {Key::home, 0};
    case '\x03': return {Key::interrupt, 0};
    case '\x04': return {Key::end_of_input, 0};
    case '\x05': // Ctrl-E
        return {Key::end, 0};
    case '\b':
    case '\x7F': return {Key::backspace, 0};
    case '\r':
    case '\n': return {Key::enter, 0};
    case '\x15': return {Key::erase_line, 0};
    default: return character >= ' ' ? KeyPress{Key::character, character} : KeyPress{};
    }
}

} // namespace mica::console
