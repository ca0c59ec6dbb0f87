// SPDX-License-Identifier: GPL-3.0-or-later
// RAM files: their bytes, their names, and how long they live.
#include <servers/files/file_store.h>

#include <boost/test/unit_test.hpp>

#include <string>

using namespace mica;
using namespace mica::files;

namespace {

struct Store {
    FileStore files;

    File& open(std::string_view name, Mode mode) {
        const auto file = files.open(name, mode);
        BOOST_TEST_REQUIRE(file.has_value());
        return **file;
    }
    void write(std::string_view name, std::string_view bytes, Mode mode = Mode::replace) {
        File& file = open(name, mode);
        BOOST_TEST_REQUIRE(file.contents.append(bytes));
        files.close(file);
    }
    std::string read(std::string_view name) {
        File& file = open(name, Mode::read);
        std::string bytes;
        while (true) {
            const stream::Bytes piece = file.contents.read(static_cast<std::uint32_t>(bytes.size()), 1000);
            if (piece.empty()) { break; }
            bytes += piece.view();
        }
        files.close(file);
        return bytes;
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(what_was_written_is_read, Store) {
    write("f", "hello");
    BOOST_TEST(read("f") == "hello");
}

BOOST_FIXTURE_TEST_CASE(replacing_empties_and_appending_keeps, Store) {
    write("f", "one");
    write("f", "two", Mode::append);
    BOOST_TEST(read("f") == "onetwo");
    write("f", "three");
    BOOST_TEST(read("f") == "three");
    write("g", "new", Mode::append);
    BOOST_TEST(read("g") == "new");
}

BOOST_FIXTURE_TEST_CASE(a_file_grows_over_its_blocks, Store) {
    std::string all;
    for (int i = 0; i < 300; ++i) {
        const std::string piece = std::to_string(i) + ",";
        write("f", piece, Mode::append);
        all += piece;
    }
    BOOST_TEST(all.size() > 2 * Contents::block_bytes);
    BOOST_TEST(read("f") == all);
}

BOOST_FIXTURE_TEST_CASE(a_file_has_an_end_and_what_does_not_fit_is_not_written_in_part, Store) {
    File& file = open("f", Mode::replace);
    const std::string block(Contents::block_bytes, 'x');
    for (std::size_t i = 0; i < Contents::block_limit; ++i) { BOOST_TEST_REQUIRE(file.contents.append(block)); }
    const std::uint32_t size = file.contents.size();
    BOOST_TEST(!file.contents.append("y"));
    BOOST_TEST(file.contents.size() == size);
    files.close(file);
}

BOOST_FIXTURE_TEST_CASE(reading_behind_the_end_gives_nothing, Store) {
    File& file = open("f", Mode::replace);
    file.contents.append("abc");
    BOOST_TEST(file.contents.read(3, 10).empty());
    BOOST_TEST(file.contents.read(0xFFFF'FFFF, 10).empty());
    BOOST_TEST((file.contents.read(1, 1) == "b"));
    BOOST_TEST(file.contents.read(0, 0).empty());
    files.close(file);
}

BOOST_FIXTURE_TEST_CASE(a_read_brings_at_most_what_a_message_carries, Store) {
    write("f", std::string(1000, 'x'));
    File& file = open("f", Mode::read);
    BOOST_TEST(file.contents.read(0, 1000).size() == stream::at_once);
    files.close(file);
}

BOOST_FIXTURE_TEST_CASE(what_is_not_there_cannot_be_read_or_removed, Store) {
    BOOST_TEST((files.open("f", Mode::read).error() == rt::Error::not_found));
    BOOST_TEST((files.remove("f").error() == rt::Error::not_found));
    BOOST_TEST((files.open("", Mode::replace).error() == rt::Error::bad_argument));
}

BOOST_FIXTURE_TEST_CASE(a_removed_file_lives_on_for_who_has_it_open, Store) {
    write("f", "abc");
    File& file = open("f", Mode::read);
    BOOST_TEST(files.remove("f").has_value());
    BOOST_TEST((file.contents.read(0, 10) == "abc"));
    BOOST_TEST((files.open("f", Mode::read).error() == rt::Error::not_found));
    write("f", "another");
    BOOST_TEST((file.contents.read(0, 10) == "abc"));
    BOOST_TEST(read("f") == "another");
    files.close(file); // under the address sanitizer: freed here, and once
}

BOOST_FIXTURE_TEST_CASE(the_list_has_names_only_of_files_that_have_one, Store) {
    write("a", "");
    write("b", "12");
    write("c", "");
    File& file = open("a", Mode::read);
    BOOST_TEST(files.remove("a").has_value());
    BOOST_TEST((files.at(0)->name == "b"));
    BOOST_TEST(files.at(0)->contents.size() == 2U);
    BOOST_TEST((files.at(1)->name == "c"));
    BOOST_TEST(files.at(2) == nullptr);
    files.close(file);
}

BOOST_FIXTURE_TEST_CASE(there_is_room_for_64_files, Store) {
    for (std::size_t i = 0; i < FileStore::file_limit; ++i) { write(std::to_string(i), "x"); }
    BOOST_TEST((files.open("one more", Mode::replace).error() == rt::Error::full));
    BOOST_TEST(files.remove("7").has_value());
    write("one more", "y");
    BOOST_TEST(read("one more") == "y");
}
