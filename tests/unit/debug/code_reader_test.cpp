// SPDX-License-Identifier: GPL-3.0-or-later
// What is read out of a line of Bochs' disassembly, and whose code a page of memory holds.
#include "qt_printing.h"

#include "core/debug/code_reader.h"

#include <boost/test/unit_test.hpp>

using namespace mica::debug;

namespace {

quint32 target(const char* instruction) { return targetOf(QString::fromLatin1(instruction)).value_or(0); }

} // namespace

BOOST_AUTO_TEST_SUITE(code_reader)

BOOST_AUTO_TEST_CASE(an_instruction_is_read_from_its_line) {
    const auto one = parseInstruction(QStringLiteral("c010a873  807d0807              cmp byte ptr ss:[ebp+8], 0x07"));
    BOOST_REQUIRE(one.has_value());
    BOOST_TEST(one->address == 0xc010a873U);
    BOOST_TEST((one->bytes == QByteArray::fromHex("807d0807")));
    BOOST_TEST(one->text == QStringLiteral("cmp byte ptr ss:[ebp+8], 0x07"));
    BOOST_TEST(!parseInstruction(QStringLiteral("not mapped")).has_value());
}

BOOST_AUTO_TEST_CASE(jumps_and_calls_name_their_target) {
    BOOST_TEST(target("call .-294 (0xc0101900)") == 0xc0101900U);
    BOOST_TEST(target("jnz .+4 (0x00007c10)") == 0x7c10U);
    BOOST_TEST(target("loop .-5 (0x00007c10)") == 0x7c10U);
    BOOST_TEST(target("mov eax, dword ptr ds:(0x10)") == 0U);
    BOOST_TEST(target("call eax") == 0U);
    BOOST_TEST(target("ret") == 0U);
}

BOOST_AUTO_TEST_CASE(a_page_belongs_to_the_file_whose_code_it_holds) {
    CodeFile file;
    file.pieces = {{0x400010, QByteArray(0x1800, 'a')}, {0x403000, QByteArray(4, 'b')}};
    const QByteArray first = QByteArray(0x10, 'x') + QByteArray(0xff0, 'a');
    const QByteArray second = QByteArray(0x810, 'a') + QByteArray(0x7f0, 'x');
    BOOST_TEST(file.fills(0x400000, first));
    BOOST_TEST(file.fills(0x401000, second));
    BOOST_TEST(file.fills(0x403000, QByteArray(4096, 'b')));
    BOOST_TEST(!file.fills(0x400000, second), "another program's code");
    BOOST_TEST(!file.fills(0x402000, second), "the file has nothing there");
    BOOST_TEST(!file.fills(0x3ff000, first));
    QByteArray changed = first;
    changed[4095] = 'c';
    BOOST_TEST(!file.fills(0x400000, changed));
}

BOOST_AUTO_TEST_SUITE_END()
