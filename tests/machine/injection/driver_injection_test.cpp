// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a driver's program becomes while it runs, the nucleus goes on and so do the other services; and a driver that died of it
// comes back as it was in the beginning.
#include "damaged_system.h"
#include "qt_printing.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iostream>

using namespace mica;
using namespace mica::test;

namespace {

constexpr int damagesABoot = 5; // a service that dies six times in a row is left alone
constexpr int bytesADamage = 24;
constexpr quint64 afterADamage =
    7'000'000; // ticks: what was typed is answered, and a driver that hangs has missed a heartbeat
constexpr quint64 untilAllIsBack = 45'000'000; // longer than the longest wait before a restart, and a heartbeat

int damagesADriver() { return std::max(qEnvironmentVariableIntValue("MICA_INJECTIONS"), 40); }

struct Outcome {
    int damages = 0;
    int restarts = 0; ///< the program text was whole again afterwards
    int ends = 0;     ///< the console invented an end of input, so the shell ended and the system switched itself off
};

bool lives(const machine::SystemState& state, const QString& service) {
    return std::any_of(state.processes.begin(), state.processes.end(),
                       [&](const machine::ProcessState& process) { return process.name == service; });
}

/// False when the system has come to an end that a driver may bring about.
bool goesOn(const machine::Stop& stop, unsigned seed) {
    if (stop.reason == machine::StopReason::tickReached) { return true; }
    BOOST_TEST((stop.reason != machine::StopReason::breakpoint), "the nucleus panicked after damage " << seed);
    BOOST_TEST((stop.ending == machine::Ending::guestShutdown),
               "the machine ended after damage " << seed << ": " << stop.log.join(u'\n').toStdString());
    return false;
}

void othersLive(const machine::SystemState& state, const QString& driver, unsigned seed) {
    BOOST_TEST(state.problems.isEmpty(), "after damage " << seed << ": " << state.problems.join(u'\n').toStdString());
    for (const char* other : {"supervisor", "names", "clock", "console", "files", "pipes", "process"}) {
        const QString name = QLatin1StringView(other);
        BOOST_TEST((name == driver || lives(state, name)), other << " is gone after damage " << seed);
    }
}

/// One boot, damaged again and again; ends early when the system does.
void damageOneBoot(const QString& driver, unsigned firstSeed, Outcome& outcome) {
    DamagedSystem system;
    const QByteArray pristine = system.bytesOf(system.textOf(driver));
    for (unsigned seed = firstSeed; seed < firstSeed + damagesABoot; ++seed) {
        std::mt19937 random(seed);
        system.damage(system.textOf(driver), bytesADamage, random);
        ++outcome.damages;
        system.type("uptime\rls | cat\rsleep 1\r");
        if (!goesOn(system.runFor(afterADamage), seed)) {
            ++outcome.ends;
            return;
        }
        machine::SystemState state = system.state();
        othersLive(state, driver, seed);
        if (!lives(state, driver) && !goesOn(system.runFor(untilAllIsBack), seed)) { return; }
        BOOST_REQUIRE_MESSAGE(lives(system.state(), driver), driver << " did not come back after damage " << seed);
        outcome.restarts += system.bytesOf(system.textOf(driver)) == pristine ? 1 : 0;
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(driver_injection)

BOOST_DATA_TEST_CASE(a_damaged_driver_harms_nobody_else, boost::unit_test::data::make({"console", "clock"}), driver) {
    Outcome outcome;
    for (int first = 1; first <= damagesADriver(); first += damagesABoot) {
        damageOneBoot(QLatin1StringView(driver), static_cast<unsigned>(first), outcome);
    }
    std::cout << driver << ": " << outcome.damages << " damages, " << outcome.restarts << " restarts, " << outcome.ends
              << " ends of the system\n";
    BOOST_TEST(outcome.restarts >= outcome.damages / 10); // else the damages hit nothing that runs
    BOOST_TEST(outcome.ends <= outcome.damages / 20);
}

BOOST_AUTO_TEST_SUITE_END()
