// SPDX-License-Identifier: GPL-3.0-or-later
// The page that a program starts with: arguments and named handles.
#include <rt/start_block.h>

#include <boost/test/unit_test.hpp>

#include <string>

namespace mica::test {

using rt::StartBlock;

BOOST_AUTO_TEST_CASE(arguments_come_back_in_their_order) {
    StartBlock block;
    BOOST_TEST(block.add_argument("cat"));
    BOOST_TEST(block.add_argument(""));
    BOOST_TEST(block.add_argument("a file"));
    BOOST_TEST(block.argument(0).value() == "cat");
    BOOST_TEST(block.argument(1).value().empty());
    BOOST_TEST(block.argument(2).value() == "a file");
    BOOST_TEST(!block.argument(3).has_value());
    BOOST_TEST(!StartBlock{}.argument(0).has_value());
}

BOOST_AUTO_TEST_CASE(arguments_that_do_not_fit_are_refused_whole) {
    StartBlock block;
    BOOST_TEST(block.add_argument(std::string(StartBlock::argument_limit - 2, 'x')));
    BOOST_TEST(!block.add_argument("x"));
    BOOST_TEST(block.add_argument(""));
    BOOST_TEST(!block.add_argument(""));
    BOOST_TEST(block.argument(0)->size() == StartBlock::argument_limit - 2);
    BOOST_TEST(block.argument(1)->empty());
}

BOOST_AUTO_TEST_CASE(handles_are_found_by_their_whole_name) {
    StartBlock block;
    BOOST_TEST(block.add_handle("in", abi::Handle{7}));
    BOOST_TEST(block.add_handle("fourteen chars", abi::Handle{8}));
    BOOST_TEST((block.find_handle("in") == abi::Handle{7}));
    BOOST_TEST((block.find_handle("fourteen chars") == abi::Handle{8}));
    BOOST_TEST((block.find_handle("i") == abi::no_handle));
    BOOST_TEST((block.find_handle("int") == abi::no_handle));
    BOOST_TEST((block.find_handle("") == abi::no_handle));
}

BOOST_AUTO_TEST_CASE(names_that_are_too_long_and_handles_that_are_too_many_are_refused) {
    StartBlock block;
    BOOST_TEST(!block.add_handle("fifteen letters", abi::Handle{7}));
    for (std::size_t i = 0; i < StartBlock::handle_limit; ++i) { BOOST_TEST(block.add_handle("h", abi::Handle{9})); }
    BOOST_TEST(!block.add_handle("h", abi::Handle{9}));
}

// The block of a program that something wild has written to: nothing is read beyond it.
BOOST_AUTO_TEST_CASE(a_spoilt_block_is_read_within_its_bounds) {
    StartBlock block;
    block.argument_bytes = 0xFFFF'FFFF;
    block.handle_count = 0xFFFF'FFFF;
    std::fill(std::begin(block.arguments), std::end(block.arguments), 'x');
    BOOST_TEST(block.argument(0)->size() == StartBlock::argument_limit - 1);
    BOOST_TEST(!block.argument(1).has_value());
    BOOST_TEST((block.find_handle("nothing") == abi::no_handle));
}

} // namespace mica::test
