// SPDX-License-Identifier: GPL-3.0-or-later
// An observation frame, character by character, as kernel/abi/observation.h says.
#include "probe/frame.h"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>

using mica::probe::Frame;

namespace {

constexpr mica::abi::SipKey key{.low = 0x8899AABBCCDDEEFF, .high = 0x0011223344556677};
constexpr std::size_t payload_at = 1 + 7 + 16 + 1 + 8 + 1 + 16 + 1;

std::string payload_of(Frame& frame) {
    const std::string line{frame.finish(key, 0, 0)};
    BOOST_REQUIRE(line.size() > payload_at);
    BOOST_TEST(line.back() == '\n');
    return line.substr(payload_at, line.size() - payload_at - 1);
}

std::string hex(std::uint64_t value) {
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4U) { text[i] = "0123456789abcdef"[value & 0xFU]; }
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(observation_frame)

BOOST_AUTO_TEST_CASE(a_line_is_prefix_tag_sequence_tick_and_payload) {
    Frame frame;
    const std::string line{
        frame.word("value irq0.count u:").number(std::uint64_t{100}).finish(key, 0x1F, 0x0000000000710AD0)};
    const std::string keyed = "0000001f 0000000000710ad0 value irq0.count u:100";
    BOOST_TEST(line == "\n@mica1 " + hex(mica::abi::siphash(key, keyed.data(), keyed.size())) + " " + keyed + "\n");
}

BOOST_AUTO_TEST_CASE(numbers_of_every_size_are_written) {
    Frame frame;
    frame.number(std::uint64_t{0}).word(" ").number(std::numeric_limits<std::uint64_t>::max());
    frame.word(" ").number(std::int64_t{-1}).word(" ").number(std::numeric_limits<std::int64_t>::min());
    frame.word(" ").number(std::numeric_limits<std::int64_t>::max()).word(" ").hex(0xA5, 16).word(" ").hex(0xFFF, 2);
    BOOST_TEST(payload_of(frame) == "0 18446744073709551615 -1 -9223372036854775808 9223372036854775807 "
                                    "00000000000000a5 ff");
}

BOOST_AUTO_TEST_CASE(text_cannot_end_a_line_or_start_a_frame) {
    Frame frame;
    frame.text(std::string_view{"a b%\n@mica1 \x7F\x00\xFF~!", 17});
    BOOST_TEST(payload_of(frame) == "a%20b%25%0A@mica1%20%7F%00%FF~!");
}

BOOST_AUTO_TEST_CASE(a_long_text_is_cut_and_an_escape_never_parted) {
    constexpr std::size_t limit = mica::abi::frame_payload_limit;
    Frame plain;
    BOOST_TEST(payload_of(plain.text(std::string(2 * limit, 'x'))) == std::string(limit, 'x'));
    Frame words;
    BOOST_TEST(payload_of(words.word(std::string(limit - 1, 'x')).word("yz").hex(1, 4)) ==
               std::string(limit - 1, 'x') + "y");
    for (std::size_t before = limit - 4; before <= limit; ++before) {
        Frame frame;
        const std::string payload = payload_of(frame.word(std::string(before, 'x')).text("\n\n"));
        BOOST_TEST(payload == std::string(before, 'x') + (limit - before >= 3 ? "%0A" : ""));
    }
}

BOOST_AUTO_TEST_SUITE_END()
