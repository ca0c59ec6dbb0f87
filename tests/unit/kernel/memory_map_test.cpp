// SPDX-License-Identifier: GPL-3.0-or-later
// Stage 2's memory map: where is RAM without a hole? BIOSes report ranges in any order, touching, overlapping and contradicting.
#include "boot/memory_map.h"

#include <boost/test/unit_test.hpp>

using mica::boot::MemoryMap;

namespace {

constexpr std::uint32_t available = mica::multiboot::memory_available;
constexpr std::uint32_t reserved = 2;
constexpr std::uint64_t mib = 1024 * 1024;

/// What Bochs' BIOS says of a 16 MiB machine, shortened.
MemoryMap small_machine() {
    MemoryMap map;
    map.add(0, 0x9F000, available);
    map.add(0x9F000, 0x1000, reserved);
    map.add(0xE8000, 0x18000, reserved);
    map.add(mib, 15 * mib - 0x10000, available);
    map.add(16 * mib - 0x10000, 0x10000, 3);
    map.add(0xFFFC0000, 0x40000, reserved);
    return map;
}

} // namespace

BOOST_AUTO_TEST_SUITE(boot_memory_map)

BOOST_AUTO_TEST_CASE(ram_ends_where_its_range_does) {
    const MemoryMap map = small_machine();
    BOOST_TEST(map.is_ram(mib, 16 * mib - 0x10000));
    BOOST_TEST(!map.is_ram(mib, 16 * mib - 0x10000 + 1));
    BOOST_TEST(map.end_of_ram_from(mib) == 16 * mib - 0x10000);
    BOOST_TEST(map.end_of_ram_from(0) == 0x9F000U);
}

BOOST_AUTO_TEST_CASE(a_hole_is_no_ram) {
    const MemoryMap map = small_machine();
    BOOST_TEST(!map.is_ram(0xA0000, 0xA0001));
    BOOST_TEST(map.end_of_ram_from(0xB8000) == 0xB8000U);
    BOOST_TEST(!map.is_ram(0x9E000, mib + 1));
}

BOOST_AUTO_TEST_CASE(touching_ranges_are_one_in_any_order) {
    MemoryMap map;
    map.add(3 * mib, mib, available);
    map.add(mib, mib, available);
    map.add(2 * mib, mib, available);
    BOOST_TEST(map.is_ram(mib, 4 * mib));
    BOOST_TEST(map.end_of_ram_from(mib) == 4 * mib);
}

BOOST_AUTO_TEST_CASE(a_reservation_wins_over_ram) {
    MemoryMap map;
    map.add(mib, 7 * mib, available);
    map.add(4 * mib, 0x1000, reserved);
    BOOST_TEST(map.end_of_ram_from(mib) == 4 * mib);
    BOOST_TEST(map.is_ram(mib, 4 * mib));
    BOOST_TEST(!map.is_ram(mib, 4 * mib + 1));
    BOOST_TEST(!map.is_ram(4 * mib, 4 * mib + 1));
    BOOST_TEST(map.is_ram(4 * mib + 0x1000, 8 * mib));
}

BOOST_AUTO_TEST_CASE(the_lowest_of_several_reservations_counts) {
    MemoryMap map;
    map.add(mib, 7 * mib, available);
    map.add(6 * mib, mib, reserved);
    map.add(2 * mib, mib, reserved);
    BOOST_TEST(map.end_of_ram_from(mib) == 2 * mib);
}

BOOST_AUTO_TEST_CASE(a_range_up_to_the_end_of_the_address_space_does_not_wrap) {
    MemoryMap map;
    map.add(mib, ~std::uint64_t{0}, available);
    BOOST_TEST(map.is_ram(mib, ~std::uint64_t{0}));
    BOOST_TEST(!map.is_ram(0, 2 * mib));
}

BOOST_AUTO_TEST_CASE(a_range_that_ends_before_it_begins_is_never_ram) {
    BOOST_TEST(!small_machine().is_ram(2 * mib, mib));
}

BOOST_AUTO_TEST_CASE(the_map_says_when_it_is_full_and_leaves_out_empty_ranges) {
    MemoryMap map;
    for (std::uint32_t i = 0; i < MemoryMap::capacity; ++i) {
        BOOST_TEST(map.add(i * 2 * mib, mib, available));
        BOOST_TEST(map.add(i * 2 * mib, 0, available));
    }
    BOOST_TEST(map.entries().size() == MemoryMap::capacity);
    BOOST_TEST(!map.add(0, 1, available));
    BOOST_TEST(map.entries().size() == MemoryMap::capacity);
}

BOOST_AUTO_TEST_CASE(entries_are_as_multiboot_wants_them) {
    const MemoryMap map = small_machine();
    for (const auto& entry : map.entries()) { BOOST_TEST(std::uint32_t{entry.size} == 20U); }
}

BOOST_AUTO_TEST_SUITE_END()
