// SPDX-License-Identifier: GPL-3.0-or-later
// `mica check --watch`: a save gives new verdicts, whatever is wrong with the file in between; Ctrl-C ends it.
#include "processes.h"
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QProcess>

using namespace mica::test;

namespace {

struct Watching : WorkspaceSample {
    std::unique_ptr<QProcess> process;

    Watching() {
        solve();
        process = surroundings().start({QStringLiteral("check"), QStringLiteral("--watch")});
        waitFor(*process, "100 of 100 points");
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(each_save_is_checked_and_ctrl_c_ends_it, Watching) {
    const QString dispatch = file(QStringLiteral("dispatch.cpp"));
    const QByteArray good = readFile(dispatch);

    replaceInFile(dispatch, "    pic::end_of_interrupt(line);\n", "");
    const QByteArray broken = waitFor(*process, " points:");
    BOOST_TEST(broken.contains("saved: dispatch.cpp"));
    BOOST_TEST(broken.contains("x failed"));

    writeFile(dispatch, "int broken( {\n");
    BOOST_TEST(waitFor(*process, "there is no score").contains("dispatch.cpp:1:"));

    // As an editor does that writes beside the file and renames.
    writeFile(dispatch + QStringLiteral(".new"), good);
    BOOST_REQUIRE(QFile::remove(dispatch));
    BOOST_REQUIRE(QFile::rename(dispatch + QStringLiteral(".new"), dispatch));
    BOOST_TEST(waitFor(*process, " points:").contains("100 of 100 points"));

    interrupt(process->processId());
    const Said said = finish(*process);
    BOOST_TEST(said.code == 130);
    BOOST_TEST(processesBelow(surroundings().folder()).isEmpty());
}

BOOST_FIXTURE_TEST_CASE(ctrl_c_during_a_check_ends_the_check_too, Watching) {
    replaceInFile(file(QStringLiteral("dispatch.cpp")), "    pic::end_of_interrupt(line);\n", "");
    waitForProcess(surroundings().folder(), QStringLiteral("bochs-bin"));
    interrupt(process->processId());
    BOOST_TEST(finish(*process).code == 130);
    BOOST_TEST(processesBelow(surroundings().folder()).isEmpty());
}

BOOST_AUTO_TEST_CASE(the_reference_cannot_be_watched) {
    const Surroundings surroundings;
    const Said said = surroundings.mica({QStringLiteral("check"), interruptsLab, QStringLiteral("--watch"),
                                         QStringLiteral("--from"), QStringLiteral("reference")});
    BOOST_TEST(said.code == 2);
    BOOST_TEST(said.err.contains("--watch"));
}
