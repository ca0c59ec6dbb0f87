// SPDX-License-Identifier: GPL-3.0-or-later
// How structs become messages: every kind of field there and back, messages that lie, handles that nobody takes.
#include "fake_nucleus.h"

#include <rt/fields.h>

#include <boost/test/unit_test.hpp>

namespace mica::test {

using namespace rt;

namespace {

enum class Colour : std::uint8_t { red, green };

struct Nothing {};
struct Numbers {
    std::uint32_t a;
    std::uint64_t b;
    std::uint8_t c;
    Colour colour;
    bool yes;
};
struct Texts {
    Text<10> name;
    std::uint32_t between;
    Text<200> contents;
};
struct Handles {
    Passed first, second;
    std::uint32_t number;
};

struct Sender : WithFakeNucleus {
    Message message{nucleus().buffer};

    template <class Struct> bool write(const Struct& value) {
        MessageWriter writer{message};
        write_fields(writer, value);
        return !writer.overflowed();
    }
    /// What arrives; false: the reader found the message damaged.
    template <class Struct> bool read(Struct& value) {
        MessageReader reader{message};
        read_fields(reader, value);
        return !reader.damaged();
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(fields_are_counted) {
    BOOST_TEST(words_of<Nothing>() == 0U);
    BOOST_TEST(words_of<Numbers>() == 6U);
    BOOST_TEST(words_of<Texts>() == 4U + 1U + 51U);
    BOOST_TEST(words_of<Handles>() == 3U);
}

BOOST_FIXTURE_TEST_CASE(numbers_come_back, Sender) {
    BOOST_TEST(write(Numbers{1, 0x1234'5678'9ABC'DEF0, 255, Colour::green, true}));
    BOOST_TEST(message.length == 6U);
    Numbers back{};
    BOOST_TEST(read(back));
    BOOST_TEST(back.a == 1U);
    BOOST_TEST(back.b == 0x1234'5678'9ABC'DEF0U);
    BOOST_TEST(back.c == 255);
    BOOST_TEST((back.colour == Colour::green));
    BOOST_TEST(back.yes);
}

BOOST_FIXTURE_TEST_CASE(the_first_five_words_are_in_registers_and_the_others_in_the_buffer, Sender) {
    write(Numbers{7, 0, 1, Colour::green, true});
    BOOST_TEST(message.registers[0] == 7U);
    BOOST_TEST(message.registers[4] == 1U);
    BOOST_TEST(nucleus().buffer.words[5] == 1U);
    BOOST_TEST(nucleus().buffer.words[0] == 0U);
}

BOOST_FIXTURE_TEST_CASE(texts_of_every_length_come_back, Sender) {
    for (std::size_t length = 0; length <= 200; ++length) {
        const std::string contents(length, static_cast<char>('a' + length % 26));
        BOOST_TEST_REQUIRE(write(Texts{"name", 42, Text<200>{contents}}));
        Texts back{};
        BOOST_TEST_REQUIRE(read(back));
        BOOST_TEST_REQUIRE((back.contents == contents));
        BOOST_TEST_REQUIRE(back.between == 42U);
    }
}

BOOST_FIXTURE_TEST_CASE(the_last_word_of_a_text_is_filled_up_with_zeros, Sender) {
    nucleus().buffer.words[5] = 0xFFFF'FFFF;
    MessageWriter writer{message};
    writer.text("0123456789abcdefX");
    BOOST_TEST(nucleus().buffer.words[5] == std::uint32_t{'X'});
}

BOOST_FIXTURE_TEST_CASE(more_than_64_words_are_noticed, Sender) {
    MessageWriter writer{message};
    for (std::uint32_t i = 0; i < 64; ++i) { writer.number(i); }
    BOOST_TEST(!writer.overflowed());
    writer.number(64);
    BOOST_TEST(writer.overflowed());
    BOOST_TEST(message.length == 64U);
}

BOOST_FIXTURE_TEST_CASE(a_message_that_ends_early_or_late_is_damaged, Sender) {
    Numbers back{};
    write(Numbers{});
    --message.length;
    BOOST_TEST(!read(back));
    write(Numbers{});
    ++message.length;
    BOOST_TEST(!read(back));
}

BOOST_FIXTURE_TEST_CASE(a_text_longer_than_its_field_is_damaged, Sender) {
    MessageWriter writer{message};
    writer.text("eleven char");
    writer.number(0);
    writer.text("");
    Texts back{};
    BOOST_TEST(!read(back));
    BOOST_TEST(back.name.empty());
}

BOOST_FIXTURE_TEST_CASE(a_text_longer_than_its_message_is_damaged, Sender) {
    for (const std::uint32_t length : {5U, 64U, 0x8000'0000U, 0xFFFF'FFFFU}) {
        MessageWriter writer{message};
        writer.number(length);
        writer.number(0);
        Text<200> text;
        MessageReader reader{message};
        reader.text(text);
        BOOST_TEST(reader.damaged());
        BOOST_TEST(text.empty());
    }
}

BOOST_FIXTURE_TEST_CASE(a_lent_handle_stays_the_senders, Sender) {
    const Endpoint endpoint{abi::Handle{5}};
    write(Handles{Passed::lend(endpoint, 3), {}, 9});
    BOOST_TEST(message.handles == 1U);
    BOOST_TEST(nucleus().buffer.handles[0].raw == (5U | 3U << 16U));
    BOOST_TEST(nucleus().closed.empty());
}

BOOST_FIXTURE_TEST_CASE(a_given_handle_is_closed_once_it_has_been_sent, Sender) {
    {
        const Handles value{Passed::give(Endpoint{abi::Handle{5}}), {}, 9};
        write(value);
        BOOST_TEST(nucleus().closed.empty());
    }
    BOOST_TEST((nucleus().closed == std::vector{abi::Handle{5}}));
}

BOOST_FIXTURE_TEST_CASE(handles_arrive_in_their_fields_and_a_missing_one_leaves_its_field_empty, Sender) {
    const Endpoint endpoint{abi::Handle{5}};
    write(Handles{{}, Passed::lend(endpoint), 9});
    nucleus().buffer.handles[0].raw = 77; // as the nucleus leaves it for the receiver
    Handles back{};
    BOOST_TEST(read(back));
    BOOST_TEST(!back.first);
    BOOST_TEST(back.second.owned());
    BOOST_TEST((back.second.take<Endpoint>().handle() == abi::Handle{77}));
    BOOST_TEST(back.number == 9U);
}

BOOST_FIXTURE_TEST_CASE(handles_that_nobody_takes_are_closed, Sender) {
    write(Nothing{});
    message.handles = 3;
    for (std::uint32_t i = 0; i < 3; ++i) { nucleus().buffer.handles[i].raw = 50 + i; }
    Nothing back;
    BOOST_TEST(read(back));
    BOOST_TEST(nucleus().closed.size() == 3U);
}

BOOST_FIXTURE_TEST_CASE(a_claim_of_a_handle_that_did_not_come_is_harmless, Sender) {
    MessageWriter writer{message};
    writer.number(1);
    writer.number(1);
    writer.number(9);
    Handles back{};
    BOOST_TEST(read(back));
    BOOST_TEST(!back.first);
    BOOST_TEST(!back.second);
}

BOOST_FIXTURE_TEST_CASE(moving_a_handle_leaves_one_owner, Sender) {
    {
        Endpoint first{abi::Handle{8}};
        Endpoint second{std::move(first)};
        BOOST_TEST(!first);
        Endpoint third;
        third = std::move(second);
        third = Endpoint{abi::Handle{9}};
        BOOST_TEST((nucleus().closed == std::vector{abi::Handle{8}}));
    }
    BOOST_TEST((nucleus().closed == std::vector{abi::Handle{8}, abi::Handle{9}}));
}

} // namespace mica::test
