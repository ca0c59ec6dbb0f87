// SPDX-License-Identifier: GPL-3.0-or-later
// A lab as lab.toml describes it. Immutable once loaded. See docs/author/lab-toml.md for the file format.
#pragma once

#include "core/course/expectation.h"

#include <QStringList>

namespace mica::course {

struct StudentFile {
    QString path;         ///< file name below src/, e.g. "pic.cpp"
    QString title;        ///< what the student builds there
    QString program = {}; ///< of user land, that it is part of: "console"; empty: part of the nucleus
};

struct Task {
    QString id; ///< also the name of its fence in the source, e.g. "pic-remap"
    QString title;
    QString file;    ///< a StudentFile::path
    QString handout; ///< anchor, "#programming-the-pit"
};

struct Check {
    QString id;     ///< local, "timer-rate"
    QString fullId; ///< "interrupts.timer-rate"
    QString title;  ///< a claim: "The timer interrupts 100 times a second"
    int points = 0;
    QString task;      ///< a Task::id, may be empty
    QString probe;     ///< file labs/<lab>/probes/<probe>.cpp
    int memoryMiB = 0; ///< RAM of the machine; 0: the course's default
    QStringList needs; ///< local ids that must have passed
    QList<Expectation> expect;
    QList<Diagnosis> diagnoses;
    QStringList hints; ///< three: the concept, the place, the mistake
    QString handout;   ///< anchor
    QString where; ///< symbol the check is about ("mica::pit::initialise"): its line is shown as evidence; may be empty
    int line = 0;  ///< in lab.toml
};

/// One boot of the machine. Checks that share a probe and a machine share the boot.
struct ProbeSettings {
    QString name;
    quint64 budgetTicks = 0; ///< 0: the lab's default
};

struct Lab {
    QString id;        ///< "interrupts"
    QString directory; ///< folder name below labs/ and solutions/: "02-interrupts"
    int number = 0;
    QString title, summary, version;
    int hours = 0; ///< expected hours of a student
    int points = 0;
    quint64 budgetTicks = 0; ///< default budget of a probe, counted from the boot sector
    quint64 seed = 1;        ///< the seed of a check unless the command line gives another
    QStringList docks;       ///< Studio's docks this lab wants
    QString path;            ///< absolute path of the lab's folder
    QString manifestSha256;  ///< of lab.toml
    QList<StudentFile> files;
    QList<Task> tasks;
    QList<ProbeSettings> probes;
    QList<Check> checks; ///< in the order of the file; points add up to `points`

    const Check* findCheck(const QString& idOrFullId) const;
    quint64 budgetOf(const QString& probe) const;
    /// The programs that its files are part of, each once, in the order of the files; empty for a lab of the nucleus.
    QStringList programs() const;
    QString handoutPath() const; ///< absolute
};

} // namespace mica::course
