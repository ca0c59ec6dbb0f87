// SPDX-License-Identifier: GPL-3.0-or-later
// Names of machine facts in words; names of a probe's own as they are.
#include "qt_printing.h"

#include "core/check/fact_words.h"
#include "core/check/replay.h"

#include <boost/test/unit_test.hpp>

using namespace mica::check;

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(every_root_has_words) {
    const auto is = [](const char* name, const char* words) {
        BOOST_TEST(nameInWords(QString::fromLatin1(name)) == QString::fromLatin1(words));
    };
    is("run.end", "end of the run");
    is("run.ticks", "length of the run in instructions");
    is("cr0.pe", "CR0.PE");
    is("cr2", "CR2");
    is("eflags.if", "EFLAGS.IF");
    is("idtr.limit", "idtr.limit");
    is("cs.selector", "cs.selector");
    is("gdt[3]", "GDT entry 3");
    is("gdt[1-2].dpl", "GDT entry 1 to 2, dpl");
    is("idt[14].dpl", "IDT entry 14 (0xe), dpl");
    is("idt[0-255].type", "IDT entry 0 to 255, type");
    is("pic.master.imr", "mask register (IMR) of the master PIC");
    is("pic.slave.isr", "in-service register (ISR) of the slave PIC");
    is("pit.hertz", "frequency of the PIT's counter 0 in hertz");
    is("page[0xC0100000].writable", "page of address 0xc0100000, writable");
    is("memory.u32[mica::boot::magic]", "u32 at mica::boot::magic");
    is("vga.row[24]", "row 24 of the screen");
    is("serial.text", "the serial output");
    is("serial.line[2]", "line 2 of the serial output");
    is("irq0.per_second", "irq0.per_second");
}

BOOST_AUTO_TEST_CASE(a_disassembly_is_cut_around_the_instruction_and_marks_it) {
    const QString text = QStringLiteral("c0100000  90  nop\nc0100001  90  nop\nc0100002  fa  cli\nc0100003  f4  hlt\n");
    BOOST_TEST(aroundAddress(text, 0xc0100002, 1, 1) ==
               QStringLiteral("  c0100001  90  nop\n> c0100002  fa  cli\n  c0100003  f4  hlt"));
    BOOST_TEST(aroundAddress(text, 0xc0100000, 4, 0) == QStringLiteral("> c0100000  90  nop"));
    BOOST_TEST(aroundAddress({}, 0xc0100000, 4, 4).isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
