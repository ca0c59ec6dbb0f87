// SPDX-License-Identifier: GPL-3.0-or-later
// A pipe: bytes in their order, and what a reader and a writer meet at each of its states.
#include <servers/pipes/pipe.h>

#include <boost/test/unit_test.hpp>

#include <string>

using namespace mica;
using namespace mica::pipes;

namespace {

struct Held {
    Pipe pipe;
    stream::Bytes bytes;

    std::string read(std::uint32_t count = 1000) {
        BOOST_TEST_REQUIRE((pipe.read(count, bytes) == Outcome::done));
        return std::string{bytes.view()};
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(bytes_come_out_as_they_went_in, Held) {
    pipe.write("abc");
    pipe.write("def");
    BOOST_TEST(read(4) == "abcd");
    BOOST_TEST(read() == "ef");
}

BOOST_FIXTURE_TEST_CASE(a_reader_waits_at_an_empty_pipe, Held) { BOOST_TEST((pipe.read(10, bytes) == Outcome::wait)); }

BOOST_FIXTURE_TEST_CASE(a_read_of_nothing_does_not_wait, Held) { BOOST_TEST(read(0).empty()); }

BOOST_FIXTURE_TEST_CASE(a_writer_waits_at_a_full_pipe_and_writes_nothing_in_part, Held) {
    const std::string piece(200, 'x');
    unsigned written = 0;
    while (pipe.write(piece) == Outcome::done) { ++written; }
    BOOST_TEST(written == Ring::capacity / piece.size());
    BOOST_TEST((pipe.write(piece) == Outcome::wait));
    read(200);
    BOOST_TEST((pipe.write(piece) == Outcome::done));
}

BOOST_FIXTURE_TEST_CASE(after_the_last_writer_what_is_in_it_can_be_read_and_then_the_end, Held) {
    pipe.write("rest");
    pipe.write_open = false;
    BOOST_TEST(read() == "rest");
    BOOST_TEST(read().empty());
    BOOST_TEST(read().empty());
}

BOOST_FIXTURE_TEST_CASE(without_a_reader_writing_has_ended, Held) {
    pipe.read_open = false;
    BOOST_TEST((pipe.write("x") == Outcome::ended));
    BOOST_TEST(!pipe.forgotten());
    pipe.write_open = false;
    BOOST_TEST(pipe.forgotten());
}

BOOST_FIXTURE_TEST_CASE(one_message_carries_a_piece_of_a_pipe, Held) {
    for (int i = 0; i < 4; ++i) { pipe.write(std::string(200, static_cast<char>('a' + i))); }
    BOOST_TEST(read().size() == stream::at_once);
}

// The ring is passed through many times, with pieces of every length: no byte is lost, doubled or out of order.
BOOST_FIXTURE_TEST_CASE(the_ring_goes_round, Held) {
    unsigned char in = 0;
    unsigned char out = 0;
    for (std::uint32_t round = 1; round < 2000; ++round) {
        std::string piece;
        for (std::uint32_t i = 0; i < round % stream::at_once; ++i) { piece += static_cast<char>(in++); }
        if (pipe.write(piece) == Outcome::wait) { in = static_cast<unsigned char>(in - piece.size()); }
        if (pipe.read(round * 7 % 300 + 1, bytes) == Outcome::done) {
            for (const char byte : bytes.view()) { BOOST_REQUIRE_EQUAL(static_cast<unsigned char>(byte), out++); }
        }
    }
    BOOST_TEST(out != 0);
}
