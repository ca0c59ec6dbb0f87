// SPDX-License-Identifier: GPL-3.0-or-later
// The ustar reader. The archive comes from a disk: whatever is in it, the reader stays inside and says when it is damaged.
// The sanitizers of the asan build watch every access here.
#include "ustar_archive.h"

#include "formats/ustar.h"

#include <boost/test/unit_test.hpp>

#include <cstring>
#include <string>

using namespace mica::ustar;
using namespace mica::test;

namespace {

std::string text_of(const File& file) { return {reinterpret_cast<const char*>(file.data.data()), file.data.size()}; }

/// Whether a reader finds nothing in the archive and calls it damaged.
bool is_refused(UstarArchive& archive) {
    Reader reader{archive.bytes()};
    return !reader.next() && reader.damaged();
}

UstarArchive with_header(const std::function<void(std::span<char>)>& damage) {
    UstarArchive archive;
    archive.add("run.conf", "probe=x\n", damage).end();
    return archive;
}

std::function<void(std::span<char>)> size_text(const std::string& text) {
    return [text](std::span<char> header) {
        std::fill_n(header.begin() + size_field, 12, '\0');
        std::copy(text.begin(), text.end(), header.begin() + size_field);
    };
}

} // namespace

BOOST_AUTO_TEST_SUITE(ustar_reader)

BOOST_AUTO_TEST_CASE(files_come_in_their_order_with_their_bytes) {
    UstarArchive archive;
    archive.add("run.conf", "probe=timer\n").add("empty", "").add("kernel.sym", std::string(1000, 's')).end();
    Reader reader{archive.bytes()};
    const auto first = reader.next();
    BOOST_REQUIRE(first.has_value());
    BOOST_TEST(first->name == "run.conf");
    BOOST_TEST(text_of(*first) == "probe=timer\n");
    const auto second = reader.next();
    BOOST_REQUIRE(second.has_value());
    BOOST_TEST(second->name == "empty");
    BOOST_TEST(second->data.size() == 0U);
    const auto third = reader.next();
    BOOST_REQUIRE(third.has_value());
    BOOST_TEST(text_of(*third) == std::string(1000, 's'));
    BOOST_TEST(!reader.next().has_value());
    BOOST_TEST(!reader.damaged());
}

BOOST_AUTO_TEST_CASE(a_file_is_found_by_its_whole_name) {
    UstarArchive archive;
    archive.add("run.conf.old", "no").add("run.con", "no").add("run.conf", "yes").add("run.conf", "second").end();
    const auto found = find(archive.bytes(), "run.conf");
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(text_of(*found) == "yes");
    BOOST_TEST(!find(archive.bytes(), "run").has_value());
    BOOST_TEST(!find(archive.bytes(), "").has_value());
}

BOOST_AUTO_TEST_CASE(a_found_file_can_be_wiped_in_place) {
    UstarArchive archive;
    archive.add("run.conf", "key=secret").end();
    const auto found = find(archive.bytes(), "run.conf");
    BOOST_REQUIRE(found.has_value());
    std::memset(found->data.data(), 0, found->data.size());
    BOOST_TEST(text_of(find(archive.bytes(), "run.conf").value()) == std::string(10, '\0'));
}

BOOST_AUTO_TEST_CASE(a_name_of_a_hundred_characters_needs_no_end) {
    const std::string name(100, 'n');
    UstarArchive archive;
    archive.add(name, "long").end();
    BOOST_TEST(find(archive.bytes(), name).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_no_plain_file_is_passed_over) {
    UstarArchive archive;
    archive.add("folder/", "", [](std::span<char> header) { header[type_field] = '5'; })
        .add("link", "", [](std::span<char> header) { header[type_field] = '2'; })
        .add("pax", "30 mtime=1", [](std::span<char> header) { header[type_field] = 'x'; })
        .add("deep", "no", [](std::span<char> header) { header[prefix_field] = 'p'; })
        .add("old", "yes", [](std::span<char> header) { header[type_field] = '\0'; })
        .end();
    Reader reader{archive.bytes()};
    const auto only = reader.next();
    BOOST_REQUIRE(only.has_value());
    BOOST_TEST(only->name == "old");
    BOOST_TEST(!reader.next().has_value());
    BOOST_TEST(!reader.damaged());
}

BOOST_AUTO_TEST_CASE(nothing_and_less_than_a_block_hold_no_files) {
    UstarArchive empty;
    BOOST_TEST(!find(empty.bytes(), "run.conf").has_value());
    UstarArchive stump;
    stump.raw().assign(511, 'x');
    Reader reader{stump.bytes()};
    BOOST_TEST(!reader.next().has_value());
}

BOOST_AUTO_TEST_CASE(an_archive_may_end_without_its_zero_blocks_and_without_padding) {
    UstarArchive archive;
    archive.add("run.conf", "probe=x\n");
    archive.raw().resize(512 + 8);
    Reader reader{archive.bytes()};
    const auto file = reader.next();
    BOOST_REQUIRE(file.has_value());
    BOOST_TEST(text_of(*file) == "probe=x\n");
    BOOST_TEST(!reader.next().has_value());
    BOOST_TEST(!reader.damaged());
}

BOOST_AUTO_TEST_CASE(a_file_cut_short_is_damage) {
    UstarArchive archive;
    archive.add("run.conf", "probe=x\n");
    archive.raw().resize(512 + 7);
    BOOST_TEST(is_refused(archive));
}

BOOST_AUTO_TEST_CASE(sizes_that_lie_are_damage) {
    for (const std::string size : {"77777777777", "37777777777", "40000000000", "00000003001", "0000000001x",
                                   "-0000000001", "            ", "", "\200", "99"}) {
        UstarArchive archive = with_header(size_text(size));
        BOOST_TEST(is_refused(archive), "size \"" << size << "\"");
    }
}

BOOST_AUTO_TEST_CASE(a_size_may_be_ended_by_a_blank) {
    UstarArchive archive = with_header(size_text("10 "));
    Reader reader{archive.bytes()};
    const auto file = reader.next();
    BOOST_REQUIRE(file.has_value());
    BOOST_TEST(text_of(*file) == "probe=x\n");
}

BOOST_AUTO_TEST_CASE(a_wrong_magic_is_damage) {
    UstarArchive archive =
        with_header([](std::span<char> header) { header[magic_field + 5] = ' '; }); // GNU's own format
    BOOST_TEST(is_refused(archive));
}

BOOST_AUTO_TEST_CASE(a_wrong_checksum_is_damage_and_nothing_behind_it_is_read) {
    UstarArchive archive;
    archive.add("first", "1").add("second", "2").add("third", "3").end();
    archive.raw()[1024] ^= 1;
    Reader reader{archive.bytes()};
    BOOST_TEST(reader.next().has_value());
    BOOST_TEST(!reader.next().has_value());
    BOOST_TEST(reader.damaged());
    BOOST_TEST(!reader.next().has_value());
}

BOOST_AUTO_TEST_CASE(random_damage_never_leads_outside) {
    std::uint32_t state = 7;
    const auto random = [&] { return (state = state * 1664525U + 1013904223U) >> 8U; };
    for (int round = 0; round < 5'000; ++round) {
        UstarArchive archive;
        archive.add("a", std::string(600, 'a')).add("b", "b").end();
        for (unsigned change = 0; change < 1 + round % 4U; ++change) {
            archive.raw()[random() % archive.raw().size()] = static_cast<char>(random());
        }
        if (round % 2 == 0) { // a checksum that fits lets the damage in
            write_checksum(std::span{archive.raw()}.first(512));
        }
        archive.raw().resize(archive.raw().size() - random() % 1024);
        const std::byte* const end = archive.bytes().data() + archive.bytes().size();
        Reader reader{archive.bytes()};
        while (const auto file = reader.next()) {
            BOOST_REQUIRE(file->data.data() + file->data.size() <= end);
            BOOST_REQUIRE(file->name.size() <= 100U);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
