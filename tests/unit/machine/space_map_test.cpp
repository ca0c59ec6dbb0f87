// SPDX-License-Identifier: GPL-3.0-or-later
// What a page directory maps, from page tables in a small physical memory (Intel SDM 3A, 4.3).
#include "core/machine/space_map.h"

#include <boost/test/unit_test.hpp>

#include <QtEndian>

using namespace mica::machine;

namespace {

constexpr quint32 directory = 0x1000, table = 0x2000, absent = 0x00700000;

struct Memory {
    QByteArray bytes = QByteArray(0x4000, '\0');
    void word(quint32 address, quint32 value) { qToLittleEndian(value, bytes.data() + address); }
    QList<MappedRange> map(bool largePages = true) const {
        return mapOfSpace(directory, largePages, [this](quint32 physical, quint32 length) {
            return physical >= bytes.size()
                       ? QByteArray()
                       : bytes.mid(static_cast<qsizetype>(physical), static_cast<qsizetype>(length));
        });
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(space_maps)

BOOST_AUTO_TEST_CASE(neighbours_with_equal_rights_are_one_range) {
    Memory memory;
    memory.word(directory, table | 7U);
    memory.word(table + 4 * 1, 0x00345007U);
    memory.word(table + 4 * 2, 0x00346007U);
    memory.word(table + 4 * 3, 0x00347005U); // read-only
    memory.word(table + 4 * 5, 0x00100007U); // a hole before it
    memory.word(table + 4 * 6, 0x00900007U); // another frame, the same range
    const QList<MappedRange> map = memory.map();
    BOOST_REQUIRE_EQUAL(map.size(), 3);
    BOOST_TEST(display(map[0]).toStdString() == "rw u 0x00001000 to 0x00002fff (2 pages) at 0x00345000");
    BOOST_TEST(display(map[1]).toStdString() == "r- u 0x00003000 to 0x00003fff (1 page) at 0x00347000");
    BOOST_TEST(display(map[2]).toStdString() ==
               "rw u 0x00005000 to 0x00006fff (2 pages) scattered, the first at 0x00100000");
}

BOOST_AUTO_TEST_CASE(both_levels_decide) {
    Memory memory;
    memory.word(directory + 4 * 2, table | 5U); // user, not writable
    memory.word(table, 0x00345003U);            // writable, not user
    const QList<MappedRange> map = memory.map();
    BOOST_REQUIRE_EQUAL(map.size(), 1);
    BOOST_TEST(display(map[0]).toStdString() == "r- k 0x00800000 to 0x00800fff (1 page) at 0x00345000");
}

BOOST_AUTO_TEST_CASE(large_pages_count_only_with_pse) {
    Memory memory;
    memory.word(directory + 4 * 768, 0x00000083U);
    memory.word(directory + 4 * 769, 0x00400083U);
    BOOST_REQUIRE_EQUAL(memory.map().size(), 1);
    BOOST_TEST(display(memory.map()[0]).toStdString() == "rw k 0xc0000000 to 0xc07fffff (2 4-MiB pages) at 0x00000000");
    BOOST_TEST(memory.map(false).isEmpty()); // then it is a table at 0, and that one is empty
}

BOOST_AUTO_TEST_CASE(the_last_page_and_a_table_that_is_not_there) {
    Memory memory;
    memory.word(directory, absent | 7U);
    memory.word(directory + 4 * 1023, table | 3U);
    memory.word(table + 4 * 1023, 0x00345003U);
    const QList<MappedRange> map = memory.map();
    BOOST_REQUIRE_EQUAL(map.size(), 1);
    BOOST_TEST(display(map[0]).toStdString() == "rw k 0xfffff000 to 0xffffffff (1 page) at 0x00345000");
}

BOOST_AUTO_TEST_SUITE_END()
