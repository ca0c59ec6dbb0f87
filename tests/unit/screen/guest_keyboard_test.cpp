// SPDX-License-Identifier: GPL-3.0-or-later
// A person's keys become keys of a US keyboard that write the same.
#include "core/screen/guest_keyboard.h"
#include "core/screen/key_symbols.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica::screen;

namespace {

const Keystroke shift{Qt::Key_Shift, 50, {}}, control{Qt::Key_Control, 37, {}}, alt{Qt::Key_Alt, 64, {}};

Keystroke character(char text, int key, quint32 scanCode = 10) { return {key, scanCode, QString(QLatin1Char(text))}; }

using Changes = QList<KeyChange>;

} // namespace

BOOST_AUTO_TEST_SUITE(guest_keyboard)

BOOST_AUTO_TEST_CASE(a_key_goes_down_and_up_when_the_persons_does) {
    GuestKeyboard keyboard;
    BOOST_CHECK((keyboard.press(character('h', Qt::Key_H)) == Changes{{'h', true}}));
    BOOST_CHECK((keyboard.press(character('h', Qt::Key_H)) == Changes{{'h', true}})); // repeats
    BOOST_CHECK((keyboard.release(character('h', Qt::Key_H)) == Changes{{'h', false}}));
    BOOST_CHECK(keyboard.release(character('h', Qt::Key_H)).isEmpty());
}

BOOST_AUTO_TEST_CASE(shift_is_the_persons_where_both_keyboards_agree) {
    GuestKeyboard keyboard;
    BOOST_CHECK((keyboard.press(shift) == Changes{{symbol::shift, true}}));
    BOOST_CHECK((keyboard.press(character('H', Qt::Key_H)) == Changes{{'H', true}}));
    BOOST_CHECK((keyboard.release(shift) == Changes{{symbol::shift, false}}));
    // The character is let go as the one that was pressed, although without Shift it would be another by now.
    BOOST_CHECK((keyboard.release(character('h', Qt::Key_H)) == Changes{{'H', false}}));
}

// On a German keyboard '/' is Shift and 7, '#' has a key of its own; with Caps Lock a letter is upper case without Shift.
BOOST_AUTO_TEST_CASE(other_layouts_write_what_they_say) {
    GuestKeyboard keyboard;
    BOOST_CHECK((keyboard.press(character('#', Qt::Key_NumberSign, 11)) ==
                 Changes{{symbol::shift, true}, {'#', true}, {symbol::shift, false}}));
    BOOST_CHECK((keyboard.press(character('H', Qt::Key_H, 12)) ==
                 Changes{{symbol::shift, true}, {'H', true}, {symbol::shift, false}}));
    keyboard.press(shift);
    BOOST_CHECK((keyboard.press(character('/', Qt::Key_Slash)) ==
                 Changes{{symbol::shift, false}, {'/', true}, {symbol::shift, true}}));
}

BOOST_AUTO_TEST_CASE(alt_gr_as_ctrl_and_alt_does_not_reach_the_character) {
    GuestKeyboard keyboard;
    keyboard.press(control);
    keyboard.press(alt);
    BOOST_CHECK((keyboard.press(character('@', Qt::Key_At)) == Changes{{symbol::shift, true},
                                                                       {symbol::control, false},
                                                                       {symbol::alt, false},
                                                                       {'@', true},
                                                                       {symbol::shift, false},
                                                                       {symbol::control, true},
                                                                       {symbol::alt, true}}));
}

BOOST_AUTO_TEST_CASE(ctrl_with_a_letter_is_both_keys) {
    GuestKeyboard keyboard;
    keyboard.press(control);
    BOOST_CHECK((keyboard.press({Qt::Key_C, 54, QStringLiteral("\x03")}) == Changes{{'c', true}}));
    BOOST_CHECK((keyboard.release({Qt::Key_C, 54, QStringLiteral("\x03")}) == Changes{{'c', false}}));
}

BOOST_AUTO_TEST_CASE(two_keys_of_one_meaning_are_one) {
    GuestKeyboard keyboard;
    const Keystroke right{Qt::Key_Shift, 62, {}};
    keyboard.press(shift);
    keyboard.press(right);
    BOOST_CHECK(keyboard.release(shift).isEmpty());
    BOOST_CHECK((keyboard.release(right) == Changes{{symbol::shift, false}}));
}

BOOST_AUTO_TEST_CASE(all_keys_go_up_when_the_keyboard_goes_elsewhere) {
    GuestKeyboard keyboard;
    keyboard.press(shift);
    keyboard.press(character('A', Qt::Key_A));
    const Changes up = keyboard.releaseAll();
    BOOST_CHECK_EQUAL(up.size(), 2);
    BOOST_CHECK(up.contains({symbol::shift, false}));
    BOOST_CHECK(up.contains({'A', false}));
    BOOST_CHECK(keyboard.releaseAll().isEmpty());
}

BOOST_AUTO_TEST_CASE(keys_have_the_symbols_of_x11) {
    BOOST_CHECK_EQUAL(symbolOf(Qt::Key_Return, QStringLiteral("\r")).value_or(0), 0xff0dU);
    BOOST_CHECK_EQUAL(symbolOf(Qt::Key_F1, {}).value_or(0), 0xffbeU);
    BOOST_CHECK_EQUAL(symbolOf(Qt::Key_F12, {}).value_or(0), 0xffc9U);
    BOOST_CHECK_EQUAL(symbolOf(Qt::Key_Backtab, {}).value_or(0), 0xff09U);
    BOOST_CHECK_EQUAL(symbolOf(Qt::Key_Space, QStringLiteral(" ")).value_or(0), quint32{' '});
    BOOST_CHECK(!symbolOf(Qt::Key_Odiaeresis, QStringLiteral("ö")));
    BOOST_CHECK(!symbolOf(Qt::Key_VolumeUp, {}));
    BOOST_CHECK(!symbolOf(Qt::Key_CapsLock, {}));
    BOOST_CHECK(GuestKeyboard().press({Qt::Key_Odiaeresis, 47, QStringLiteral("ö")}).isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
