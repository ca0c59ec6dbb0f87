// SPDX-License-Identifier: GPL-3.0-or-later
// tests/data/broken/<lab>.toml: the ways in which students break a lab, each as changes of its reference. Used by broken_ways_test.
//
//   [[way]]                 id, story, told = ["what the student must be told", …]
//   [[way.change]]          file, find (occurs once in the reference with the way's earlier changes), replace; at least one
#pragma once

#include "core/course/solution.h"

namespace mica::test {

struct BrokenWay {
    QString id, story;
    QStringList told;
    course::Sources files; ///< the whole lab, with its changes
};

/// All ways of a file, in its order. Throws Failure(content) that names everything missing, malformed or stale, with its place.
QList<BrokenWay> loadBrokenWays(const QString& path, const course::Lab& lab, const course::Sources& reference);

/// The ids alone: test cases are named before there is a kit. Throws as above.
QStringList idsOfBrokenWays(const QString& path);

} // namespace mica::test
