// SPDX-License-Identifier: GPL-3.0-or-later
// Program files: what is accepted, and every way to be refused.
#include <formats/program.h>
#include <probe/random.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstring>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace data = boost::unit_test::data;
using mica::elf::parse;
using mica::elf::Program;
using mica::elf::ProgramError;

namespace {

constexpr std::uint32_t readExecute = 5, readWrite = 6, all = 7;

/// A file of 0x3000 bytes with two segments, text and data, that is accepted as it is.
struct File {
    std::vector<std::byte> bytes = std::vector<std::byte>(0x3000);

    File() {
        const std::uint8_t head[] = {0x7F, 'E', 'L', 'F', 1, 1, 1};
        std::memcpy(bytes.data(), head, sizeof(head));
        put16(16, 2);
        put16(18, 3);
        put32(20, 1);
        put32(24, 0x40'0010); // entry
        put32(28, 52);        // program headers
        put16(40, 52);
        put16(42, 32);
        put16(44, 2);
        segment(0, 1, 0x1000, 0x40'0000, 0x800, 0x800, readExecute);
        segment(1, 1, 0x2000, 0x40'1F00, 0x100, 0x2000, readWrite);
    }
    void put16(std::size_t at, std::uint16_t value) { std::memcpy(bytes.data() + at, &value, 2); }
    void put32(std::size_t at, std::uint32_t value) { std::memcpy(bytes.data() + at, &value, 4); }
    void segment(std::size_t n, std::uint32_t type, std::uint32_t offset, std::uint32_t address, std::uint32_t file,
                 std::uint32_t memory, std::uint32_t flags) {
        const std::uint32_t fields[] = {type, offset, address, 0, file, memory, flags, 0x1000};
        std::memcpy(bytes.data() + 52 + n * 32, fields, sizeof(fields));
    }
};

struct Bad {
    std::string name;
    ProgramError error;
    std::function<void(File&)> spoil;
};
std::ostream& operator<<(std::ostream& out, const Bad& bad) { return out << bad.name; }

const std::vector<Bad> badFiles = {
    {"empty", ProgramError::not_elf, [](File& f) { f.bytes.clear(); }},
    {"51 bytes", ProgramError::not_elf, [](File& f) { f.bytes.resize(51); }},
    {"magic", ProgramError::not_elf, [](File& f) { f.bytes[3] = std::byte{'f'}; }},
    {"64 bits", ProgramError::not_i386, [](File& f) { f.bytes[4] = std::byte{2}; }},
    {"big-endian", ProgramError::not_i386, [](File& f) { f.bytes[5] = std::byte{2}; }},
    {"another machine", ProgramError::not_i386, [](File& f) { f.put16(18, 62); }},
    {"a library", ProgramError::not_executable, [](File& f) { f.put16(16, 3); }},
    {"an object", ProgramError::not_executable, [](File& f) { f.put16(16, 1); }},
    {"version", ProgramError::not_executable, [](File& f) { f.put32(20, 2); }},
    {"header size", ProgramError::damaged, [](File& f) { f.put16(42, 40); }},
    {"headers behind the end", ProgramError::damaged, [](File& f) { f.put32(28, 0x2FE0); }},
    {"headers far behind the end", ProgramError::damaged, [](File& f) { f.put32(28, 0xFFFF'FFF0); }},
    {"more headers than bytes", ProgramError::damaged,
     [](File& f) {
         f.put16(44, 0xFFFF);
         f.segment(1, 0, 0, 0, 0, 0, 0);
     }},
    {"segment behind the end", ProgramError::damaged,
     [](File& f) { f.segment(1, 1, 0x2F01, 0x40'2000, 0x100, 0x100, readWrite); }},
    {"offset that wraps", ProgramError::damaged,
     [](File& f) { f.segment(1, 1, 0xFFFF'FF80, 0x40'2000, 0x100, 0x100, readWrite); }},
    {"interpreter", ProgramError::interpreter, [](File& f) { f.segment(1, 3, 0, 0, 10, 10, 4); }},
    {"nothing to load", ProgramError::nothing_to_load, [](File& f) { f.put16(44, 0); }},
    {"nothing of a size", ProgramError::nothing_to_load,
     [](File& f) {
         f.segment(0, 1, 0, 0x40'0000, 0, 0, readExecute);
         f.put16(44, 1);
     }},
    {"page zero", ProgramError::outside_user_space, [](File& f) { f.segment(1, 1, 0x2000, 0xFFF, 1, 1, readWrite); }},
    {"into the nucleus", ProgramError::outside_user_space,
     [](File& f) { f.segment(1, 1, 0x2000, 0xBFFF'FF00, 0x100, 0x101, readWrite); }},
    {"in the nucleus", ProgramError::outside_user_space,
     [](File& f) { f.segment(1, 1, 0x2000, 0xC010'0000, 0x100, 0x100, readWrite); }},
    {"address that wraps", ProgramError::outside_user_space,
     [](File& f) { f.segment(1, 1, 0x2000, 0xFFFF'FF00, 0x100, 0x200, readWrite); }},
    {"size that wraps", ProgramError::outside_user_space,
     [](File& f) { f.segment(1, 1, 0x2000, 0x40'2000, 0x100, 0xFFFF'FFFF, readWrite); }},
    {"more file than memory", ProgramError::more_file_than_memory,
     [](File& f) { f.segment(1, 1, 0x2000, 0x40'2000, 0x100, 0xFF, readWrite); }},
    {"overlap", ProgramError::overlap, [](File& f) { f.segment(1, 1, 0x2000, 0x40'0400, 0x100, 0x100, readWrite); }},
    {"one page shared", ProgramError::overlap,
     [](File& f) { f.segment(1, 1, 0x2000, 0x40'0FFF, 0x100, 0x100, readWrite); }},
    {"overlap from below", ProgramError::overlap,
     [](File& f) { f.segment(1, 1, 0x2000, 0x3F'F000, 0x100, 0x1001, readWrite); }},
    {"write and execute", ProgramError::write_and_execute,
     [](File& f) { f.segment(1, 1, 0x2000, 0x40'2000, 0x100, 0x100, all); }},
    {"entry in data", ProgramError::bad_entry, [](File& f) { f.put32(24, 0x40'2000); }},
    {"entry nowhere", ProgramError::bad_entry, [](File& f) { f.put32(24, 0x50'0000); }},
    {"entry behind the text", ProgramError::bad_entry, [](File& f) { f.put32(24, 0x40'0800); }},
    {"nine segments", ProgramError::too_many_segments,
     [](File& f) {
         f.put16(44, 9);
         for (std::uint32_t i = 0; i < 9; ++i) {
             f.segment(i, 1, 0x1000, 0x40'0000 + i * 0x1000, 0x100, 0x100, readExecute);
         }
     }},
};

} // namespace

BOOST_AUTO_TEST_SUITE(program)

BOOST_AUTO_TEST_CASE(aProgramIsReadAsItIs) {
    const auto program = parse(File{}.bytes);
    BOOST_REQUIRE(program.has_value());
    BOOST_TEST(program->entry == 0x40'0010U);
    BOOST_REQUIRE(program->count == 2U);
    const auto& text = program->segments[0];
    BOOST_TEST(text.address == 0x40'0000U);
    BOOST_TEST(text.file_offset == 0x1000U);
    BOOST_TEST(text.access ==
               (mica::abi::bits(mica::abi::MemoryRight::read) | mica::abi::bits(mica::abi::MemoryRight::execute)));
    const auto& data = program->segments[1];
    BOOST_TEST(data.first_page() == 0x401U);
    BOOST_TEST(data.end_page() == 0x404U);
    BOOST_TEST(data.memory_bytes == 0x2000U);
}

BOOST_DATA_TEST_CASE(aBadFileIsRefusedForWhatIsWrong, data::make(badFiles), bad) {
    File file;
    bad.spoil(file);
    const auto program = parse(file.bytes);
    BOOST_REQUIRE(!program.has_value());
    BOOST_TEST(static_cast<int>(program.error()) == static_cast<int>(bad.error));
}

BOOST_AUTO_TEST_CASE(theLastByteOfTheFileMayBeUsed) {
    File file;
    file.segment(1, 1, 0x2F00, 0x40'2000, 0x100, 0x100, readWrite);
    BOOST_TEST(parse(file.bytes).has_value());
}

BOOST_AUTO_TEST_CASE(theLastByteOfUserSpaceMayBeUsed) {
    File file;
    file.segment(1, 1, 0x2000, 0xBFFF'FF00, 0x100, 0x100, readWrite);
    BOOST_TEST(parse(file.bytes).has_value());
}

BOOST_DATA_TEST_CASE(brokenBytesAreRefusedOrHarmless, data::xrange(1, 21), seed) {
    mica::probe::RandomNumbers random{static_cast<std::uint64_t>(seed)};
    for (int round = 0; round < 2000; ++round) {
        File file;
        for (std::uint32_t i = 0; i <= random.below(4); ++i) {
            file.bytes[random.below(116)] = static_cast<std::byte>(random.next());
        }
        const auto program = parse(file.bytes);
        for (std::size_t i = 0; program && i < program->count; ++i) {
            const auto& segment = program->segments[i];
            BOOST_REQUIRE(std::uint64_t{segment.file_offset} + segment.file_bytes <= file.bytes.size());
            BOOST_REQUIRE(segment.address >= mica::abi::user_begin);
            BOOST_REQUIRE(std::uint64_t{segment.address} + segment.memory_bytes <= mica::abi::user_end);
            BOOST_REQUIRE(segment.file_bytes <= segment.memory_bytes);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
