// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of page tables and of ranges of user space.
#include <nucleus/paging/address_space.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

namespace data = boost::unit_test::data;
using namespace mica;
using namespace mica::paging;

namespace {

struct Range {
    std::uint32_t at, pages;
    bool fits;
};
std::ostream& operator<<(std::ostream& out, const Range& range) {
    return out << std::hex << range.at << " + " << range.pages;
}
const Range ranges[] = {{0, 1, false},
                        {0, 0, false},
                        {0x1000, 1, true},
                        {0x1000, 0xBFFFF, true},
                        {0x1000, 0xC0000, false},
                        {0x1001, 1, false},
                        {0xBFFF'F000, 1, true},
                        {0xBFFF'F000, 2, false},
                        {0xC000'0000, 0, true},
                        {0xC000'0000, 1, false},
                        {0xFFFF'F000, 1, false},
                        {0xFFFF'F000, 2, false},
                        {0x4000'0000, 0xFFFF'FFFF, false},
                        {0x4000'0000, 0x10'0000, false},
                        {0x4000'0000, 0x8'0000, true}};

} // namespace

BOOST_AUTO_TEST_SUITE(paging)

BOOST_DATA_TEST_CASE(rangesOfUserSpace, data::make(ranges), range) {
    BOOST_TEST(in_user_space(VirtAddr{range.at}, range.pages) == range.fits);
}

BOOST_DATA_TEST_CASE(anAddressIsDirectoryTableAndOffset,
                     data::make({0U, 0xFFFU, 0x1000U, 0x3F'FFFFU, 0x40'0000U, 0xBFFF'FFFFU, 0xC000'0000U,
                                 0xFFFF'FFFFU}),
                     address) {
    const VirtAddr at{address};
    BOOST_TEST(((directory_index(at) << 22U) | (table_index(at) << 12U) | (address & 0xFFFU)) == address);
    BOOST_TEST(directory_index(at) < entries);
    BOOST_TEST(table_index(at) < entries);
}

BOOST_AUTO_TEST_CASE(anEntryHoldsAnAddressAndBits) {
    const Entry entry{0x1234'5000U | Entry::present | Entry::counted};
    BOOST_TEST(static_cast<std::uint32_t>(entry.address()) == 0x1234'5000U);
    BOOST_TEST(entry.is(Entry::present));
    BOOST_TEST(entry.is(Entry::present | Entry::counted));
    BOOST_TEST(!entry.is(Entry::present | Entry::writable));
}

BOOST_AUTO_TEST_CASE(quotaIsPaidAndComesBack) {
    AddressSpace space;
    space.quota = 3;
    BOOST_TEST(space.pay(2));
    BOOST_TEST(!space.pay(2));
    BOOST_TEST(space.quota == 1U);
    BOOST_TEST(space.pay(0));
    space.refund(2);
    BOOST_TEST(space.quota == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
