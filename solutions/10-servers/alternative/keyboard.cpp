// SPDX-License-Identifier: BSD-2-Clause
// The other design: the code and its 0xE0 make one number, by which all keys are told apart.
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
    if (scancode == extension) {
        m_extended = true;
        return {};
    }
    const bool down = scancode < released;
    const unsigned key = (m_extended ? 0xE000U : 0U) | (scancode & 0x7FU);
    m_extended = false;
    switch (key) {
    case control:
    case 0xE000U | control: m_control = down; return {};
    case left_shift:
    case right_shift: m_shift = down; return {};
    case caps_lock: m_caps = m_caps != down; return {};
    default: break;
    }
    if (!down) { return {}; }
    return key < extension ? plain(static_cast<std::uint8_t>(key)) : extended(static_cast<std::uint8_t>(key & 0x7FU));
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
    const std::size_t place = std::size_t{code} - 1;
    if (place >= plain_keys.size() || plain_keys[place] == '\0') { return {}; }
    const bool letter = is_letter(plain_keys[place]);
    const bool other_table = letter && m_caps ? !m_shift : m_shift;
    char character = (other_table ? shifted_keys : plain_keys)[place];
    if (letter && m_control) { character = static_cast<char>(character % 32); }
    return key_of(character);
}

} // namespace mica::console
