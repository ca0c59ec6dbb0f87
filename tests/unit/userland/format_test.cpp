// SPDX-License-Identifier: GPL-3.0-or-later
// Texts, numbers as text, numbers out of text.
#include <rt/fixed_list.h>
#include <rt/format.h>
#include <rt/numbers.h>
#include <rt/text.h>

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>

using namespace mica::rt;

namespace {

template <class... Values> std::string text_of(const Values&... values) {
    std::string text;
    put(text, values...);
    return text;
}

} // namespace

BOOST_AUTO_TEST_CASE(numbers_are_written_whole) {
    BOOST_TEST(text_of(0) == "0");
    BOOST_TEST(text_of(42U) == "42");
    BOOST_TEST(text_of(-1) == "-1");
    BOOST_TEST(text_of(std::numeric_limits<std::int32_t>::min()) == "-2147483648");
    BOOST_TEST(text_of(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    BOOST_TEST(text_of(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
    BOOST_TEST(text_of(std::uint64_t{4294967296}) == "4294967296");
    BOOST_TEST(text_of(std::uint8_t{255}) == "255");
}

BOOST_AUTO_TEST_CASE(characters_and_texts_stay_what_they_are) {
    BOOST_TEST(text_of('a', "bc", std::string_view{"d"}, Text<4>{"e"}) == "abcde");
}

BOOST_AUTO_TEST_CASE(hexadecimal_has_a_prefix_and_leading_zeros) {
    BOOST_TEST(text_of(hex(0xC0DE)) == "0x0000c0de");
    BOOST_TEST(text_of(hex(0, 1)) == "0x0");
    BOOST_TEST(text_of(hex(0xFFFFFFFF, 1)) == "0xffffffff");
}

BOOST_AUTO_TEST_CASE(padding_fills_up_and_never_cuts) {
    BOOST_TEST(text_of(right(7, 3), "|") == "  7|");
    BOOST_TEST(text_of(left("ab", 4), "|") == "ab  |");
    BOOST_TEST(text_of(right(12345, 3)) == "12345");
    BOOST_TEST(text_of(right(-5, 3)) == " -5");
    BOOST_TEST(text_of(left(Text<8>{"xy"}, 3), "|") == "xy |");
}

BOOST_AUTO_TEST_CASE(a_text_cuts_what_does_not_fit_and_says_so) {
    Text<5> text{"abc"};
    BOOST_TEST(!text.overflowed());
    text.append("defg");
    BOOST_TEST(text.view() == "abcde");
    BOOST_TEST(text.overflowed());
    text.clear();
    BOOST_TEST(text.empty());
    BOOST_TEST(!text.overflowed());
}

BOOST_AUTO_TEST_CASE(words_are_parted_by_blanks_and_tabs) {
    std::string_view rest = "  one\ttwo  ";
    BOOST_TEST(next_word(rest) == "one");
    BOOST_TEST(next_word(rest) == "two");
    BOOST_TEST(next_word(rest).empty());
    BOOST_TEST(rest.empty());
}

BOOST_AUTO_TEST_CASE(lines_may_end_either_way_and_the_last_needs_no_end) {
    std::string_view rest = "a\r\n\nlast";
    BOOST_TEST(next_line(rest) == "a");
    BOOST_TEST(next_line(rest).empty());
    BOOST_TEST(next_line(rest) == "last");
    BOOST_TEST(rest.empty());
}

BOOST_AUTO_TEST_CASE(numbers_are_read_decimal_and_hexadecimal) {
    BOOST_TEST(parse_number("0").value() == 0U);
    BOOST_TEST(parse_number("4294967295").value() == 4294967295U);
    BOOST_TEST(parse_number("0xB8000").value() == 0xB8000U);
    BOOST_TEST(parse_number("0xffffffff").value() == 0xFFFFFFFFU);
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_none) {
    for (const std::string_view text :
         {"", "0x", "-1", "1 ", "12a", "0xg", "4294967296", "0x100000000", "99999999999999999999"}) {
        BOOST_TEST(!parse_number(text).has_value(), text);
    }
}

BOOST_AUTO_TEST_CASE(a_full_list_refuses_and_removing_keeps_the_order) {
    FixedList<int, 3> list;
    for (const int value : {1, 2, 3}) { BOOST_TEST(list.add(value) != nullptr); }
    BOOST_TEST(list.full());
    BOOST_TEST(list.add(4) == nullptr);
    list.remove(1);
    BOOST_TEST(list.size() == 2U);
    BOOST_TEST(list[0] == 1);
    BOOST_TEST(list[1] == 3);
    list.remove(1);
    list.remove(0);
    BOOST_TEST(list.empty());
}
