// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody ends Bochs from outside while the system runs in Studio: a banner says so and what to do, and another machine can be booted. With
// MICA_PICTURES set to a folder, the window is kept there. Under Windows it is part of the loop test.
#include "gui/whole_studio.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#ifndef Q_OS_WIN
#include <csignal>
#endif

using namespace mica;
using namespace mica::app;
using State = MachineController::State;

namespace {

constexpr int patience = 120'000; // milliseconds, after which something hangs

/// Ends every Bochs that this program has started.
void endBochs() {
#ifdef Q_OS_WIN
    BOOST_REQUIRE(QProcess::execute(QStringLiteral("taskkill"),
                                    {QStringLiteral("/F"), QStringLiteral("/IM"), QStringLiteral("bochs.exe")}) == 0);
#else
    int ended = 0;
    for (const QString& thread : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(QStringLiteral("/proc/self/task/%1/children").arg(thread)); // proc(5): ids with blanks between
        BOOST_REQUIRE(children.open(QIODevice::ReadOnly));
        for (const QByteArray& id : children.readAll().simplified().split(' ')) {
            QFile name(QStringLiteral("/proc/%1/comm").arg(QString::fromLatin1(id)));
            if (!name.open(QIODevice::ReadOnly) || !name.readAll().startsWith("bochs")) { continue; }
            BOOST_REQUIRE(::kill(id.toInt(), SIGKILL) == 0);
            ++ended;
        }
    }
    BOOST_REQUIRE_EQUAL(ended, 1);
#endif
}

void bootAndRun(test::WholeStudio& studio) {
    MachineController& machine = studio.machine->controller();
    QSignalSpy ticks(&machine, &MachineController::ticked);
    studio.machine->startSystem(machine::Display::hidden);
    BOOST_REQUIRE(QTest::qWaitFor([&] { return machine.state() == State::running && !ticks.isEmpty(); }, patience));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_bochs_ended_from_outside_is_told_in_a_banner_and_another_can_be_booted) {
    test::WholeStudio studio;
    studio.open(QStringLiteral("boot"));
    bootAndRun(studio);
    endBochs();
    const QString sentences = QStringLiteral(
        "Bochs: ended in mid-run. Start the machine again; if this happens each time, look at the Doctor page.");
    const auto told = [&] { return studio.window->banners().texts(); };
    BOOST_TEST(QTest::qWaitFor([&] { return told().contains(sentences); }, patience), told().join(u'\n'));
    BOOST_TEST((studio.machine->controller().state() == State::none));
    if (const QString folder = qEnvironmentVariable("MICA_PICTURES"); !folder.isEmpty()) {
        BOOST_TEST(studio.window->grab().save(QDir(folder).filePath(QStringLiteral("killed.png"))));
    }
    bootAndRun(studio);
    studio.machine->controller().end();
    BOOST_TEST(QTest::qWaitFor([&] { return studio.machine->controller().state() == State::none; }, patience));
}
