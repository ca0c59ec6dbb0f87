// SPDX-License-Identifier: GPL-3.0-or-later
// Another process' space is read page by page through the direct map, and says why when that is not possible.
#include "qt_printing.h"

#include "core/inspect/page_path.h"
#include "core/inspect/spaces.h"
#include "gui/made_stop.h"

#include <QtEndian>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::inspect;

namespace {

/// A directory that shares the nucleus' half and has one table of its own, at physical 0x00211000.
QByteArray otherDirectory(const debug::StopState& stop) {
    QByteArray bytes(4096, '\0');
    std::copy_n(stop.pages.directory.cbegin() + 768 * 4, 4 * 256, bytes.begin() + 768 * 4);
    qToLittleEndian(0x00211027U, bytes.data() + 32 * 4);
    return bytes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(spaces)

BOOST_AUTO_TEST_CASE(the_present_space_is_there_at_once) {
    const debug::StopState stop = test::madeStop();
    const SpaceReader reader(stop, test::directoryAt);
    BOOST_TEST(reader.isComplete());
    BOOST_TEST((reader.pages() == stop.pages));
}

BOOST_AUTO_TEST_CASE(another_space_comes_in_two_steps) {
    const debug::StopState stop = test::madeStop();
    SpaceReader reader(stop, test::otherDirectoryAt);
    BOOST_TEST(!reader.isComplete());
    BOOST_TEST((reader.wanted() == QList<quint32>{0xc0210000U}));
    BOOST_TEST(!reader.add(0xc0999000U, QByteArray(4096, '\0')));
    BOOST_TEST(reader.add(0xc0210000U, otherDirectory(stop)));
    BOOST_TEST((reader.wanted() == QList<quint32>{0xc0211000U})); // the nucleus' table is shared
    QByteArray table(4096, '\0');
    qToLittleEndian(0x00700067U, table.data() + 0x48 * 4);
    reader.add(0xc0211000U, table);
    BOOST_REQUIRE(reader.isComplete());
    const PagePath path = pagePath(reader.pages(), {0x80010011U, 0, test::otherDirectoryAt, 0x90}, test::userCode);
    BOOST_TEST(path.walk.physical == 0x00700000U);
    BOOST_TEST(path.walk.writable);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_said) {
    const debug::StopState stop = test::madeStop();
    SpaceReader nowhere(stop, 0x20000000U);
    BOOST_TEST(nowhere.problem().contains(QStringLiteral("0x20000000 nowhere")), nowhere.problem());
    BOOST_TEST(nowhere.wanted().isEmpty());
    SpaceReader broken(stop, test::otherDirectoryAt);
    broken.add(0xc0210000U, QByteArray(100, '\0'));
    BOOST_TEST(broken.problem().contains(QStringLiteral("could not be read")), broken.problem());
}

BOOST_AUTO_TEST_CASE(ranges_of_the_made_space) {
    const QList<machine::MappedRange> ranges = rangesOf(test::madeStop().pages);
    BOOST_REQUIRE(!ranges.isEmpty());
    BOOST_TEST(ranges.first().linear == test::userCode);
    BOOST_TEST(ranges.first().bytes == 3U * 4096);
    BOOST_TEST(!ranges.first().writable);
    BOOST_TEST(ranges.at(1).writable);
    BOOST_TEST(ranges.last().largePages);
    BOOST_TEST(rangesOf(debug::PageTables()).isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
