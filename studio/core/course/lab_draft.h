// SPDX-License-Identifier: GPL-3.0-or-later
// A lab as read but not yet validated: the data, and where in lab.toml each reference to something else stands.
// Made by lab_reader, judged by lab_references and lab_folder, dropped once the lab is known to be good.
#pragma once

#include "core/course/lab_file.h"

namespace mica::course {

struct CheckPlaces {
    Position id, points, task, probe, handout;
    QList<Position> needs; ///< one for each Check::needs
};

struct TaskPlaces {
    Position id, file, handout;
};

struct LabDraft {
    Lab lab;
    bool readable = false;   ///< false: not even TOML
    Position points;         ///< of the lab's `points`
    Position start;          ///< of the document
    bool pointsKnown = true; ///< false: some points were not readable, so their sum means nothing
    QList<Position> files;
    QList<TaskPlaces> tasks;
    QList<Position> probes;
    QList<CheckPlaces> checks;
};

/// Reads the tables of lab.toml into a draft: keys, types, ranges, matchers. Nothing is compared with anything else yet.
LabDraft readLab(const QByteArray& toml, ProblemList& problems);

/// Duplicate ids, unknown tasks, needs, probes and files, cycles in `needs`, points that do not add up.
void checkReferences(const LabDraft& draft, ProblemList& problems);

/// Files, probes and handout anchors that are not in the lab's folder.
void checkFolder(const LabDraft& draft, const QString& labPath, LabFolder folder, ProblemList& problems);

} // namespace mica::course
