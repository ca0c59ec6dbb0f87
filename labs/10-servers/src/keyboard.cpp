// SPDX-License-Identifier: BSD-2-Clause
// The scancode decoder. Part of lab 10; the contract is in servers/console/keyboard.h.
// Codes: IBM PS/2 Hardware Interface Technical Reference, "Keyboards", scan code set 1.
#include <servers/console/keyboard.h>

#include <string_view>

namespace mica::console {
namespace {

/// By scancode from 0x01 (escape) to 0x39 (space bar); NUL where a key makes no character.
constexpr std::string_view plain_keys{"\0"
                                      "1234567890-=\b\0qwertyuiop[]\n\0asdfghjkl;'`\0\\zxcvbnm,./\0*\0 ",
                                      0x39};
constexpr std::string_view shifted_keys{"\0"
                                        "!@#$%^&*()_+\b\0QWERTYUIOP{}\n\0ASDFGHJKL:\"~\0|ZXCVBNM<>?\0*\0 ",
                                        0x39};
static_assert(plain_keys[0x1C - 1] == '\n' && plain_keys[0x39 - 1] == ' ' && shifted_keys[0x2C - 1] == 'Z');

constexpr std::uint8_t released = 0x80, extension = 0xE0;
constexpr std::uint8_t left_shift = 0x2A, right_shift = 0x36, control = 0x1D, caps_lock = 0x3A;

constexpr bool is_letter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

} // namespace

KeyPress KeyboardDecoder::take(std::uint8_t scancode) {
    // student: begin(keyboard)
    // TODO(keyboard): What does 0xE0 say about the next byte, also when that looks like a shift key? Of which keys is
    //     it important to know that they are still down, and for which does only the press count?
    return {};
    // student: end
}

KeyPress KeyboardDecoder::extended(std::uint8_t code) const {
    switch (code) {
    case 0x1C: // on the keypad
        return {Key::enter, 0};
    case 0x47: return {Key::home, 0};
    case 0x48: return {Key::up, 0};
    case 0x4B: return {Key::left, 0};
    case 0x4D: return {Key::right, 0};
    case 0x4F: return {Key::end, 0};
    case 0x50: return {Key::down, 0};
    case 0x53: return {Key::erase, 0};
    default: return {};
    }
}

KeyPress KeyboardDecoder::plain(std::uint8_t code) const {
    // student: begin(keyboard)
    // TODO(keyboard): Which table, when shift and caps lock are both on? For a digit, too? What does Ctrl make of a
    //     letter (key_of)?
    return {};
    // student: end
}

} // namespace mica::console
