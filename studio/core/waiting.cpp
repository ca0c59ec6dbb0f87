// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/waiting.h"

#include <QDebug>

#include <atomic>
#include <optional>
#include <string>

namespace mica {

namespace {

thread_local std::optional<OnForbiddenWait> declared;
std::atomic<int> count = 0;

} // namespace

void declareThisThreadMayNotWait(OnForbiddenWait reaction) { declared = reaction; }

void aboutToWait(const char* forWhat) {
    if (!declared) { return; }
    ++count;
    const std::string text = std::string("the thread of the window waits for ") + forWhat;
    if (*declared == OnForbiddenWait::fail) { throw ForbiddenWait(text); }
    qWarning("%s", text.c_str());
}

int forbiddenWaits() { return count; }

} // namespace mica
