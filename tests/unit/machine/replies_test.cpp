// SPDX-License-Identifier: GPL-3.0-or-later
// Both versions' replies say the same about the same guest (tests/machine/sectors).
#include "core/machine/replies.h"
#include "qt_printing.h"
#include "unit/machine/transcript.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace data = boost::unit_test::data;
using namespace mica::machine;
using namespace mica::machine::test;

BOOST_AUTO_TEST_SUITE(replies_of_bochs)

BOOST_DATA_TEST_CASE(registers, data::make(transcriptVersions()), version) {
    const auto real = replies::registers(reply(version, QStringLiteral("registers-real-mode")));
    BOOST_REQUIRE(real);
    BOOST_CHECK_EQUAL(real->ebx, 0x11223344U);
    BOOST_CHECK_EQUAL(real->esi, 0x55667788U);
    BOOST_CHECK_EQUAL(real->eip, 0x7c40U);
    BOOST_CHECK_EQUAL(real->ecx, 0U);
    BOOST_CHECK_EQUAL(real->eflags, 0x46U);
    const auto reset = replies::registers(reply(version, QStringLiteral("registers-reset")));
    BOOST_REQUIRE(reset);
    BOOST_CHECK_EQUAL(reset->eip, 0xfff0U);
    BOOST_CHECK_EQUAL(reset->eflags, 2U);
}

BOOST_DATA_TEST_CASE(segments, data::make(transcriptVersions()), version) {
    const auto found = replies::segments(reply(version, QStringLiteral("segments-protected")));
    BOOST_REQUIRE(found);
    BOOST_CHECK_EQUAL(found->cs.selector, 0x08U);
    BOOST_CHECK_EQUAL(found->cs.base, 0U);
    BOOST_CHECK_EQUAL(found->cs.limit, 0xffffffffU);
    BOOST_CHECK(found->cs.valid);
    BOOST_CHECK_EQUAL(found->tr.selector, 0x30U);
    BOOST_CHECK_EQUAL(found->tr.base, 0x7000U);
    BOOST_CHECK_EQUAL(found->tr.limit, 0x67U);
    BOOST_CHECK_EQUAL(found->gdtr.base, 0x7c88U);
    BOOST_CHECK_EQUAL(found->gdtr.limit, 55U);
    BOOST_CHECK_EQUAL(found->idtr.base, 0x1000U);
    BOOST_CHECK_EQUAL(found->idtr.limit, 63U);
    const auto reset = replies::segments(reply(version, QStringLiteral("segments-reset")));
    BOOST_REQUIRE(reset);
    BOOST_CHECK_EQUAL(reset->cs.selector, 0xf000U);
    BOOST_CHECK_EQUAL(reset->cs.base, 0xffff0000U);
}

BOOST_DATA_TEST_CASE(control_registers, data::make(transcriptVersions()), version) {
    const auto paging = replies::control(reply(version, QStringLiteral("control-paging")));
    BOOST_REQUIRE(paging);
    BOOST_CHECK_EQUAL(paging->cr0, 0xe0010011U);
    BOOST_CHECK_EQUAL(paging->cr3, 0x1000U);
    BOOST_CHECK_EQUAL(paging->cr4, 0x10U);
    BOOST_CHECK_EQUAL(paging->cr2, 0U);
}

BOOST_DATA_TEST_CASE(memory, data::make(transcriptVersions()), version) {
    const QByteArray round = QByteArray::fromHex("6641909090ebf900"); // inc ecx, three nops, jmp
    BOOST_CHECK_EQUAL(replies::memory(reply(version, QStringLiteral("memory-words")), 7).value(), round.first(7));
    BOOST_CHECK_EQUAL(replies::memory(reply(version, QStringLiteral("memory-words")), 24).value().size(), 24);
    BOOST_CHECK(!replies::memory(reply(version, QStringLiteral("memory-words")), 25));
    const QByteArray planted = QByteArray::fromHex("0df0feca");
    BOOST_CHECK_EQUAL(replies::memory(reply(version, QStringLiteral("memory-bytes")), 7).value().first(4), planted);
    BOOST_CHECK_EQUAL(replies::memory(reply(version, QStringLiteral("memory-physical")), 12).value().first(4), planted);
    BOOST_CHECK_EQUAL(replies::memory(reply(version, QStringLiteral("screen")), 640).value().size(), 640);
}

BOOST_DATA_TEST_CASE(memory_that_is_not_mapped, data::make(transcriptVersions()), version) {
    BOOST_CHECK(!replies::memory(reply(version, QStringLiteral("memory-unmapped")), 16));
    BOOST_CHECK(!replies::memory(reply(version, QStringLiteral("memory-half-unmapped")), 4));
    BOOST_CHECK(replies::memory(reply(version, QStringLiteral("memory-high")), 16));
}

BOOST_DATA_TEST_CASE(controllers, data::make(transcriptVersions()), version) {
    const auto pics = replies::pics(reply(version, QStringLiteral("pic")));
    BOOST_REQUIRE(pics);
    BOOST_CHECK_EQUAL(unsigned{pics->master.imr}, 0xf9U);
    BOOST_CHECK_EQUAL(unsigned{pics->slave.imr}, 0xffU);
    BOOST_CHECK_EQUAL(unsigned{pics->master.isr}, 0U);
}

BOOST_DATA_TEST_CASE(timer, data::make(transcriptVersions()), version) {
    const QByteArray pit = reply(version, QStringLiteral("pit"));
    BOOST_CHECK_EQUAL(replies::pitMilliHertz(pit, 0).value(), 99'998U);
    BOOST_CHECK_EQUAL(replies::pitMilliHertz(pit, 1).value(), 18'206U);
    BOOST_CHECK(!replies::pitMilliHertz(pit, 3));
    BOOST_CHECK(!replies::pitMilliHertz("counter #0: freq=18.2", 0));
    BOOST_CHECK(!replies::pitMilliHertz("counter #0: freq=99999999.000", 0));
}

BOOST_DATA_TEST_CASE(activity, data::make(transcriptVersions()), version) {
    using replies::Activity;
    BOOST_CHECK(replies::activity(reply(version, QStringLiteral("activity-running"))) == Activity::running);
    BOOST_CHECK(replies::activity(reply(version, QStringLiteral("activity-halted"))) == Activity::halted);
    BOOST_CHECK(replies::activity(reply(version, QStringLiteral("activity-shutdown"))) == Activity::shutDown);
    BOOST_CHECK(replies::activity("activity_state = 0x00000004") == Activity::waiting);
    BOOST_CHECK(!replies::activity("activity_state = 0x00000009"));
}

BOOST_DATA_TEST_CASE(ticks_and_breakpoints, data::make(transcriptVersions()), version) {
    BOOST_CHECK(replies::tick(reply(version, QStringLiteral("tick"))).value() > 0);
    BOOST_CHECK(replies::timeBreakpointSet(reply(version, QStringLiteral("time-breakpoint-set"))));
    BOOST_CHECK(!replies::timeBreakpointSet(reply(version, QStringLiteral("time-breakpoint-past"))));
    const auto list = replies::breakpoints(reply(version, QStringLiteral("breakpoint-list")));
    BOOST_REQUIRE_EQUAL(list.size(), 2);
    BOOST_CHECK_EQUAL(list[0].number, 1);
    BOOST_CHECK_EQUAL(list[0].linear, 0x7c40U);
    BOOST_CHECK_EQUAL(list[1].number, 2);
    BOOST_CHECK_EQUAL(list[1].linear, 0xc0100000U);
}

BOOST_DATA_TEST_CASE(disassembly, data::make(transcriptVersions()), version) {
    const QString expected = QStringLiteral("00007c40  6641                  inc ecx\n"
                                            "00007c42  90                    nop\n"
                                            "00007c43  90                    nop\n"
                                            "00007c44  90                    nop\n");
    BOOST_CHECK_EQUAL(replies::disassembly(reply(version, QStringLiteral("disassembly"))), expected);
}

BOOST_DATA_TEST_CASE(traces, data::make(transcriptVersions()), version) {
    const QList<QByteArray> lines = reply(version, QStringLiteral("trace")).split('\n');
    const auto first = replies::instruction(lines[0]);
    BOOST_REQUIRE(first);
    BOOST_CHECK_EQUAL(first->tick.value(), 900'001U);
    BOOST_CHECK_EQUAL(first->physical.value(), first->offset);
    BOOST_CHECK_EQUAL(first->selector, 0U);
    BOOST_CHECK(first->text.contains(';'));
}

BOOST_AUTO_TEST_CASE(an_instruction_whose_page_is_not_mapped) {
    const auto unmapped = replies::instruction("(0).[123] ??? (physical address not available)");
    BOOST_REQUIRE(unmapped);
    BOOST_CHECK_EQUAL(unmapped->tick.value(), 123U);
    BOOST_CHECK(!unmapped->physical);
    BOOST_CHECK(!replies::instruction("(1) [0x0] 0000:0000 (x): nop ; 90"));
    BOOST_CHECK(!replies::instruction("(0) [0x0 0000:0000 (x): nop ; 90"));
    BOOST_CHECK(!replies::instruction(""));
}

// One line missing, one number too long: nothing rather than half of it.
BOOST_AUTO_TEST_CASE(incomplete_replies_say_nothing) {
    const QByteArray good = reply(QStringLiteral("2.7"), QStringLiteral("registers-protected"));
    BOOST_REQUIRE(replies::registers(good));
    BOOST_CHECK(!replies::registers(QByteArray(good).replace("rdi", "xdi")));
    BOOST_CHECK(!replies::registers(QByteArray(good).replace("eflags", "flags")));
    BOOST_CHECK(!replies::registers(QByteArray(good).replace("rip: ", "rip: 0123456789abcdef0")));
    BOOST_CHECK(!replies::segments(good));
    BOOST_CHECK(!replies::control(good));
    BOOST_CHECK(!replies::pics("master IMR = 1ff\nmaster ISR = 00\nmaster IRR = 00\n"));
}

BOOST_AUTO_TEST_SUITE_END()
