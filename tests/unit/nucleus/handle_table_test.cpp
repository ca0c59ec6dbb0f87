// SPDX-License-Identifier: GPL-3.0-or-later
// Handle tables and what a copy of a handle becomes.
#include "nucleus_stand_in.h"

#include <nucleus/capabilities/handle_table.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <ostream>

namespace data = boost::unit_test::data;
using namespace mica;
using namespace mica::capabilities;
using mica::abi::bits;
using mica::abi::EndpointRight;
using mica::abi::MemoryRight;
using mica::abi::Right;

namespace mica::abi {
std::ostream& operator<<(std::ostream& out, Status status) { return out << name_of(status); }
} // namespace mica::abi

namespace {

struct Table {
    std::array<HandleSlot, mica::abi::handle_limit> slots{};
    HandleTable table{slots};
    Object endpoint{ObjectType::endpoint};
    Object memory{ObjectType::memory};

    std::uint32_t insert(Object& object, RightBits rights = mica::abi::all_rights) {
        return static_cast<std::uint32_t>(table.insert({&object, rights, 0}).handle);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(handle_table)

BOOST_AUTO_TEST_CASE(handlesAreGivenOutFromOne) {
    Table t;
    BOOST_TEST(t.insert(t.endpoint) == 1U);
    BOOST_TEST(t.insert(t.endpoint) == 2U);
    BOOST_TEST(t.endpoint.references == 2U);
    BOOST_TEST(t.table.used() == 2U);
}

BOOST_DATA_TEST_CASE(aNumberThatWasNotGivenOutNamesNothing,
                     data::make({0U, 2U, 511U, 512U, 513U, 0x1'0001U, 0xFFFF'FFFFU}), number) {
    Table t;
    t.insert(t.endpoint);
    BOOST_TEST(t.table.find(number) == nullptr);
    BOOST_TEST(t.table.close(number) == Status::bad_handle);
    BOOST_TEST(t.table.used() == 1U);
}

BOOST_AUTO_TEST_CASE(aClosedHandleNamesNothingAndItsNumberIsUsedAgain) {
    Table t;
    for (int i = 0; i < 5; ++i) { t.insert(t.endpoint); }
    test::released = 0;
    BOOST_TEST(t.table.close(4) == Status::ok);
    BOOST_TEST(t.table.close(2) == Status::ok);
    BOOST_TEST(t.table.close(2) == Status::bad_handle);
    BOOST_TEST(test::released == 2U);
    BOOST_TEST(t.table.find(2) == nullptr);
    BOOST_TEST(t.slots[2].rights == 0U); // the short way of IPC counts on it
    BOOST_TEST(t.insert(t.memory) == 2U);
    BOOST_TEST(t.insert(t.memory) == 4U);
    BOOST_TEST(t.insert(t.memory) == 6U);
}

BOOST_AUTO_TEST_CASE(aFullTableRefusesAndStaysAsItIs) {
    Table t;
    for (std::uint32_t i = 1; i < mica::abi::handle_limit; ++i) { BOOST_REQUIRE_EQUAL(t.insert(t.endpoint), i); }
    BOOST_TEST(!t.table.has_room(1));
    BOOST_TEST(t.table.has_room(0));
    BOOST_TEST(t.table.insert({&t.memory, mica::abi::all_rights, 0}).status == Status::table_full);
    BOOST_TEST(t.memory.references == 0U);
    BOOST_TEST(t.table.close(300) == Status::ok);
    BOOST_TEST(t.insert(t.memory) == 300U);
}

BOOST_AUTO_TEST_CASE(noTableHasNoRoom) {
    HandleTable table;
    Object object{ObjectType::endpoint};
    BOOST_TEST(table.find(1) == nullptr);
    BOOST_TEST(table.insert({&object, mica::abi::all_rights, 0}).status == Status::table_full);
}

BOOST_AUTO_TEST_CASE(aHandleHasNoRightsOfAnotherKind) {
    Table t;
    BOOST_TEST(t.table.find(t.insert(t.endpoint))->rights == 0x707U);
    BOOST_TEST(t.table.find(t.insert(t.memory))->rights == 0x738U);
    Object reply{ObjectType::reply};
    BOOST_TEST(t.table.find(t.insert(reply))->rights == 0U);
}

/// Every set of rights asked for of every set that there is: never more than both.
BOOST_DATA_TEST_CASE(rightsOnlyShrink, data::xrange(0, 8) * data::xrange(0, 8), has, wanted) {
    Table t;
    const auto dup = bits(Right::duplicate);
    const HandleSlot from{&t.endpoint, static_cast<RightBits>(has | dup), 0};
    HandleSlot copy;
    BOOST_TEST(derive(from, Right::duplicate, static_cast<RightBits>(wanted), 0, copy) == Status::ok);
    BOOST_TEST(copy.rights == (has & wanted));
    BOOST_TEST(copy.object == &t.endpoint);
}

BOOST_AUTO_TEST_CASE(withoutTheRightThereIsNoCopy) {
    Table t;
    const HandleSlot from{&t.endpoint, bits(Right::duplicate), 0};
    HandleSlot copy;
    BOOST_TEST(derive(from, Right::grant, mica::abi::all_rights, 0, copy) == Status::no_right);
    BOOST_TEST(copy.object == nullptr);
}

struct BadgeCase {
    int has, wanted;
    Status status;
    int gets;
};
std::ostream& operator<<(std::ostream& out, const BadgeCase& c) {
    return out << "has " << c.has << ", wants " << c.wanted;
}
const BadgeCase badge_cases[] = {{0, 0, Status::ok, 0},           {0, 7, Status::ok, 7},
                                 {7, 0, Status::ok, 7},           {7, 7, Status::ok, 7},
                                 {7, 8, Status::bad_argument, 0}, {0xFFFF, 1, Status::bad_argument, 0}};

BOOST_DATA_TEST_CASE(aBadgeIsMintedOnce, data::make(badge_cases), c) {
    Table t;
    const HandleSlot from{&t.endpoint, mica::abi::all_rights, static_cast<Badge>(c.has)};
    HandleSlot copy;
    BOOST_TEST(derive(from, Right::grant, mica::abi::all_rights, static_cast<Badge>(c.wanted), copy) == c.status);
    BOOST_TEST(copy.badge == c.gets);
}

BOOST_DATA_TEST_CASE(onlyEndpointsHaveBadges, data::make({1, 2, 4, 5, 6, 7}), type) {
    Object object{static_cast<ObjectType>(type)};
    HandleSlot copy;
    BOOST_TEST(derive({&object, mica::abi::all_rights, 0}, Right::grant, mica::abi::all_rights, 1, copy) ==
               Status::bad_argument);
    BOOST_TEST(derive({&object, mica::abi::all_rights, 0}, Right::grant, mica::abi::all_rights, 0, copy) == Status::ok);
}

BOOST_AUTO_TEST_SUITE_END()
