// SPDX-License-Identifier: GPL-3.0-or-later
// A stop survives being written and read, and what is no stop is refused with the reason.
#include "qt_printing.h"

#include "core/debug/stop_record.h"
#include "core/failure.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <QCborMap>
#include <QCborValue>
#include <QFile>
#include <QTemporaryDir>

using namespace mica;
using namespace mica::debug;

namespace {

QString recorded(const char* name) { return QStringLiteral(MICA_TEST_DATA "/stops/%1.cbor").arg(QLatin1String(name)); }

const auto saysThat(const char* part) {
    return [part](const Failure& failure) {
        BOOST_TEST_INFO(failure.text().toStdString());
        return failure.kind() == FailureKind::content && failure.text().contains(QLatin1String(part));
    };
}

const char* const names[] = {"before-paging", "in-interrupt", "page-fault", "shell-prompt", "triple-fault"};

} // namespace

BOOST_AUTO_TEST_SUITE(stop_record)

BOOST_DATA_TEST_CASE(a_recorded_stop_is_written_as_it_was_read, boost::unit_test::data::make(names), name) {
    const Stop stop = loadStop(recorded(name));
    const QByteArray bytes = encodeStop(*stop);
    BOOST_TEST((encodeStop(decodeStop(bytes, QStringLiteral("again"))) == bytes));
    QTemporaryDir folder;
    saveStop(*stop, folder.filePath(QStringLiteral("one.cbor")));
    BOOST_TEST((encodeStop(*loadStop(folder.filePath(QStringLiteral("one.cbor")))) == bytes));
}

BOOST_AUTO_TEST_CASE(numbers_that_fill_their_field_come_back) {
    StopState state;
    state.tick = ~quint64{0};
    state.gdt = {0xffffffffffffffffU, 0x8000000000000000U, 0};
    state.registers.eflags = 0xffffffff;
    state.segments.cs.selector = 0xffff;
    state.task = TaskState{};
    state.pages.tables.insert(1023, QByteArray(4096, '\xff'));
    const StopState again = decodeStop(encodeStop(state), QStringLiteral("made"));
    BOOST_TEST(again.tick == ~quint64{0});
    BOOST_TEST((again.gdt == state.gdt));
    BOOST_TEST(again.registers.eflags == 0xffffffffU);
    BOOST_TEST(again.segments.cs.selector == 0xffff);
    BOOST_TEST((again.task == state.task));
    BOOST_TEST((again.pages == state.pages));
    BOOST_TEST(!again.system.has_value());
}

BOOST_AUTO_TEST_CASE(the_recordings_show_what_they_are_named_for) {
    const Stop early = loadStop(recorded("before-paging"));
    BOOST_TEST(early->pages.directory.isEmpty());
    BOOST_TEST(early->calls.value(0).function == QStringLiteral("nucleus_entry"));
    const Stop interrupt = loadStop(recorded("in-interrupt"));
    BOOST_TEST(interrupt->calls.value(0).students);
    BOOST_TEST(interrupt->masterPic.isr != 0);
    BOOST_TEST(interrupt->idt.size() == 256);
    const Stop fault = loadStop(recorded("page-fault"));
    BOOST_TEST(fault->control.cr2 != 0U);
    const Stop prompt = loadStop(recorded("shell-prompt"));
    BOOST_REQUIRE(prompt->system.has_value());
    BOOST_TEST(prompt->system->threads.size() > 4);
    BOOST_TEST(prompt->system->trace.size() > 50);
    BOOST_TEST(prompt->screen.filter(QStringLiteral("Mica is up")).size() == 1);
    BOOST_TEST((loadStop(recorded("triple-fault"))->ending == machine::Ending::tripleFault));
}

BOOST_AUTO_TEST_CASE(what_is_no_stop_is_refused_and_the_reason_told) {
    BOOST_CHECK_EXCEPTION(decodeStop("no CBOR at all", QStringLiteral("x")), Failure, saysThat("x: is"));
    BOOST_CHECK_EXCEPTION(decodeStop(QCborValue(QCborMap()).toCbor(), QStringLiteral("x")), Failure,
                          saysThat("mica.stop/1"));
    QCborMap map = QCborValue::fromCbor(encodeStop({})).toMap();
    map.insert(QLatin1String("tick"), QStringLiteral("soon"));
    BOOST_CHECK_EXCEPTION(decodeStop(QCborValue(map).toCbor(), QStringLiteral("x")), Failure, saysThat("\"tick\""));
    map = QCborValue::fromCbor(encodeStop({})).toMap();
    map.remove(QLatin1String("registers"));
    BOOST_CHECK_EXCEPTION(decodeStop(QCborValue(map).toCbor(), QStringLiteral("x")), Failure,
                          saysThat("\"registers\""));
    BOOST_CHECK_EXCEPTION(loadStop(QStringLiteral("/nowhere/x.cbor")), Failure, saysThat("cannot be read"));
}

BOOST_AUTO_TEST_SUITE_END()
