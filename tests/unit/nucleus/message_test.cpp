// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the ABI: heads and sent handles keep their fields apart.
#include <abi/calls.h>
#include <abi/first_program.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace data = boost::unit_test::data;
using namespace mica::abi;

BOOST_AUTO_TEST_SUITE(message)

BOOST_DATA_TEST_CASE(aHeadKeepsItsFieldsApart,
                     data::make({0U, 1U, 63U}) * data::make({0U, 1U, 511U, 0xFFFFU}) * data::make({0U, 5U, 64U, 127U}),
                     code, handle, length) {
    const Head head = Head::make(code, handle, length, length % 5);
    BOOST_TEST(head.code() == code);
    BOOST_TEST(head.handle() == handle);
    BOOST_TEST(head.length() == length);
    BOOST_TEST(head.handles() == length % 5);
    BOOST_TEST(head.is_short() == (length <= register_words && length % 5 == 0));
    const Head answer = Head::make_answer(head, 0xABCD'0000U);
    BOOST_TEST(answer.code() == 0U);
    BOOST_TEST(answer.handle() == 0xABCDU);
    BOOST_TEST(answer.length() == length);
}

BOOST_AUTO_TEST_CASE(aSentHandleKeepsItsFieldsApart) {
    const SentHandle sent = SentHandle::make(Handle{300}, bits(Right::grant));
    BOOST_TEST(static_cast<unsigned>(sent.handle()) == 300U);
    BOOST_TEST(sent.rights() == bits(Right::grant));
}

BOOST_AUTO_TEST_CASE(everyStatusHasAName) {
    for (unsigned i = 0; i < status_count; ++i) { BOOST_TEST(!name_of(static_cast<Status>(i)).empty()); }
}

BOOST_AUTO_TEST_CASE(noTwoFirstHandlesAreTheSame) {
    unsigned seen = 0;
    for (const unsigned line : {1U, 3U, 4U, 5U, 6U, 7U, 8U, 9U, 10U, 11U, 12U, 13U, 14U, 15U}) {
        const auto handle = static_cast<unsigned>(first_irq_handle(line));
        BOOST_TEST(handle > static_cast<unsigned>(FirstHandle::ports));
        BOOST_TEST((seen >> handle & 1U) == 0U);
        seen |= 1U << handle;
    }
}

BOOST_AUTO_TEST_SUITE_END()
