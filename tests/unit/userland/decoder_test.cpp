// SPDX-License-Identifier: GPL-3.0-or-later
// Keys out of scancodes, keys out of a terminal's bytes.
#include <servers/console/escape_decoder.h>
#include <servers/console/keyboard.h>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace mica::console;

namespace {

template <class Decoder, class Codes> std::vector<KeyPress> decode(const Codes& codes) {
    Decoder decoder;
    std::vector<KeyPress> keys;
    for (const auto code : codes) {
        const KeyPress press = decoder.take(code);
        if (press.key != Key::none) { keys.push_back(press); }
    }
    return keys;
}

std::vector<KeyPress> typed(const std::vector<std::uint8_t>& scancodes) { return decode<KeyboardDecoder>(scancodes); }
std::vector<KeyPress> sent(const std::string& bytes) { return decode<EscapeDecoder>(bytes); }
KeyPress character(char c) { return {Key::character, c}; }
using Keys = std::vector<KeyPress>;

constexpr std::uint8_t a = 0x1E, c = 0x2E, d = 0x20, one = 0x02, shift = 0x2A, right_shift = 0x36, control = 0x1D,
                       caps = 0x3A, up = 0x80;

} // namespace

BOOST_AUTO_TEST_CASE(a_key_is_a_character_when_pressed_and_nothing_when_let_go) {
    BOOST_TEST((typed({a, a | up}) == Keys{character('a')}));
    BOOST_TEST((typed({one}) == Keys{character('1')}));
    BOOST_TEST((typed({0x39}) == Keys{character(' ')}));
}

BOOST_AUTO_TEST_CASE(shift_lasts_until_it_is_let_go) {
    BOOST_TEST((typed({shift, a, one, shift | up, a}) == Keys{character('A'), character('!'), character('a')}));
    BOOST_TEST((typed({right_shift, a}) == Keys{character('A')}));
}

BOOST_AUTO_TEST_CASE(caps_lock_is_for_letters_and_shift_undoes_it) {
    BOOST_TEST((typed({caps, caps | up, a, one, shift, a}) == Keys{character('A'), character('1'), character('a')}));
    BOOST_TEST((typed({caps, caps | up, caps, caps | up, a}) == Keys{character('a')}));
}

BOOST_AUTO_TEST_CASE(control_makes_the_keys_of_a_terminal) {
    BOOST_TEST(
        (typed({control, c, d, control | up, c}) == Keys{{Key::interrupt, 0}, {Key::end_of_input, 0}, character('c')}));
}

BOOST_AUTO_TEST_CASE(the_grey_keys_come_after_e0) {
    BOOST_TEST((typed({0xE0, 0x48, 0xE0, 0xC8, 0xE0, 0x50, 0xE0, 0x4B, 0xE0, 0x4D}) ==
                Keys{{Key::up, 0}, {Key::down, 0}, {Key::left, 0}, {Key::right, 0}}));
    BOOST_TEST((typed({0xE0, 0x47, 0xE0, 0x4F, 0xE0, 0x53, 0xE0, 0x1C}) ==
                Keys{{Key::home, 0}, {Key::end, 0}, {Key::erase, 0}, {Key::enter, 0}}));
}

BOOST_AUTO_TEST_CASE(the_fake_shift_around_grey_keys_shifts_nothing) {
    BOOST_TEST((typed({0xE0, 0x2A, 0xE0, 0x4B, 0xE0, 0xAA, a}) == Keys{{Key::left, 0}, character('a')}));
}

BOOST_AUTO_TEST_CASE(codes_without_a_key_are_nothing) {
    BOOST_TEST(typed({0x00, 0x01, 0x38, 0x3B, 0x57, 0x7F, 0xFF, 0xE0, 0x01}).empty());
}

BOOST_AUTO_TEST_CASE(bytes_of_a_terminal_are_characters) {
    BOOST_TEST((sent("a~ ") == Keys{character('a'), character('~'), character(' ')}));
    BOOST_TEST((sent("\b\x7F") == Keys{{Key::backspace, 0}, {Key::backspace, 0}}));
    BOOST_TEST(
        (sent("\x01\x05\x15\x03\x04") ==
         Keys{{Key::home, 0}, {Key::end, 0}, {Key::erase_line, 0}, {Key::interrupt, 0}, {Key::end_of_input, 0}}));
}

BOOST_AUTO_TEST_CASE(every_way_to_end_a_line_is_one_enter) {
    BOOST_TEST((sent("\r") == Keys{{Key::enter, 0}}));
    BOOST_TEST((sent("\n") == Keys{{Key::enter, 0}}));
    BOOST_TEST((sent("\r\n") == Keys{{Key::enter, 0}}));
    BOOST_TEST(sent("\n\n").size() == 2U);
    BOOST_TEST(sent("\r\n\r\n").size() == 2U);
}

BOOST_AUTO_TEST_CASE(arrows_in_both_modes_of_a_terminal) {
    const Keys arrows{{Key::up, 0}, {Key::down, 0}, {Key::right, 0}, {Key::left, 0}, {Key::home, 0}, {Key::end, 0}};
    BOOST_TEST((sent("\x1B[A\x1B[B\x1B[C\x1B[D\x1B[H\x1B[F") == arrows));
    BOOST_TEST((sent("\x1BOA\x1BOB\x1BOC\x1BOD\x1BOH\x1BOF") == arrows));
}

BOOST_AUTO_TEST_CASE(numbered_keys) {
    BOOST_TEST((sent("\x1B[1~\x1B[7~\x1B[3~\x1B[4~\x1B[8~") ==
                Keys{{Key::home, 0}, {Key::home, 0}, {Key::erase, 0}, {Key::end, 0}, {Key::end, 0}}));
}

BOOST_AUTO_TEST_CASE(an_unknown_sequence_is_swallowed_whole) {
    BOOST_TEST((sent("\x1B[15;2~x\x1B[Zy\x1Bqz") == Keys{character('x'), character('y'), character('z')}));
}

BOOST_AUTO_TEST_CASE(bytes_beyond_ascii_are_nothing) { BOOST_TEST(sent("\xC3\xA4").empty()); }
