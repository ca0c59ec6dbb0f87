// SPDX-License-Identifier: GPL-3.0-or-later
// The direct map's arithmetic and its edges, and the disk layout that the host writes and stage 2 reads.
#include "abi/boot_disk.h"
#include "formats/multiboot.h"
#include "nucleus/memory/layout.h"

#include <boost/test/unit_test.hpp>

using mica::PhysAddr;
using namespace mica::memory;

BOOST_AUTO_TEST_SUITE(memory_layout)

BOOST_AUTO_TEST_CASE(physical_addresses_and_pointers_are_each_others_inverse) {
    for (const std::uint32_t address : {0U, 0xB8000U, 0x100000U, direct_map_bytes - 1}) {
        BOOST_TEST(physical(pointer_to<void>(PhysAddr{address})) == address);
    }
    BOOST_TEST(reinterpret_cast<std::uintptr_t>(pointer_to<void>(PhysAddr{0x100000})) == 0xC0100000U);
}

BOOST_AUTO_TEST_CASE(the_direct_map_ends_where_it_ends) {
    BOOST_TEST(in_direct_map(PhysAddr{0}, direct_map_bytes));
    BOOST_TEST(!in_direct_map(PhysAddr{1}, direct_map_bytes));
    BOOST_TEST(in_direct_map(PhysAddr{direct_map_bytes - 1}, 1));
    BOOST_TEST(!in_direct_map(PhysAddr{direct_map_bytes - 1}, 2));
    BOOST_TEST(in_direct_map(PhysAddr{direct_map_bytes}, 0));
    BOOST_TEST(!in_direct_map(PhysAddr{direct_map_bytes + 1}, 0));
}

BOOST_AUTO_TEST_CASE(a_length_that_wraps_around_is_not_inside) {
    BOOST_TEST(!in_direct_map(PhysAddr{0x1000}, 0xFFFFFFFF));
    BOOST_TEST(!in_direct_map(PhysAddr{0xFFFFFFFF}, 2));
}

BOOST_AUTO_TEST_CASE(the_files_of_a_boot_disk_begin_behind_stage_2) {
    BOOST_TEST(mica::abi::stage2_lba == mica::abi::boot_record_lba + 1);
    BOOST_TEST(mica::abi::stage2_lba + mica::abi::stage2_sector_limit == 32U);
}

BOOST_AUTO_TEST_SUITE_END()
