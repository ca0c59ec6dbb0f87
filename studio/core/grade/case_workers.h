// SPDX-License-Identifier: GPL-3.0-or-later
// Cases done by a few threads, each case once. Used by the two verifications.
#pragma once

#include <QtGlobal>

#include <functional>

namespace mica::grade {

/// Calls work(item, worker) for every item in [0, items), on `workers` threads numbered from 0. Returns when all have ended; then rethrows
/// what the first call to throw threw, after which no new case was begun.
void runCases(qsizetype items, int workers, const std::function<void(qsizetype item, int worker)>& work);

} // namespace mica::grade
