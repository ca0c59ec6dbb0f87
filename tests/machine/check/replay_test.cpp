// SPDX-License-Identifier: GPL-3.0-or-later
// A failed check is replayed: the same machine at the same tick, described for a person.
#include "checked_lab.h"
#include "qt_printing.h"

#include "core/check/replay.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace mica;
using namespace mica::check;
using mica::test::CheckedLab;

namespace {

struct Replayed {
    CheckResult failed;
    Moment moment;
};

/// Runs a check that fails with this code, then replays its evidence.
Replayed replay(const QByteArray& code) {
    const CheckedLab& checked = CheckedLab::get();
    const test::WorkFolder work;
    test::Recorder listener;
    const LabResult result =
        runChecks(checked.request(checked.withCodeInTimer(code), work.path(), {QStringLiteral("idt-loaded")}),
                  checked.tools, listener);
    Replayed replayed{test::resultOf(result, "idt-loaded"), {}};
    BOOST_REQUIRE((replayed.failed.verdict == Verdict::failed));
    const LinkedKernel kernel(result.elfPath, checked.tools.kit);
    const auto machine = bootTo(*replayed.failed.check, replayed.failed.evidence->tick, replayed.failed.seed, kernel,
                                checked.tools, work.path() + QStringLiteral("/replay"));
    replayed.moment = describe(*machine, kernel, checked.tools.toolchain);
    return replayed;
}

} // namespace

BOOST_AUTO_TEST_SUITE(replays)

BOOST_AUTO_TEST_CASE(a_hang_is_replayed_to_where_it_was_stuck) {
    const Replayed replayed = replay("    for (;;) { asm volatile(\"pause\"); }");
    const Moment& moment = replayed.moment;
    BOOST_TEST(moment.snapshot.tick == replayed.failed.evidence->tick);
    BOOST_REQUIRE(moment.place.has_value());
    BOOST_TEST(moment.place->display() == replayed.failed.evidence->symbol);
    BOOST_TEST(moment.file == QStringLiteral("pit.cpp"));
    BOOST_TEST(moment.line == CheckedLab::get().lineOfTimerCode());
    BOOST_REQUIRE(!moment.callers.isEmpty());
    const bool isFromStartUp = std::any_of(moment.callers.begin(), moment.callers.end(), [](const QString& caller) {
        return caller.startsWith(QStringLiteral("nucleus_main (nucleus/startup/main.cpp:"));
    });
    BOOST_TEST(isFromStartUp, moment.callers.join(u' ').toStdString());
    BOOST_TEST(moment.disassembly.contains(QStringLiteral("> ")));
    BOOST_TEST(moment.snapshot.control.cr0 != 0U);
}

BOOST_AUTO_TEST_CASE(a_triple_fault_is_replayed_to_the_instruction_that_made_it) {
    const Replayed replayed =
        replay("    static const unsigned char none[6] = {}; asm volatile(\"lidt %0; int $0x30\" : : \"m\"(none));");
    BOOST_TEST(replayed.moment.file == QStringLiteral("pit.cpp"));
    BOOST_TEST(replayed.moment.line == CheckedLab::get().lineOfTimerCode());
}

BOOST_AUTO_TEST_CASE(a_tick_behind_the_end_says_that_the_files_have_changed) {
    const CheckedLab& checked = CheckedLab::get();
    const test::WorkFolder work;
    test::Recorder listener;
    const LabResult result = runChecks(checked.request(checked.reference, work.path(), {QStringLiteral("idt-loaded")}),
                                       checked.tools, listener);
    const CheckResult& passed = test::resultOf(result, "idt-loaded");
    const LinkedKernel kernel(result.elfPath, checked.tools.kit);
    BOOST_CHECK_EXCEPTION(bootTo(*passed.check, 1'000'000'000, passed.seed, kernel, checked.tools,
                                 work.path() + QStringLiteral("/replay")),
                          Failure, [](const Failure& failure) {
                              return failure.kind() == FailureKind::usage &&
                                     failure.advice().contains(QStringLiteral("run mica check again"));
                          });
}

BOOST_AUTO_TEST_SUITE_END()
