// SPDX-License-Identifier: GPL-3.0-or-later
// The instructor's side of a lab: solutions/<lab>/ with the reference, mutants, an alternative design and spoofs.
//
//   src/*.cpp                  the reference
//   alternative/*.cpp          another correct design; a file that is not there is the reference's
//   mutants/NAME.toml          story, file, find (exact text, must occur once), replace, caught_by = ["check-id", …]
//   spoofs/NAME/spoof.toml     story, refused (integrity expected) = "text of the reason" or caught = "verdict text"
//   spoofs/NAME/*.cpp          files that replace the skeleton's
#pragma once

#include "core/course/kit.h"
#include "core/course/source_change.h"

#include <QMap>

namespace mica::course {

/// Student files of one lab by file name: what a build takes. Contents are bytes as found on disk.
using Sources = QMap<QString, QByteArray>;

struct Mutant {
    QString name, story;
    SourceChange change;
    QStringList caughtBy; ///< local check ids, in lab order
    QString path;         ///< of its toml
};

struct Spoof {
    QString name, story;
    bool refused = false; ///< true: the build must refuse it; false: it is built and run, and gains nothing
    QString reason;       ///< text that must occur in what the student is told
    Sources files;
    QString path;
};

struct Solution {
    Sources reference;
    std::optional<Sources> alternative; ///< complete set (reference files filled in)
    QList<Mutant> mutants;
    QList<Spoof> spoofs;
};

/// Throws Failure(content) that names everything missing or malformed: unknown keys, files and check ids, a mutant whose text does
/// not occur exactly once, a spoof that changes no file of the lab. Throws Failure(usage) for a kit without solutions.
Solution loadSolution(const Kit& kit, const Lab& lab);

/// The reference with the mutant's text replaced. Throws Failure(content) unless `find` occurs exactly once.
Sources applyMutant(const Sources& reference, const Mutant& mutant);

/// The lab's files from a folder (src/, a workspace's lab folder). Throws Failure(content) for a missing file, a directory in its
/// place, or one over 1 MiB. A byte-order mark and CRLF are kept here and normalised by the build.
Sources readSources(const Lab& lab, const QString& folder);

} // namespace mica::course
