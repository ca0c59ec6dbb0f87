// SPDX-License-Identifier: GPL-3.0-or-later
// The ELF reader: what it reads from a good file, and that no lie in a field gets past it.
#include "elf_sample.h"
#include "qt_printing.h"

#include "core/failure.h"
#include "core/image/elf32.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace mica;
using namespace mica::test;
using image::Elf32;

namespace {

const QString origin = QStringLiteral("pic.o");

SampleElf sample() {
    SampleElf elf;
    elf.symbols = {{"_start", 0xc0100000, 0x10, 0x12, 1},
                   {"counter", 0xc0101000, 4, 0x11, 2},
                   {"local", 0xc0100010, 8, 0x02, 1},
                   {"missing", 0, 0, 0x10, 0},
                   {"absolute", 0x1234, 0, 0x20, 0xfff1}};
    return elf;
}

/// The message of the Failure that reading `bytes` must end in.
QString refusal(const QByteArray& bytes) {
    try {
        Elf32::parse(bytes, origin);
    } catch (const Failure& failure) {
        BOOST_TEST(failure.where() == origin);
        BOOST_TEST((failure.kind() == FailureKind::content));
        return failure.message();
    }
    BOOST_ERROR("a damaged file was accepted");
    return {};
}

QString refusalAfter(const std::function<void(QByteArray&)>& damage) {
    QByteArray bytes = sample().bytes();
    damage(bytes);
    return refusal(bytes);
}

bool says(const QString& message, const char* part) {
    const bool found = message.contains(QString::fromUtf8(part));
    BOOST_TEST(found, message.toStdString() << " does not say: " << part);
    return found;
}

} // namespace

BOOST_AUTO_TEST_CASE(reads_header_segments_sections_and_symbols) {
    const Elf32 elf = Elf32::parse(sample().bytes(), origin);
    BOOST_TEST(!elf.isRelocatable());
    BOOST_TEST(elf.entry() == 0xc0100000U);
    BOOST_REQUIRE(elf.segments().size() == 2);
    BOOST_TEST(elf.segments()[1].physicalAddress == 0x101000U);
    BOOST_TEST(elf.segments()[1].memorySize == 0x40U);
    BOOST_REQUIRE(elf.sections().size() == 7);
    BOOST_TEST(elf.sections()[1].name == QStringLiteral(".text"));
    BOOST_TEST(elf.sectionData(elf.sections()[2]) == QByteArray("data"));
    BOOST_TEST(elf.sectionData(elf.sections()[3]).isEmpty(), ".bss has no bytes in the file, whatever its offset says");
    BOOST_REQUIRE(elf.symbols().size() == 5);
    BOOST_TEST((elf.symbols()[0].binding == image::SymbolBinding::global));
    BOOST_TEST((elf.symbols()[0].type == image::SymbolType::function));
    BOOST_TEST((elf.symbols()[1].type == image::SymbolType::object));
    BOOST_TEST((elf.symbols()[2].binding == image::SymbolBinding::local));
    BOOST_TEST(!elf.symbols()[3].isDefined());
    BOOST_TEST((elf.symbols()[4].binding == image::SymbolBinding::weak));
    BOOST_TEST(elf.symbols()[4].section == 0xfff1U);
}

BOOST_AUTO_TEST_CASE(an_object_file_is_relocatable) {
    SampleElf elf = sample();
    elf.type = 1;
    elf.segments.clear();
    BOOST_TEST(Elf32::parse(elf.bytes(), origin).isRelocatable());
}

BOOST_AUTO_TEST_CASE(refuses_files_of_another_kind) {
    says(refusal({}), "the ELF header (52 bytes at offset 0) reaches past the end of the file (0 bytes)");
    says(refusal(QByteArray(100, 'x')), "does not start with the ELF magic");
    says(refusalAfter([](QByteArray& b) { b[4] = 2; }), "not 32-bit little-endian");
    says(refusalAfter([](QByteArray& b) { b[5] = 2; }), "not 32-bit little-endian");
    says(refusalAfter([](QByteArray& b) { put16(b, 18, 62); }), "machine 62, not for i386");
    says(refusalAfter([](QByteArray& b) { put16(b, 16, 3); }), "neither an object nor an executable (type 3)");
}

BOOST_AUTO_TEST_CASE(refuses_header_tables_that_lie) {
    says(refusalAfter([](QByteArray& b) { put32(b, 28, 0xfffffff0); }), "the program header table");
    says(refusalAfter([](QByteArray& b) { put16(b, 42, 8); }), "program headers are 8 bytes long, not 32");
    says(refusalAfter([](QByteArray& b) { put32(b, 32, 0xffffffff); }), "the section header table");
    says(refusalAfter([](QByteArray& b) { put16(b, 46, 39); }), "section headers are 39 bytes long, not 40");
    says(refusalAfter([](QByteArray& b) { put16(b, 44, 0xffff); }), "more headers than an ELF header can count");
    says(refusalAfter([](QByteArray& b) { put16(b, 48, 0); }), "more headers than an ELF header can count");
    says(refusalAfter([](QByteArray& b) { put16(b, 50, 900); }), "section-name table is missing");
    says(refusalAfter([](QByteArray& b) { put16(b, 50, 1); }), "section-name table is missing");
}

BOOST_AUTO_TEST_CASE(refuses_segments_that_lie) {
    const qsizetype first = headerSize;
    says(refusalAfter([&](QByteArray& b) { put32(b, first + 4, 0xffffff00); }),
         "segment 0 (512 bytes at offset 4294967040)");
    says(refusalAfter([&](QByteArray& b) { put32(b, first + 20, 0x100); }),
         "segment 0 is larger in the file than in memory");
    says(refusalAfter([&](QByteArray& b) { put32(b, first + 20, 0x80000000); }),
         "segment 0 reaches past the end of the address space");
}

BOOST_AUTO_TEST_CASE(refuses_sections_and_symbols_that_lie) {
    const QByteArray good = sample().bytes();
    const auto field = [&](int section, int offset) { return sectionHeaderAt(good, section) + offset; };
    says(refusalAfter([&](QByteArray& b) { put32(b, field(1, 20), 0xffffffff); }), "section 1 (4294967295 bytes");
    says(refusalAfter([&](QByteArray& b) { put32(b, field(1, 0), 0xffffff); }),
         "the name of section 1 starts outside its string table");
    says(refusalAfter([&](QByteArray& b) { put32(b, field(4, 20), 17); }), "half a symbol");
    says(refusalAfter([&](QByteArray& b) { put32(b, field(4, 24), 1); }), "symbol table has no string table");
    says(refusalAfter([&](QByteArray& b) { put32(b, field(4, 24), 700); }), "symbol table has no string table");
    says(refusalAfter([&](QByteArray& b) {
             put32(b, field(3, 4), 2);
             put32(b, field(3, 16), 0);
             put32(b, field(3, 20), 16);
             put32(b, field(3, 24), 5);
         }),
         "two symbol tables");
    const qsizetype symbol = static_cast<qsizetype>(get32(good, field(4, 16))) + symbolEntry;
    says(refusalAfter([&](QByteArray& b) { put16(b, symbol + 14, 99); }),
         "symbol 1 lies in section 99, which does not exist");
    says(refusalAfter([&](QByteArray& b) { put32(b, symbol, 0x10000); }),
         "the name of symbol 1 starts outside its string table");
    says(refusalAfter([&](QByteArray& b) { put32(b, field(5, 20), 4); }), "does not end inside its string table");
}

// A string table is shared: 60,000 symbols that all name its start would otherwise cost 60,000 copies of a long name.
BOOST_AUTO_TEST_CASE(overlapping_names_do_not_eat_the_memory) {
    SampleElf elf;
    elf.symbols.append({QByteArray(60'000, 'n'), 0xc0100000});
    elf.symbols.append(QList<SampleSymbol>(3000, {"x", 0xc0100000}));
    QByteArray bytes = elf.bytes();
    const auto table = static_cast<qsizetype>(get32(bytes, sectionHeaderAt(bytes, 4) + 16));
    for (int i = 1; i <= 3001; ++i) { put32(bytes, table + i * symbolEntry, 1); }
    says(refusal(bytes), "symbol names add up to more than 64 MiB");
}

BOOST_AUTO_TEST_CASE(section_data_of_a_forged_section_is_refused) {
    const Elf32 elf = Elf32::parse(sample().bytes(), origin);
    image::ElfSection forged = elf.sections()[1];
    forged.offset = 0xfffffff0;
    BOOST_CHECK_THROW(elf.sectionData(forged), Failure);
}

// What the boot disk carries holds the same segments and nothing else.
BOOST_AUTO_TEST_CASE(loadable_keeps_the_segments_and_drops_the_rest) {
    const Elf32 full = Elf32::parse(sample().bytes(), origin);
    const QByteArray bytes = full.loadable();
    const Elf32 slim = Elf32::parse(bytes, origin);
    BOOST_TEST(slim.entry() == full.entry());
    BOOST_TEST(slim.sections().isEmpty());
    BOOST_TEST(slim.symbols().isEmpty());
    BOOST_REQUIRE(slim.segments().size() == 2);
    for (int i = 0; i < 2; ++i) {
        const auto& segment = slim.segments()[i];
        BOOST_TEST(segment.offset % 16 == 0U);
        BOOST_TEST(segment.virtualAddress == full.segments()[i].virtualAddress);
        BOOST_TEST(segment.physicalAddress == full.segments()[i].physicalAddress);
        BOOST_TEST(segment.memorySize == full.segments()[i].memorySize);
        BOOST_TEST(bytes.sliced(segment.offset, segment.fileSize) == sample().segments[i].data);
    }
    BOOST_TEST(full.loadable() == Elf32::parse(sample().bytes(), origin).loadable());
}

BOOST_AUTO_TEST_CASE(an_object_is_not_loadable) {
    SampleElf elf = sample();
    elf.type = 1;
    try {
        Elf32::parse(elf.bytes(), origin).loadable();
        BOOST_ERROR("an object was made loadable");
    } catch (const Failure& failure) { says(failure.message(), "not a linked kernel"); }
}
