// SPDX-License-Identifier: GPL-3.0-or-later
// A thread that may not wait is caught where it would; every other thread waits as before.
#include "core/process/child_process.h"
#include "core/process/run_child.h"
#include "core/waiting.h"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <thread>

using namespace mica;

namespace {

/// What came of `work` on a thread that may not wait: the text of the ForbiddenWait, or nothing.
std::string caught(const std::function<void()>& work, OnForbiddenWait reaction = OnForbiddenWait::fail) {
    std::string text;
    std::thread thread([&] {
        declareThisThreadMayNotWait(reaction);
        try {
            work();
        } catch (const ForbiddenWait& wait) { text = wait.what(); }
    });
    thread.join();
    return text;
}

QString shell() { return QStringLiteral("/bin/sh"); }

} // namespace

BOOST_AUTO_TEST_CASE(a_thread_that_may_not_wait_is_stopped_before_it_does) {
    const int before = forbiddenWaits();
    BOOST_TEST(caught([] { aboutToWait("the moon"); }) == "the thread of the window waits for the moon");
    BOOST_TEST(forbiddenWaits() == before + 1);
}

BOOST_AUTO_TEST_CASE(other_threads_wait_as_before) {
    const int before = forbiddenWaits();
    aboutToWait("the moon");
    std::thread([] { aboutToWait("the moon"); }).join();
    BOOST_TEST(forbiddenWaits() == before);
}

BOOST_AUTO_TEST_CASE(a_users_program_is_not_ended_by_our_mistake) {
    const int before = forbiddenWaits();
    BOOST_TEST(caught([] { aboutToWait("the moon"); }, OnForbiddenWait::warn).empty());
    BOOST_TEST(forbiddenWaits() == before + 1);
}

BOOST_AUTO_TEST_CASE(starting_programs_counts_as_waiting) {
    BOOST_TEST(caught([] {
                   process::ChildCommand command;
                   command.program = shell();
                   process::runChild(command);
               }).find("a program to end") != std::string::npos);
    BOOST_TEST(caught([] {
                   process::ChildProcess::Command command;
                   command.program = shell();
                   const process::ChildProcess child(command);
               }).find("a program to start") != std::string::npos);
}
