// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's own tests (kernel/tests/tests.toml) as a lab without files: the same probes, matchers and boots. Used by the tests of
// the machine and by `mica verify --kernel`.
#pragma once

#include "core/course/lab.h"

namespace mica::course {

/// [[long_test]] has the form of [[test]]; it is for who asks for it.
enum class KernelTests { usual, withLongOnes };

/// Reads a file of schema mica.kernel-tests/1. Every [[test]] becomes a check of one point: id and fullId as written ("IPC-001"), title
/// the claim. It is asked for the expectations of [every] too, unless it `ends` otherwise than finished or is `alone` (its probe has no
/// scenario in ring 3), and for `run.end` in any case. Throws Failure(content) naming every problem.
Lab loadKernelTests(const QString& path, KernelTests which = KernelTests::usual);

} // namespace mica::course
