// SPDX-License-Identifier: GPL-3.0-or-later
// The way of an address through the tables, and what an access does at its end (Intel SDM 3A, 4.6 and 4.7).
#include "qt_printing.h"

#include "core/inspect/page_path.h"
#include "gui/made_stop.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::inspect;

namespace {

AccessVerdict verdict(const debug::StopState& stop, quint32 linear, int ring, Access access) {
    for (const AccessVerdict& each : accessVerdicts(pagePath(stop.pages, stop.control, linear), stop.control)) {
        if (each.ring == ring && each.access == access) { return each; }
    }
    BOOST_FAIL("no verdict");
    return {};
}

} // namespace

BOOST_AUTO_TEST_SUITE(page_paths)

BOOST_AUTO_TEST_CASE(three_parts_and_two_entries) {
    const debug::StopState stop = test::madeStop();
    const PagePath path = pagePath(stop.pages, stop.control, test::userData + 0x123);
    BOOST_TEST(path.directoryIndex == 32U);
    BOOST_TEST(path.tableIndex == 0x4bU);
    BOOST_TEST(path.offset == 0x123U);
    BOOST_TEST(path.directoryEntryAt == test::directoryAt + 32 * 4);
    BOOST_TEST(path.tableEntryAt == 0x00202000U + 0x4b * 4);
    BOOST_TEST(path.walk.physical == 0x0054b123U);
    BOOST_TEST(path.known);
}

BOOST_AUTO_TEST_CASE(a_large_page_ends_at_the_directory) {
    const debug::StopState stop = test::madeStop();
    const PagePath path = pagePath(stop.pages, stop.control, 0xc0523456U);
    BOOST_TEST(path.walk.largePage);
    BOOST_TEST(path.offset == 0x123456U);
    BOOST_TEST(path.walk.physical == 0x00523456U);
    BOOST_TEST(path.tableEntryAt == 0U);
}

BOOST_AUTO_TEST_CASE(a_table_that_was_not_read_is_not_an_absent_page) {
    debug::StopState stop = test::madeStop();
    stop.pages.tables.remove(32);
    const PagePath path = pagePath(stop.pages, stop.control, test::userData);
    BOOST_TEST(!path.known);
    BOOST_TEST(accessVerdicts(path, stop.control).first().why.contains(QStringLiteral("was not read")));
}

BOOST_AUTO_TEST_CASE(error_codes_are_the_processors) {
    const debug::StopState stop = test::madeStop();
    BOOST_TEST(verdict(stop, test::userData, 3, Access::write).allowed);
    const AccessVerdict readOnly = verdict(stop, test::userCode, 3, Access::write);
    BOOST_TEST(!readOnly.allowed);
    BOOST_TEST(readOnly.errorCode == 7U);
    BOOST_TEST(verdict(stop, test::unmapped, 0, Access::read).errorCode == 0U);
    BOOST_TEST(verdict(stop, test::unmapped, 3, Access::write).errorCode == 6U);
    BOOST_TEST(verdict(stop, test::unmapped, 3, Access::write).why.contains(QStringLiteral("directory entry has P=0")));
    BOOST_TEST(verdict(stop, 0xc0000000U, 0, Access::read).why.contains(QStringLiteral("table entry has P=0")));
    const AccessVerdict nucleus = verdict(stop, test::videoMemory, 3, Access::read);
    BOOST_TEST(nucleus.errorCode == 5U);
    BOOST_TEST(nucleus.why.contains(QStringLiteral("U=0")));
    BOOST_TEST(verdict(stop, test::videoMemory, 0, Access::write).allowed);
}

BOOST_AUTO_TEST_CASE(write_protect_decides_for_ring_0) {
    debug::StopState stop = test::madeStop();
    const AccessVerdict with = verdict(stop, 0xc0101000U, 0, Access::write);
    BOOST_TEST(!with.allowed);
    BOOST_TEST(with.errorCode == 3U);
    BOOST_TEST(with.why.contains(QStringLiteral("CR0.WP is set")));
    stop.control.cr0 &= ~0x10000U;
    const AccessVerdict without = verdict(stop, 0xc0101000U, 0, Access::write);
    BOOST_TEST(without.allowed);
    BOOST_TEST(without.why.contains(QStringLiteral("CR0.WP is clear")));
}

BOOST_AUTO_TEST_CASE(without_paging_all_is_allowed) {
    debug::StopState stop = test::madeStop();
    stop.control.cr0 = 0x11;
    for (const AccessVerdict& each : accessVerdicts(pagePath(stop.pages, stop.control, test::unmapped), stop.control)) {
        BOOST_TEST(each.allowed);
        BOOST_TEST(each.why.contains(QStringLiteral("Paging is off")));
    }
}

BOOST_AUTO_TEST_CASE(kinds_of_pages) {
    BOOST_TEST((kindOf(0, true, true) == PageKind::none));
    BOOST_TEST((kindOf(1, true, false) == PageKind::kernel));
    BOOST_TEST((kindOf(1, false, true) == PageKind::userReadOnly));
    BOOST_TEST((kindOf(0x11, true, false) == PageKind::device));
}

BOOST_AUTO_TEST_CASE(physical_memory_is_found_in_the_direct_map) {
    const debug::StopState stop = test::madeStop();
    BOOST_TEST(linearOf(stop.pages, test::otherDirectoryAt + 8).value_or(0) == 0xc0210008U);
    BOOST_TEST(linearOf(stop.pages, 0x00c12345U).value_or(0) == 0xc0c12345U);
    BOOST_TEST(!linearOf(stop.pages, 0x20000000U).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
