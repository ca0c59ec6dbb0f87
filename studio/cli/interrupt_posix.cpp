// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <csignal>

namespace mica::cli {

namespace {

const Cancellation* interruptTarget = nullptr; // set once, before the handler is installed, and never freed

extern "C" void requestCancellation(int) {
    interruptTarget->request(); // a store to a lock-free atomic: allowed in a signal handler
}

} // namespace

void cancelOnInterrupt(const Cancellation& cancel) {
    static const Cancellation target = cancel;
    interruptTarget = &target;
    struct sigaction action {};
    action.sa_handler = requestCancellation;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) { sigaction(number, &action, nullptr); }
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace mica::cli
