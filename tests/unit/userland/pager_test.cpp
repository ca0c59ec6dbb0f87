// SPDX-License-Identifier: GPL-3.0-or-later
// What the pager does about a page fault, by address and error code.
#include "fake_nucleus.h"

#include <servers/process/pager.h>

#include <boost/test/unit_test.hpp>

#include <array>

namespace mica::test {

using namespace process;
using Source = Page::Source;

namespace {

constexpr std::uint32_t absent_read = 4, absent_write = 6, present_read = 5, present_write = 7; // from ring 3

struct Program : WithFakeNucleus {
    std::array<std::byte, 4096 + 100> data{};
    Image image{.entry = 0x0040'0000, .parts = {}};

    Program() {
        const auto read = bits(abi::MemoryRight::read);
        const auto text_rights = static_cast<abi::RightBits>(read | bits(abi::MemoryRight::execute));
        const auto data_rights = static_cast<abi::RightBits>(read | bits(abi::MemoryRight::write));
        image.parts.add({.address = 0x0040'0000,
                         .pages = 2,
                         .contents = {},
                         .rights = text_rights,
                         .pristine = {}});
        // Two pages with contents, then two of zeros.
        image.parts.add({.address = 0x0040'2000,
                         .pages = 4,
                         .contents = data,
                         .rights = data_rights,
                         .pristine = {}});
    }
    Source source(std::uint32_t address, std::uint32_t error) const { return page_for(image, address, error).source; }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(the_first_write_to_data_gets_a_copy_of_its_page, Program) {
    const Page page = page_for(image, 0x0040'2123, present_write);
    BOOST_TEST((page.source == Source::copied));
    BOOST_TEST(page.contents.data() == data.data());
    BOOST_TEST(page.contents.size() == 4096U);
    BOOST_TEST(page.address == 0x0040'2000U);
    BOOST_TEST(page.rights == image.parts[1].rights);
}

BOOST_FIXTURE_TEST_CASE(the_last_page_of_the_contents_is_copied_as_far_as_it_goes, Program) {
    const Page page = page_for(image, 0x0040'3FFF, present_write);
    BOOST_TEST((page.source == Source::copied));
    BOOST_TEST(page.contents.data() == data.data() + 4096);
    BOOST_TEST(page.contents.size() == 100U);
}

BOOST_FIXTURE_TEST_CASE(pages_behind_the_contents_are_zeroed, Program) {
    BOOST_TEST((source(0x0040'4000, absent_read) == Source::zeroed));
    BOOST_TEST((source(0x0040'5FFF, absent_write) == Source::zeroed));
    BOOST_TEST((source(0x0040'6000, absent_write) == Source::none));
}

BOOST_FIXTURE_TEST_CASE(a_write_to_text_is_a_crime, Program) {
    BOOST_TEST((source(0x0040'0000, present_write) == Source::none));
    BOOST_TEST((source(0x0040'1FFF, present_write) == Source::none));
}

BOOST_FIXTURE_TEST_CASE(a_fault_at_a_page_that_allows_it_is_not_mended_again, Program) {
    BOOST_TEST((source(0x0040'2000, present_read) == Source::none));
    BOOST_TEST((source(0x0040'4000, present_write) == Source::none));
    BOOST_TEST((source(rt::heap_begin, present_write) == Source::none));
}

BOOST_FIXTURE_TEST_CASE(the_heap_comes_when_it_is_touched, Program) {
    BOOST_TEST((source(rt::heap_begin, absent_write) == Source::zeroed));
    BOOST_TEST((source(rt::heap_limit - 1, absent_read) == Source::zeroed));
    BOOST_TEST((source(rt::heap_limit, absent_read) == Source::none));
    BOOST_TEST((source(rt::heap_begin - 1, absent_read) == Source::none));
}

BOOST_FIXTURE_TEST_CASE(the_stack_grows_down_to_its_guard, Program) {
    BOOST_TEST((source(abi::stack_top - 1, absent_write) == Source::zeroed));
    BOOST_TEST((source(abi::stack_top - 0xF000, absent_write) == Source::zeroed));
    BOOST_TEST((source(abi::stack_top - 0xF001, absent_write) == Source::none));
    BOOST_TEST((source(abi::stack_top, absent_write) == Source::none));
}

BOOST_FIXTURE_TEST_CASE(null_and_the_nucleus_are_nobodys, Program) {
    for (const std::uint32_t address : {0U, 4095U, 0xC000'0000U, 0xFFFF'FFFFU, abi::first_block_address}) {
        BOOST_TEST((source(address, absent_read) == Source::none), address);
        BOOST_TEST((source(address, present_write) == Source::none), address);
    }
}

} // namespace mica::test
