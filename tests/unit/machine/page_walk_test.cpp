// SPDX-License-Identifier: GPL-3.0-or-later
// Page tables in a map of physical words (Intel SDM 3A, 4.3).
#include "core/machine/page_walk.h"

#include <QMap>

#include <boost/test/unit_test.hpp>

using namespace mica::machine;

namespace {

constexpr quint32 directory = 0x1000, table = 0x2000;
constexpr ControlRegisters paging{0x80000001U, 0, directory | 0x18U, 0x10U}; // PCD and PWT in CR3 are no address

struct Memory {
    QMap<quint32, quint32> words;
    int reads = 0;
    PageWalk walk(quint32 linear, const ControlRegisters& control = paging) {
        return walkPages(control, linear, [this](quint32 physical) {
            ++reads;
            return words.value(physical);
        });
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(page_walks)

BOOST_AUTO_TEST_CASE(a_page) {
    Memory memory{{{directory + 0x300 * 4, table | 0x67U}, {table + 0x105 * 4, 0x00345063U}}};
    const PageWalk walk = memory.walk(0xc0105abc);
    BOOST_CHECK(walk.pagingOn && walk.present && walk.writable && !walk.user && !walk.largePage);
    BOOST_CHECK_EQUAL(walk.physical, 0x00345abcU);
    BOOST_CHECK_EQUAL(walk.directoryEntry, table | 0x67U);
    BOOST_CHECK_EQUAL(walk.tableEntry, 0x00345063U);
    BOOST_CHECK_EQUAL(memory.reads, 2);
}

// Both levels must allow it.
BOOST_AUTO_TEST_CASE(rights_are_combined) {
    const auto rights = [](quint32 upper, quint32 lower) {
        Memory memory{{{directory, table | upper}, {table, 0x5000U | lower}}};
        return memory.walk(0x10);
    };
    BOOST_CHECK(rights(7, 7).writable && rights(7, 7).user);
    BOOST_CHECK(!rights(5, 7).writable && rights(5, 7).user);
    BOOST_CHECK(rights(7, 3).writable && !rights(7, 3).user);
    BOOST_CHECK(!rights(3, 5).writable && !rights(3, 5).user);
}

BOOST_AUTO_TEST_CASE(not_present) {
    Memory memory{{{directory, table | 7U}, {table, 0x5006U}}};
    const PageWalk lower = memory.walk(0);
    BOOST_CHECK(!lower.present && !lower.writable && !lower.user);
    BOOST_CHECK_EQUAL(lower.tableEntry, 0x5006U);
    BOOST_CHECK_EQUAL(lower.physical, 0U);
    const PageWalk upper = memory.walk(0x00400000);
    BOOST_CHECK(!upper.present);
    BOOST_CHECK_EQUAL(upper.directoryEntry, 0U);
    BOOST_CHECK_EQUAL(memory.reads, 3); // the second walk needed one
}

// CR4.PSE decides whether bit 7 of a directory entry means anything.
BOOST_AUTO_TEST_CASE(large_pages) {
    Memory memory{{{directory + 4, 0x00800087U}, {0x00800000 + 0x123 * 4, 0x7007U}}};
    const PageWalk large = memory.walk(0x00523456);
    BOOST_CHECK(large.present && large.largePage && large.user && large.writable);
    BOOST_CHECK_EQUAL(large.physical, 0x00923456U);
    BOOST_CHECK_EQUAL(large.tableEntry, 0U);
    ControlRegisters without = paging;
    without.cr4 = 0;
    const PageWalk small = memory.walk(0x00523456, without);
    BOOST_CHECK(small.present && !small.largePage);
    BOOST_CHECK_EQUAL(small.physical, 0x7456U);
}

BOOST_AUTO_TEST_CASE(paging_off) {
    Memory memory;
    const PageWalk walk = memory.walk(0xfedcba98, {0x11, 0, directory, 0});
    BOOST_CHECK(!walk.pagingOn && walk.present && walk.writable && walk.user);
    BOOST_CHECK_EQUAL(walk.physical, 0xfedcba98U);
    BOOST_CHECK_EQUAL(memory.reads, 0);
}

BOOST_AUTO_TEST_SUITE_END()
