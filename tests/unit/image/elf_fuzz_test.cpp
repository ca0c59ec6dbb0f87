// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged ELF files: each is either read or refused by a Failure. Anything else (a crash, another exception, a sanitizer's
// finding in the asan preset) fails the test.
#include "elf_sample.h"
#include "qt_printing.h"

#include "core/failure.h"
#include "core/image/elf32.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace mica;
using namespace mica::test;

namespace {

QByteArray sampleBytes() {
    SampleElf elf;
    elf.symbols = {{"_ZN4mica3pic4maskEh", 0xc0100000, 0x10, 0x12, 1}, {"entry", 0xc0100020, 0, 0x10, 1}};
    return elf.bytes();
}

/// Uses everything a reader offers. Returns whether the file was accepted.
bool exercise(const QByteArray& bytes) {
    try {
        const image::Elf32 elf = image::Elf32::parse(bytes, QStringLiteral("fuzz"));
        for (const image::ElfSection& section : elf.sections()) { elf.sectionData(section); }
        const image::SymbolMap map(elf);
        map.at(0xc0100004);
        map.bootTable();
        elf.loadable();
        return true;
    } catch (const Failure& failure) {
        BOOST_TEST((failure.kind() == FailureKind::content));
        BOOST_TEST(!failure.message().isEmpty());
        return false;
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(every_truncation_is_refused) {
    const QByteArray good = sampleBytes();
    BOOST_REQUIRE(exercise(good));
    for (qsizetype length = 0; length < good.size(); ++length) {
        BOOST_TEST(!exercise(good.first(length)), "accepted the first " << length << " bytes");
    }
}

BOOST_AUTO_TEST_CASE(every_single_byte_set_to_an_extreme_is_survived) {
    const QByteArray good = sampleBytes();
    int refused = 0;
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (const int value : {0x00, 0x01, 0x7f, 0x80, 0xff}) {
            QByteArray bytes = good;
            bytes[at] = static_cast<char>(value);
            refused += exercise(bytes) ? 0 : 1;
        }
    }
    BOOST_TEST(refused > 100);
}

BOOST_AUTO_TEST_CASE(random_damage_is_survived) {
    const QByteArray good = sampleBytes();
    std::mt19937 random(20260101);
    const auto below = [&random](qsizetype bound) {
        return static_cast<qsizetype>(random() % static_cast<quint32>(bound));
    };
    int accepted = 0, refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = good;
        for (qsizetype flips = 1 + below(6); flips > 0; --flips) {
            // Half of the damage goes into the headers, where it hurts.
            const qsizetype tables = get32(good, 32);
            const qsizetype at =
                random() % 2 == 0 ? below(headerSize + 2 * segmentEntry) : tables + below(good.size() - tables);
            bytes[at] = static_cast<char>(random());
        }
        (exercise(bytes) ? accepted : refused) += 1;
    }
    BOOST_TEST(accepted > 100);
    BOOST_TEST(refused > 1000);
}

BOOST_AUTO_TEST_CASE(random_bytes_behind_a_good_header_are_survived) {
    const QByteArray good = sampleBytes();
    std::mt19937 random(7);
    for (int round = 0; round < 5'000; ++round) {
        QByteArray bytes = good.first(headerSize);
        for (int i = 0; i < 600; ++i) { bytes.append(static_cast<char>(random())); }
        put32(bytes, 32, headerSize + random() % 64);
        exercise(bytes);
    }
    BOOST_TEST(!exercise(good.first(headerSize)));
}
