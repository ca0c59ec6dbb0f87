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
    // todo: What does 0xE0 say about the next byte, also when that looks like a shift key? Of which keys is it
    // todo: important to know that they are still down, and for which does only the press count?
    // placeholder: return {};
    if (scancode == extension) {
        m_extended = true;
        return {};
    }
    const bool was_extended = m_extended;
    m_extended = false;
    const bool pressed = (scancode & released) == 0;
    const auto code = static_cast<std::uint8_t>(scancode & ~released);
    if (code == control) {
        m_control = pressed;
    } else if (was_extended) {
        return pressed ? extended(code) : KeyPress{};
    } else if (code == left_shift || code == right_shift) {
        m_shift = pressed;
    } else if (code == caps_lock && pressed) {
        m_caps = !m_caps;
    } else if (pressed) {
        return plain(code);
    }
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
    // todo: Which table, when shift and caps lock are both on? For a digit, too? What does Ctrl make of a letter
    // todo: (key_of)?
    // placeholder: return {};
    if (code == 0 || code > plain_keys.size()) { return {}; }
    const char lower = plain_keys[code - 1U];
    if (lower == '\0') { return {}; }
    const bool upper = is_letter(lower) ? m_shift != m_caps : m_shift;
    const char character = upper ? shifted_keys[code - 1U] : lower;
    return key_of(m_control && is_letter(character) ? static_cast<char>(character & 0x1F) : character);
    // student: end
}

} // namespace mica::console
