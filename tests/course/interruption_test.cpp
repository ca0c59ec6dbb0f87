// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C in every phase ends with 130 and leaves no process behind; two checks in one workspace wait for each other.
#include "processes.h"
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QProcess>

using namespace mica::test;

namespace {

struct Solved : WorkspaceSample {
    Solved() { solve(); }
    QString folder() { return surroundings().folder(); }

    void requireCleanEnd(QProcess& process) {
        interrupt(process.processId());
        const Said said = finish(process);
        BOOST_TEST(said.code == 130, said.out.toStdString() + said.err.toStdString());
        BOOST_TEST(said.err.contains("stopped on request"), said.err.toStdString());
        BOOST_TEST(processesBelow(folder()).isEmpty());
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(an_interrupted_build_ends_its_compilers, Solved) {
    const std::unique_ptr<QProcess> check = surroundings().start({QStringLiteral("check")});
    waitForProcess(folder(), QStringLiteral("ninja"));
    requireCleanEnd(*check);
}

BOOST_FIXTURE_TEST_CASE(an_interrupted_boot_ends_its_bochs_and_the_next_check_is_whole, Solved) {
    const std::unique_ptr<QProcess> check = surroundings().start({QStringLiteral("check")});
    waitForProcess(folder(), QStringLiteral("bochs-bin"));
    requireCleanEnd(*check);
    BOOST_TEST(this->check().code == 0);
}

BOOST_FIXTURE_TEST_CASE(an_interrupted_run_ends_its_bochs, Solved) {
    const std::unique_ptr<QProcess> run =
        surroundings().start({QStringLiteral("run"), QStringLiteral("--seconds"), QStringLiteral("1000000")});
    waitFor(*run, "Mica");
    requireCleanEnd(*run);
}

BOOST_FIXTURE_TEST_CASE(a_reader_that_goes_away_ends_the_check, Solved) {
    const QString script = QStringLiteral("{ '%1' check; echo code $? >&2; } | head -n 1").arg(micaProgram());
    const Said said = finish(*surroundings().startProgram(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script}));
    BOOST_TEST(said.out.startsWith("Lab 02"));
    BOOST_TEST(said.err.contains("code 130"), said.err.toStdString());
    BOOST_TEST(processesBelow(folder()).isEmpty());
}

BOOST_FIXTURE_TEST_CASE(two_checks_at_once_both_come_to_the_whole_result, Solved) {
    const std::unique_ptr<QProcess> first = surroundings().start({QStringLiteral("check")});
    waitForProcess(folder(), QStringLiteral("ninja"));
    const Said second = check();
    const Said said = finish(*first);
    BOOST_TEST(said.code == 0, said.out.toStdString());
    BOOST_TEST(second.code == 0, second.out.toStdString());
    BOOST_TEST(second.err.contains("another check is running here; waiting"), second.err.toStdString());
    BOOST_TEST(second.out.contains("100 of 100 points"));
}
