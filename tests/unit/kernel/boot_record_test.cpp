// SPDX-License-Identifier: GPL-3.0-or-later
// Stage 2 believes a boot record only when it is whole. Each case breaks one thing of a good record and asks for the reason.
#include "boot/boot_record.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>

using mica::abi::BootRecord;
using mica::boot::problem_of;

namespace {

void correct_checksum(BootRecord& record) {
    std::uint32_t words[mica::abi::sector_size / 4];
    record.checksum = 0;
    std::memcpy(words, &record, sizeof record);
    std::uint32_t sum = 0;
    for (const std::uint32_t word : words) { sum += word; }
    record.checksum = std::uint32_t{0} - sum;
}

BootRecord good_record() {
    BootRecord record{};
    std::memcpy(record.magic, "MICABOOT", sizeof record.magic);
    record.version = mica::abi::boot_record_version;
    record.stage2_sectors = 12;
    record.kernel_lba = 32;
    record.kernel_bytes = 40'000;
    record.bundle_lba = 111;
    record.bundle_bytes = 12'288;
    std::strcpy(record.command_line, "console=serial");
    correct_checksum(record);
    return record;
}

std::string_view problem_after(const std::function<void(BootRecord&)>& damage) {
    BootRecord record = good_record();
    damage(record);
    correct_checksum(record);
    const char* const problem = problem_of(record);
    BOOST_REQUIRE(problem != nullptr);
    return problem;
}

} // namespace

BOOST_AUTO_TEST_SUITE(boot_record)

BOOST_AUTO_TEST_CASE(a_whole_record_has_no_problem) { BOOST_TEST((problem_of(good_record()) == nullptr)); }

BOOST_AUTO_TEST_CASE(a_wrong_magic_is_no_boot_record) {
    BOOST_TEST(problem_after([](BootRecord& r) { r.magic[7] = 'X'; }) == "sector 1 holds no boot record");
}

BOOST_AUTO_TEST_CASE(another_version_is_refused) {
    BOOST_TEST(problem_after([](BootRecord& r) { ++r.version; }) ==
               "the boot record is of another version than this stage 2");
}

BOOST_AUTO_TEST_CASE(a_file_inside_stage_2_is_refused) {
    constexpr std::string_view expected{"the boot record places a file where stage 2 lies"};
    BOOST_TEST(problem_after([](BootRecord& r) { r.kernel_lba = 31; }) == expected);
    BOOST_TEST(problem_after([](BootRecord& r) { r.bundle_lba = 0; }) == expected);
}

BOOST_AUTO_TEST_CASE(a_command_line_without_an_end_is_refused) {
    BOOST_TEST(problem_after([](BootRecord& r) { std::fill_n(r.command_line, sizeof r.command_line, 'x'); }) ==
               "the boot record's command line does not end");
}

BOOST_AUTO_TEST_CASE(every_changed_byte_behind_the_version_is_noticed) {
    for (std::size_t at = offsetof(BootRecord, stage2_sectors); at < sizeof(BootRecord); ++at) {
        BootRecord record = good_record();
        reinterpret_cast<unsigned char*>(&record)[at] ^= 0x10U;
        const char* const problem = problem_of(record);
        BOOST_REQUIRE(problem != nullptr);
        BOOST_TEST(std::string{problem} == "the boot record is damaged (its checksum is wrong)", "byte " << at);
    }
}

BOOST_AUTO_TEST_SUITE_END()
