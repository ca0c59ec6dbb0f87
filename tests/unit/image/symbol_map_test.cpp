// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses to names and back: C++ functions, assembly labels, aliases; the table a panic reads; and the demangler's edges.
#include "elf_sample.h"
#include "qt_printing.h"

#include "core/image/elf32.h"

#include "abi/symbol_table.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;
using image::demangle;
using image::SymbolMap;
using image::withoutParameters;

namespace {

constexpr quint8 globalFunction = 0x12, localFunction = 0x02, globalLabel = 0x10, localLabel = 0x00,
                 globalObject = 0x11, weakFunction = 0x22;

SymbolMap mapOf(const QList<SampleSymbol>& symbols) {
    SampleElf elf;
    elf.symbols = symbols;
    return SymbolMap(image::Elf32::parse(elf.bytes(), QStringLiteral("kernel.elf")));
}

QString placeOf(const SymbolMap& map, quint32 address) {
    const auto place = map.at(address);
    return place ? place->display() : QStringLiteral("nowhere");
}

QString plain(const char* demangled) { return withoutParameters(QString::fromUtf8(demangled)); }

} // namespace

BOOST_AUTO_TEST_CASE(an_address_inside_a_function_is_named) {
    const SymbolMap map = mapOf({{"_ZN4mica3pic4maskEh", 0xc0100020, 0x20, globalFunction},
                                 {"_ZN4mica3pic6unmaskEh", 0xc0100040, 0x10, globalFunction},
                                 {"counter", 0xc0101000, 4, globalObject, 2}});
    BOOST_TEST(placeOf(map, 0xc0100020) == QStringLiteral("mica::pic::mask"));
    BOOST_TEST(placeOf(map, 0xc010003f) == QStringLiteral("mica::pic::mask+0x1f"));
    BOOST_TEST(placeOf(map, 0xc0100040) == QStringLiteral("mica::pic::unmask"));
    BOOST_TEST(placeOf(map, 0xc010004f) == QStringLiteral("mica::pic::unmask+0xf"));
    BOOST_TEST(placeOf(map, 0xc0100050) == QStringLiteral("nowhere"), "behind the last function");
    BOOST_TEST(placeOf(map, 0xc010001f) == QStringLiteral("nowhere"), "before the first function");
    BOOST_TEST(placeOf(map, 0xc0101000) == QStringLiteral("nowhere"), "data is no function");
    BOOST_TEST(placeOf(SymbolMap(), 0xc0100020) == QStringLiteral("nowhere"));
}

BOOST_AUTO_TEST_CASE(functions_are_found_by_their_whole_name_or_by_its_last_part) {
    const SymbolMap map = mapOf({{"_ZN4mica3pic4maskEh", 0xc0100020, 0x20, globalFunction},
                                 {"_ZN4mica3pic6unmaskEh", 0xc0100040, 0x10, globalFunction},
                                 {"_ZN4mica3cpu4maskEv", 0xc0100060, 0x10, globalFunction},
                                 {"counter", 0xc0101000, 4, globalObject, 2},
                                 {"stub_32", 0xc0100120, 0, globalLabel}});
    using Found = QList<SymbolMap::Named>;
    const SymbolMap::Named ofPic{QStringLiteral("mica::pic::mask"), 0xc0100020};
    const SymbolMap::Named ofCpu{QStringLiteral("mica::cpu::mask"), 0xc0100060};
    BOOST_TEST((map.functionsNamed(QStringLiteral("mica::pic::mask")) == Found{ofPic}));
    BOOST_TEST((map.functionsNamed(QStringLiteral("pic::mask")) == Found{ofPic}));
    BOOST_TEST((map.functionsNamed(QStringLiteral("mask")) == Found{ofPic, ofCpu}),
               "by address; unmask is another word");
    BOOST_TEST((map.functionsNamed(QStringLiteral("stub_32")) == Found{{QStringLiteral("stub_32"), 0xc0100120}}));
    BOOST_TEST(map.functionsNamed(QStringLiteral("counter")).isEmpty(), "data is no function");
    BOOST_TEST(map.functionsNamed(QStringLiteral("mas")).isEmpty());
}

// Entry stubs are written in assembly and often carry neither a type nor a size.
BOOST_AUTO_TEST_CASE(assembly_labels_reach_to_the_next_function_or_the_section_end) {
    const SymbolMap map = mapOf({{"stub_common", 0xc0100100, 0, localLabel},
                                 {"stub_32", 0xc0100120, 0, globalLabel},
                                 {"text_end", 0xc0100200, 0, globalLabel}});
    BOOST_TEST(placeOf(map, 0xc0100110) == QStringLiteral("stub_common+0x10"));
    BOOST_TEST(placeOf(map, 0xc01001ff) == QStringLiteral("stub_32+0xdf"));
    BOOST_TEST(placeOf(map, 0xc0100200) == QStringLiteral("nowhere"), "a label at the section's end holds nothing");
}

BOOST_AUTO_TEST_CASE(a_label_inside_a_function_does_not_split_it) {
    const SymbolMap map = mapOf({{"copy", 0xc0100000, 0x40, globalFunction}, {"copy_loop", 0xc0100010, 0, localLabel}});
    BOOST_TEST(placeOf(map, 0xc0100012) == QStringLiteral("copy+0x12"));
    BOOST_TEST(map.address(QStringLiteral("copy_loop")).value_or(0) == 0xc0100010U, "but it can be looked up");
}

BOOST_AUTO_TEST_CASE(of_several_names_for_one_address_the_function_then_the_global_one_wins) {
    const SymbolMap map = mapOf({{"text_start", 0xc0100000, 0, globalLabel},
                                 {"a_local", 0xc0100000, 0x10, localFunction},
                                 {"b_weak", 0xc0100000, 0x10, weakFunction},
                                 {"z_global", 0xc0100000, 0x10, globalFunction}});
    BOOST_TEST(placeOf(map, 0xc0100004) == QStringLiteral("z_global+0x4"));
}

BOOST_AUTO_TEST_CASE(names_are_found_mangled_demangled_and_without_parameters) {
    const SymbolMap map =
        mapOf({{"_ZN4mica3pic4maskEh", 0xc0100020, 0x20, globalFunction}, {"ticks", 0xc0101004, 8, globalObject, 3}});
    for (const char* name : {"_ZN4mica3pic4maskEh", "mica::pic::mask(unsigned char)", "mica::pic::mask"}) {
        BOOST_TEST(map.address(QString::fromLatin1(name)).value_or(0) == 0xc0100020U, name);
    }
    BOOST_TEST(map.address(QStringLiteral("ticks")).value_or(0) == 0xc0101004U);
    BOOST_TEST(!map.address(QStringLiteral("mica::pic::masked")).has_value());
}

BOOST_AUTO_TEST_CASE(the_boot_table_is_sorted_and_names_functions_only) {
    const QByteArray table = mapOf({{"_ZN4mica3pic4maskEh", 0xc0100040, 0x20, globalFunction},
                                    {"_start", 0xc0100000, 0x10, globalFunction},
                                    {"_ZN4mica3pic4maskEi", 0xc0100080, 0x10, globalFunction},
                                    {"counter", 0xc0101000, 4, globalObject, 2}})
                                 .bootTable();
    BOOST_TEST(get32(table, 0) == mica::abi::symbol_table_magic);
    BOOST_TEST(table.first(4) == QByteArray("MSYM"));
    BOOST_TEST(get32(table, 4) == 3U);
    const QByteArray names = table.sliced(12 + 3 * 12);
    BOOST_TEST(get32(table, 8) == static_cast<quint32>(names.size()));
    const QByteArray wanted("_start\0mica::pic::mask\0", 23);
    BOOST_TEST(names == wanted, "overloads share one name");
    const QList<QList<quint32>> records{{0xc0100000, 0x10, 0}, {0xc0100040, 0x20, 7}, {0xc0100080, 0x10, 7}};
    for (int i = 0; i < 3; ++i) {
        for (int field = 0; field < 3; ++field) {
            BOOST_TEST(get32(table, 12 + i * 12 + field * 4) == records[i][field]);
        }
    }
}

BOOST_AUTO_TEST_CASE(demangling) {
    BOOST_TEST(demangle(QStringLiteral("_ZN4mica3pic4maskEh")) == QStringLiteral("mica::pic::mask(unsigned char)"));
    BOOST_TEST(demangle(QStringLiteral("_start")) == QStringLiteral("_start"));
    BOOST_TEST(demangle(QStringLiteral("_Znonsense")) == QStringLiteral("_Znonsense"));
    BOOST_TEST(demangle({}).isEmpty());
}

BOOST_AUTO_TEST_CASE(parameters_return_types_and_suffixes_are_dropped) {
    BOOST_TEST(plain("mica::pic::mask(unsigned char)") == QStringLiteral("mica::pic::mask"));
    BOOST_TEST(plain("mica::Gate::type() const") == QStringLiteral("mica::Gate::type"));
    BOOST_TEST(plain("int mica::largest<int>(int, int)") == QStringLiteral("mica::largest<int>"));
    BOOST_TEST(plain("unsigned long long mica::f<unsigned int>(void (*)(int))") ==
               QStringLiteral("mica::f<unsigned int>"));
    BOOST_TEST(plain("mica::(anonymous namespace)::run()") == QStringLiteral("mica::(anonymous namespace)::run"));
    BOOST_TEST(plain("mica::f(int) [clone .isra.0]") == QStringLiteral("mica::f"));
    BOOST_TEST(plain("mica::Port::operator()(int) const") == QStringLiteral("mica::Port::operator()"));
    BOOST_TEST(plain("mica::operator<(mica::A, mica::B)") == QStringLiteral("mica::operator<"));
    BOOST_TEST(plain("operator new(unsigned int)") == QStringLiteral("operator new"));
    BOOST_TEST(plain("mica::A::operator unsigned int() const") == QStringLiteral("mica::A::operator unsigned int"));
    BOOST_TEST(plain("f()::{lambda(int)#1}::operator()(int) const") ==
               QStringLiteral("f()::{lambda(int)#1}::operator()"));
    BOOST_TEST(plain("non-virtual thunk to mica::A::f()") == QStringLiteral("non-virtual thunk to mica::A::f"));
}

BOOST_AUTO_TEST_CASE(names_without_parameters_come_back_as_they_are) {
    for (const char* name : {"_start", "mica::ticks", "mica::(anonymous namespace)", "mica::Port::operator()",
                             "vtable for A", "", ")", "())", "(", "vtable for f(int)::A"}) {
        BOOST_TEST(plain(name) == QString::fromUtf8(name));
    }
}

// Each level names the one before twice, so 12 more levels make the text 4,096 times as long. asm("…") labels can be such names.
BOOST_AUTO_TEST_CASE(a_name_that_explodes_is_left_alone) {
    QString bomb = QStringLiteral("_Z1f1a");
    for (int level = 0; level < 34; ++level) {
        const QString earlier =
            level == 0 ? QStringLiteral("S_")
                       : QStringLiteral("S%1_").arg(QChar(level <= 10 ? u'0' + level - 1 : u'A' + level - 11));
        bomb += QStringLiteral("1aI%1%1E").arg(earlier);
    }
    BOOST_TEST(demangle(bomb) == bomb);
    BOOST_TEST(demangle(QStringLiteral("_Z") + QString(100'000, u'P')).size() == 100'002);
}
