// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <windows.h>

namespace mica::cli {

namespace {

const Cancellation* interruptTarget = nullptr; // set once, before the handler is installed, and never freed

BOOL WINAPI requestCancellation(DWORD) {
    interruptTarget->request();
    return TRUE; // handled: the program ends by itself once the work has stopped
}

} // namespace

void cancelOnInterrupt(const Cancellation& cancel) {
    static const Cancellation target = cancel;
    interruptTarget = &target;
    SetConsoleCtrlHandler(requestCancellation, TRUE);
}

} // namespace mica::cli
