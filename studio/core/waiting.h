// SPDX-License-Identifier: GPL-3.0-or-later
// The guard against a window that does not answer: every function of core that waits (for a program, a lock, a machine) says so first, and
// a thread that must never wait has declared that. Used by core/process, core/build, core/check; declared by Studio's GUI thread.
#pragma once

#include <stdexcept>

namespace mica {

/// Thrown by aboutToWait() where a test has armed the guard. A mistake in our own code, so no Failure: nobody handles it as news.
class ForbiddenWait : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

enum class OnForbiddenWait {
    warn, ///< a line in the log, and the wait happens: what a user's program does
    fail, ///< ForbiddenWait: what a test does
};

/// The calling thread may not wait from now on. For its lifetime.
void declareThisThreadMayNotWait(OnForbiddenWait reaction);

/// First call of a function that waits; `forWhat`: "a program to end". Costs nothing on a thread that may.
void aboutToWait(const char* forWhat);

/// How often aboutToWait() was called, by all threads that may not wait: a test of a whole program asserts 0 at its end, whoever may
/// have swallowed the exception.
int forbiddenWaits();

} // namespace mica
