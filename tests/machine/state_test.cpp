// SPDX-License-Identifier: GPL-3.0-or-later
// What can be read from outside: registers, memory, tables, page walks, controllers, timer, screen, serial line.
#include "machine/boot_sector.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

BOOST_AUTO_TEST_SUITE(state)

BOOST_AUTO_TEST_CASE(registers_and_memory) {
    Guest guest(QStringLiteral("ticks"));
    guest.runTo(0x7c40);
    const Registers registers = guest->registers();
    BOOST_CHECK_EQUAL(registers.ebx, 0x11223344U);
    BOOST_CHECK_EQUAL(registers.esi, 0x55667788U);
    BOOST_CHECK_EQUAL(registers.edx & 0xffffU, 0xe9U);
    BOOST_CHECK_EQUAL(registers.eip, 0x7c40U);
    BOOST_CHECK_EQUAL(registers.eflags & 0x200U, 0U); // cli
    BOOST_CHECK_EQUAL(guest->controlRegisters().cr0 & 1U, 0U);
    BOOST_CHECK_EQUAL(guest->memory(0x600, 4), QByteArray::fromHex("0df0feca"));
    BOOST_CHECK_EQUAL(guest->memory(0x601, 3), QByteArray::fromHex("f0feca"));
    BOOST_CHECK_EQUAL(guest->memory(0x7dfe, 2), QByteArray::fromHex("55aa"));
    BOOST_CHECK_EQUAL(guest->memory(0x600, 0), QByteArray());
    BOOST_CHECK_EQUAL(guest->debugPort(), QByteArray("ok"));
}

// A short piece is read as text, a long one through a file: both see the same bytes.
BOOST_AUTO_TEST_CASE(long_and_short_reads_agree) {
    Guest guest(QStringLiteral("ticks"));
    guest.runTo(0x7c40);
    const QByteArray sector = diskWith(QStringLiteral("ticks")).first(512);
    const QByteArray around = guest->memory(0x7000, 0x2000);
    BOOST_CHECK_EQUAL(around.size(), 0x2000);
    BOOST_CHECK_EQUAL(around.mid(0xc00, 512), sector);
    BOOST_CHECK_EQUAL(guest->memory(0x7c00, 512), sector);
    BOOST_CHECK_EQUAL(guest->physicalMemory(0x7c00, 512), sector);
    BOOST_CHECK_EQUAL(guest->physicalMemory(0x7000, 0x2000), around);
}

BOOST_AUTO_TEST_CASE(memory_can_be_written) {
    Guest guest(QStringLiteral("ticks"));
    guest.runTo(0x7c40);
    guest->writePhysical(0x8001, "odd\x01\xff and longer than a word");
    BOOST_CHECK_EQUAL(guest->memory(0x8000, 9), QByteArray("\0odd\x01\xff an", 9));
    guest->writePhysical(0x9000, QByteArray(1000, 'z'));
    BOOST_CHECK_EQUAL(guest->memory(0x9000, 1001), QByteArray(1000, 'z') + '\0');
}

BOOST_AUTO_TEST_CASE(segment_descriptors) {
    Guest guest(QStringLiteral("tables"));
    guest.runTo(0x7c80);
    QStringList shown;
    for (const SegmentDescriptor& entry : guest->gdt()) { shown += entry.display(); }
    const QStringList expected = {
        QStringLiteral("P=0 DPL=0 null base=0x00000000 limit=0x00000000"),
        QStringLiteral("P=1 DPL=0 code execute/read base=0x00000000 limit=0xffffffff 32-bit"),
        QStringLiteral("P=1 DPL=0 data read/write base=0x00000000 limit=0xffffffff 32-bit"),
        QStringLiteral("P=1 DPL=3 data read/write expand-down base=0x00123456 limit=0x0000789a 32-bit"),
        QStringLiteral("P=1 DPL=0 code execute-only conforming base=0x00000000 limit=0x00000fff 16-bit"),
        QStringLiteral("P=1 DPL=0 LDT base=0x00000020 limit=0x00000007"),
        QStringLiteral("P=1 DPL=0 32-bit TSS (busy) base=0x00007000 limit=0x00000067"),
    };
    BOOST_CHECK_EQUAL(shown, expected);
    const Segments segments = guest->segments();
    BOOST_CHECK_EQUAL(segments.cs.selector, 0x08U);
    BOOST_CHECK_EQUAL(segments.cs.limit, 0xffffffffU);
    BOOST_CHECK_EQUAL(segments.tr.selector, 0x30U);
    BOOST_CHECK_EQUAL(segments.tr.base, 0x7000U);
    BOOST_CHECK_EQUAL(segments.gdtr.limit, 7 * 8 - 1);
    BOOST_CHECK_EQUAL(guest->controlRegisters().cr0 & 1U, 1U);
}

BOOST_AUTO_TEST_CASE(gates) {
    Guest guest(QStringLiteral("tables"));
    guest.runTo(0x7c80);
    QStringList shown;
    for (const GateDescriptor& gate : guest->idt()) { shown += gate.display(); }
    const QStringList expected = {
        QStringLiteral("P=1 DPL=0 interrupt gate 0x0008:c0104a10"),
        QStringLiteral("P=1 DPL=3 trap gate 0x0008:c0104b20"),
        QStringLiteral("P=1 DPL=0 task gate 0x0030:00000000"),
        QStringLiteral("P=0 DPL=0 interrupt gate 0x0008:c0104a10"),
        QStringLiteral("P=0 DPL=0 none 0x0000:00000000"),
        QStringLiteral("P=0 DPL=0 none 0x0000:00000000"),
        QStringLiteral("P=0 DPL=0 none 0x0000:00000000"),
        QStringLiteral("P=0 DPL=0 none 0x0000:00000000"),
    };
    BOOST_CHECK_EQUAL(shown, expected);
    BOOST_CHECK_EQUAL(guest->segments().idtr.base, 0x1000U);
}

// With paging off every address is its own.
BOOST_AUTO_TEST_CASE(a_walk_without_paging) {
    Guest guest(QStringLiteral("tables"));
    guest.runTo(0x7c80);
    const PageWalk walk = guest->walk(0x12345678);
    BOOST_CHECK(!walk.pagingOn && walk.present && walk.writable);
    BOOST_CHECK_EQUAL(walk.physical, 0x12345678U);
}

BOOST_AUTO_TEST_CASE(page_walks) {
    Guest guest(QStringLiteral("paging"));
    guest.runTo(0x7c80);
    const PageWalk identity = guest->walk(0x7c12);
    BOOST_CHECK(identity.pagingOn && identity.present && identity.writable && !identity.user && !identity.largePage);
    BOOST_CHECK_EQUAL(identity.physical, 0x7c12U);
    const PageWalk missing = guest->walk(0x5123);
    BOOST_CHECK(!missing.present);
    BOOST_CHECK_EQUAL(missing.tableEntry, 0x5f00U);
    const PageWalk readOnly = guest->walk(0x6fff);
    BOOST_CHECK(readOnly.present && !readOnly.writable && readOnly.user);
    BOOST_CHECK_EQUAL(readOnly.physical, 0x6fffU);
    const PageWalk large = guest->walk(0xc0007c00);
    BOOST_CHECK(large.present && large.largePage && large.writable && !large.user);
    BOOST_CHECK_EQUAL(large.physical, 0x7c00U);
    BOOST_CHECK_EQUAL(large.tableEntry, 0U);
    const PageWalk nothing = guest->walk(0xd0000000);
    BOOST_CHECK(!nothing.present);
    BOOST_CHECK_EQUAL(nothing.directoryEntry, 0U);
}

BOOST_AUTO_TEST_CASE(memory_that_is_not_mapped) {
    Guest guest(QStringLiteral("paging"));
    guest.runTo(0x7c80);
    BOOST_CHECK_EQUAL(guest->memory(0xc0007dfe, 2), QByteArray::fromHex("55aa"));
    BOOST_CHECK(!guest->readMemory(0x5000, 4).has_value());
    BOOST_CHECK(!guest->readMemory(0x4ffe, 4).has_value());      // its second half
    BOOST_CHECK(!guest->readMemory(0x4000, 0x3000).has_value()); // through a file
    BOOST_CHECK(guest->readMemory(0x4000, 0x1000).has_value());
    BOOST_CHECK(!guest->readMemory(0xfffffff0, 0x20).has_value()); // around the end
    BOOST_CHECK_EXCEPTION(guest->memory(0xd0000000, 8), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::harness && failure.message().contains(QStringLiteral("0xd0000000"));
    });
    BOOST_CHECK_EQUAL(guest->physicalMemory(0x5000, 4).size(), 4); // physical memory needs no mapping
}

// The IDT's base points where nothing is mapped: a student's mistake, so an answer and not an error.
BOOST_AUTO_TEST_CASE(a_table_that_is_not_mapped_has_no_entries) {
    Guest guest(QStringLiteral("paging"));
    guest.runTo(0x7c80);
    BOOST_CHECK_EQUAL(guest->gdt().size(), 3);
    BOOST_CHECK_EQUAL(guest->segments().idtr.limit, 0x3ffU);
    BOOST_CHECK_EQUAL(guest->idt().size(), 128); // the BIOS' table at 0, mapped
    // Its page goes away under it; INVLPG is not needed, the debugger walks the tables itself.
    guest->writePhysical(0x2000, QByteArray(4, '\0'));
    BOOST_CHECK_EQUAL(guest->idt().size(), 0);
}

BOOST_AUTO_TEST_CASE(controllers_and_timer) {
    Guest guest(QStringLiteral("devices"));
    guest.runTo(0x7d00);
    const Pic master = guest->masterPic();
    const Pic slave = guest->slavePic();
    BOOST_CHECK_EQUAL(unsigned{master.imr}, 0xf9U);
    BOOST_CHECK_EQUAL(unsigned{master.isr}, 0U);
    BOOST_CHECK_EQUAL(unsigned{slave.imr}, 0xffU);
    BOOST_CHECK_EQUAL(unsigned{slave.isr}, 0U);
    BOOST_CHECK_EQUAL(guest->pitMilliHertz(0), 99'998U); // 1193182 / 11932
    BOOST_CHECK_EXCEPTION(guest->pitMilliHertz(7), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::harness; });
}

// The timer's line rises while it is masked: the request stays, nothing is in service.
BOOST_AUTO_TEST_CASE(a_masked_request_stays_pending) {
    Guest guest(QStringLiteral("devices"));
    const quint64 start = guest.runTo(0x7d00).tick;
    guest->runUntil(start + 20'000); // two periods of 10 ms
    BOOST_CHECK_EQUAL(unsigned{guest->masterPic().irr} & 1U, 1U);
    BOOST_CHECK_EQUAL(unsigned{guest->masterPic().isr}, 0U);
}

BOOST_AUTO_TEST_CASE(screen_and_serial_line) {
    Guest guest(QStringLiteral("devices"));
    const quint64 start = guest.runTo(0x7d00).tick;
    const QStringList screen = guest->vgaText();
    BOOST_CHECK_EQUAL(screen.size(), 25);
    BOOST_CHECK_EQUAL(screen[2], QStringLiteral(" Mica ═☺"));
    BOOST_CHECK_EQUAL(screen[0], QString());
    guest->runUntil(start + 1000); // the last byte leaves the line
    BOOST_CHECK_EQUAL(guest->serialOutput(), QByteArray("first line\r\nsecond"));
    BOOST_CHECK_EQUAL(guest->debugPort(), QByteArray());
}

BOOST_AUTO_TEST_CASE(instructions) {
    Guest guest(QStringLiteral("tables"));
    guest.runTo(0x7c80);
    const QStringList lines = guest->disassemble(0x7c80, 2).split(u'\n', Qt::SkipEmptyParts);
    BOOST_REQUIRE_EQUAL(lines.size(), 2);
    BOOST_CHECK(lines[0].startsWith(QStringLiteral("00007c80  ebfe")));
    BOOST_CHECK(lines[0].contains(QStringLiteral("jmp")));
}

BOOST_AUTO_TEST_CASE(any_command) {
    Guest guest(QStringLiteral("ticks"));
    const quint64 start = guest.runTo(0x7c40).tick;
    BOOST_CHECK_EQUAL(guest->command("ptime"), "ptime: " + QByteArray::number(start) + '\n');
    guest->command("set ebx = 0x77");
    BOOST_CHECK_EQUAL(guest->registers().ebx, 0x77U);
}

BOOST_AUTO_TEST_SUITE_END()
