// SPDX-License-Identifier: GPL-3.0-or-later
// The skeletons of a lab as its reference makes them, beside those in labs/<lab>/src. Used by `mica skeleton` and `mica verify`.
#pragma once

#include "core/course/solution.h"

#include <optional>

namespace mica::grade {

enum class SkeletonState {
    same,
    changed, ///< differs from what the reference makes
    missing, ///< not in labs/<lab>/src
    foreign, ///< in labs/<lab>/src, but lab.toml does not name it
};

struct SkeletonFile {
    QString name; ///< "pic.cpp"
    QString path; ///< absolute, below labs/<lab>/src
    SkeletonState state = SkeletonState::same;
    QByteArray generated;    ///< empty when foreign
    int firstDifference = 0; ///< line in the file on disk, from 1; 0 unless changed
};

/// One entry a file of the lab, then the foreign ones. Throws Failure(content) for a reference that cannot be made a skeleton.
QList<SkeletonFile> compareSkeletons(const course::Lab& lab, const course::Sources& reference);

/// Writes every file that is changed or missing (atomically); leaves foreign files alone. Throws Failure(harness).
void writeSkeletons(const QList<SkeletonFile>& files);

/// The line (from 1) at which two texts part; 0 when they are equal.
int firstDifferentLine(const QByteArray& left, const QByteArray& right);

} // namespace mica::grade
