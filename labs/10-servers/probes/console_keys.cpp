// SPDX-License-Identifier: BSD-2-Clause
// Scancodes into lines: characters, shift, caps lock, Ctrl, and keys of two bytes.
#include "typist.h"

#include <algorithm>

namespace mica::examiner {
namespace {

constexpr std::uint8_t left_shift = 0x2A, right_shift = 0x36, control = 0x1D, caps_lock = 0x3A, extension = 0xE0,
                       released = 0x80, left_arrow = 0x4B, keypad_enter = 0x1C, enter = 0x1C;
constexpr std::string_view plain{"1234567890-=qwertyuiop[]asdfghjkl;'`\\zxcvbnm,./ "};
constexpr std::string_view shifted{"!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"~|ZXCVBNM<>? "};
using Line = rt::Text<stream::at_once>;

bool is_letter(char character) { return character >= 'a' && character <= 'z'; }
char with_shift(char character) { return shifted[plain.find(character)]; }

/// A line as fingers make it, and as it should be read.
class Fingers {
public:
    Fingers(Household& household, const rt::Endpoint& console) : m_household{household}, m_reader{household, console} {}

    void tap(std::uint8_t code) { press({code, static_cast<std::uint8_t>(code | released)}, m_household); }
    void tap_extended(std::uint8_t code) {
        press({extension, code, extension, static_cast<std::uint8_t>(code | released)}, m_household);
    }
    void hold(std::uint8_t code) { press({code}, m_household); }
    void let_go(std::uint8_t code) { press({static_cast<std::uint8_t>(code | released)}, m_household); }
    void key(char character) { tap(scancode_of(character)); }
    /// Random keys; `makes` says what each should make.
    template <class Makes> void keys(std::uint32_t count, Makes makes) {
        while (count-- > 0) {
            const char character = plain[random_below(static_cast<std::uint32_t>(plain.size()))];
            key(character);
            m_expected.append(makes(character));
        }
    }
    void expect(std::string_view text) { m_expected.append(text); }
    void finish_line(std::string_view name) {
        tap(enter);
        read_as(name);
    }
    void read_as(std::string_view name) {
        m_expected.append('\n');
        m_household.pause(2);
        observe_match(name, m_expected, m_reader.awaited());
    }

private:
    Household& m_household;
    Reader m_reader;
    Line m_expected;
};

char same(char character) { return character; }

void plainly(Household& household, const rt::Endpoint& console) {
    Fingers fingers{household, console};
    fingers.keys(14, same);
    fingers.finish_line("plain_keys");
}

void shift(Household& household, const rt::Endpoint& console) {
    Fingers fingers{household, console};
    for (const std::uint8_t key : {left_shift, right_shift}) {
        fingers.hold(key);
        fingers.keys(5, with_shift);
        fingers.let_go(key);
        fingers.keys(3, same);
    }
    fingers.finish_line("shifted_keys");
}

void caps(Household& household, const rt::Endpoint& console) {
    Fingers fingers{household, console};
    fingers.tap(caps_lock);
    fingers.expect("A1");
    fingers.key('a');
    fingers.key('1');
    fingers.keys(5, [](char c) { return is_letter(c) ? with_shift(c) : c; });
    fingers.hold(left_shift);
    fingers.keys(5, [](char c) { return is_letter(c) ? c : with_shift(c); });
    fingers.let_go(left_shift);
    fingers.tap(caps_lock);
    fingers.keys(3, same);
    fingers.finish_line("caps_lock");
}

/// Ctrl-U, with either Ctrl, in either case, throws away what was typed.
void controls(Household& household, const rt::Endpoint& console) {
    Fingers fingers{household, console};
    fingers.key('x');
    fingers.hold(control);
    fingers.key('u');
    fingers.let_go(control);
    fingers.key('y');
    press({extension, control}, household);
    fingers.hold(left_shift);
    fingers.key('u');
    fingers.let_go(left_shift);
    press({extension, control | released}, household);
    fingers.key('u');
    fingers.expect("u");
    fingers.finish_line("ctrl_keys");
}

void two_bytes(Household& household, const rt::Endpoint& console) {
    Fingers fingers{household, console};
    fingers.key('a');
    fingers.key('b');
    press({extension, left_shift}, household); // pretended
    fingers.tap_extended(left_arrow);
    fingers.key('c');
    press({extension, left_shift | released}, household);
    fingers.expect("acb");
    fingers.tap_extended(keypad_enter);
    fingers.read_as("keys_of_two_bytes");
}

void unknown(Household& household, const rt::Endpoint& console) {
    Fingers fingers{household, console};
    fingers.key('a');
    for (const std::uint8_t code : {std::uint8_t{0x01}, std::uint8_t{0x38}, std::uint8_t{0x44}, std::uint8_t{0x57}}) {
        fingers.tap(code);
    }
    fingers.tap_extended(0x5B);
    press({0xFF, 0x00}, household);
    fingers.key('b');
    fingers.expect("ab");
    fingers.finish_line("unknown_keys");
}

} // namespace

void console_keys() {
    Household household{console_conf};
    const rt::Endpoint console = household.client_of("console", 64);
    for (auto* const scene : {plainly, shift, caps, controls, two_bytes, unknown}) {
        household.start_anew("console");
        scene(household, console);
    }
}

} // namespace mica::examiner
