// SPDX-License-Identifier: GPL-3.0-or-later
// Program files: what a good one says, and a dozen bad ones that are refused.
#include "elf_image.h"

#include <rt/program_file.h>

#include <boost/test/unit_test.hpp>

namespace mica::test {

namespace {

bool is_refused(const std::vector<std::byte>& file) {
    const auto program = rt::read_program(file);
    return !program && program.error() == rt::Error::bad_format;
}
bool is_refused(const ElfImage& image) { return is_refused(image.bytes()); }

} // namespace

BOOST_AUTO_TEST_CASE(a_good_file_has_its_segments) {
    const auto file = ElfImage{}.bytes();
    const auto program = rt::read_program(file);
    BOOST_TEST_REQUIRE(program.has_value());
    BOOST_TEST(program->entry == 0x0040'0010U);
    BOOST_TEST_REQUIRE(program->segment_count == 2U);
    const rt::Segment& text = program->segments[0];
    BOOST_TEST(text.address == 0x0040'0000U);
    BOOST_TEST(text.bytes == 0x100U);
    BOOST_TEST(text.contents.size() == 0x100U);
    BOOST_TEST((text.contents[0] == static_cast<std::byte>(0x1000 % 251)));
    BOOST_TEST(text.rights == (bits(abi::MemoryRight::read) | bits(abi::MemoryRight::execute)));
    const rt::Segment& data = program->segments[1];
    BOOST_TEST(data.bytes == 0x3000U);
    BOOST_TEST(data.contents.size() == 0x80U);
    BOOST_TEST(data.rights == (bits(abi::MemoryRight::read) | bits(abi::MemoryRight::write)));
}

BOOST_AUTO_TEST_CASE(segments_of_other_kinds_and_without_memory_are_passed_over) {
    ElfImage image;
    image.segments.push_back({0xFFFF'FFFF, 0xFFFF'FFFF, 1, 0, 7, 4});
    image.segments.push_back({0x0040'0000, 0, 0, 0, 6});
    BOOST_TEST(rt::read_program(image.bytes())->segment_count == 2U);
}

BOOST_AUTO_TEST_CASE(a_file_cut_short_anywhere_is_refused) {
    const auto whole = ElfImage{}.bytes();
    for (const std::size_t length : {std::size_t{0}, std::size_t{4}, std::size_t{51}, std::size_t{52}, std::size_t{115},
                                     std::size_t{0x1080}, std::size_t{0x207F}}) {
        BOOST_TEST(
            is_refused(std::vector<std::byte>(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length))),
            length);
    }
}

BOOST_AUTO_TEST_CASE(files_of_other_kinds_are_refused) {
    for (const std::size_t at :
         {0U, 4U, 5U, 6U, 16U, 18U, 42U}) { // magic, class, order, version, type, machine, header size
        auto file = ElfImage{}.bytes();
        file[at] ^= std::byte{0x40};
        BOOST_TEST(is_refused(file), at);
    }
}

BOOST_AUTO_TEST_CASE(a_segment_that_can_be_written_and_executed_is_refused) {
    ElfImage image;
    image.segments[0].flags = 7;
    BOOST_TEST(is_refused(image));
}

BOOST_AUTO_TEST_CASE(segments_that_share_a_page_are_refused) {
    ElfImage image;
    image.segments[1].address = 0x0040'0000;
    BOOST_TEST(is_refused(image));
    image.segments[1].address = 0x003F'E000; // its last page is the text's first
    BOOST_TEST(is_refused(image));
    image.segments[1].address = 0x003F'D000;
    BOOST_TEST(!is_refused(image));
}

BOOST_AUTO_TEST_CASE(a_segment_off_its_page_is_refused) {
    ElfImage image;
    image.segments[1].address += 16;
    BOOST_TEST(is_refused(image));
}

BOOST_AUTO_TEST_CASE(a_segment_where_no_program_may_be_is_refused) {
    for (const std::uint32_t address : {0U, 0x3FFF'F000U, 0x4000'0000U, 0xBFFF'0000U, 0xC000'0000U, 0xFFFF'E000U}) {
        ElfImage image;
        image.segments[1].address = address;
        BOOST_TEST(is_refused(image), address);
    }
}

BOOST_AUTO_TEST_CASE(a_segment_that_wraps_around_is_refused) {
    ElfImage image;
    image.segments[1].memory_bytes = 0xFFFF'FFFF;
    BOOST_TEST(is_refused(image));
    image.segments[1] = {0x0040'1000, 0xFFFF'FFF0, 0x20, 0x20, 6};
    BOOST_TEST(is_refused(image));
}

BOOST_AUTO_TEST_CASE(a_segment_with_more_file_than_memory_is_refused) {
    ElfImage image;
    image.segments[1].memory_bytes = 0x7F;
    BOOST_TEST(is_refused(image));
}

BOOST_AUTO_TEST_CASE(an_entry_outside_executable_bytes_is_refused) {
    for (const std::uint32_t entry : {0U, 0x003F'FFFFU, 0x0040'0100U, 0x0040'1000U, 0xC000'0000U}) {
        ElfImage image;
        image.entry = entry;
        BOOST_TEST(is_refused(image), entry);
    }
}

BOOST_AUTO_TEST_CASE(too_many_segments_are_refused) {
    ElfImage image;
    for (std::uint32_t i = 0; i < 3; ++i) { image.segments.push_back({0x0050'0000 + i * 0x1000, 0x1000, 1, 1, 4}); }
    BOOST_TEST(is_refused(image));
    image.segments.pop_back();
    BOOST_TEST(!is_refused(image));
}

} // namespace mica::test
