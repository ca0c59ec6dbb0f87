// SPDX-License-Identifier: GPL-3.0-or-later
// A class graded, from what was handed in to the folder of results. Used by `mica grade` and by Studio.
#pragma once

#include "core/grade/class_run.h"
#include "core/session/course_access.h"

namespace mica::session {

/// How much the submissions are trusted.
enum class Isolation {
    sandbox, ///< compilers and Bochs in the system's sandbox; without one nothing is graded
    none,    ///< somebody has said that these submissions may be compiled without one
};

struct ClassOrder {
    QStringList submissions;     ///< folders and archives: of a class, or of one student each
    QString lab;                 ///< id, number or folder
    QString out;                 ///< the folder of results
    QString roster;              ///< a CSV; empty: none
    std::optional<quint64> seed; ///< instead of the lab's
    QString micaVersion;         ///< stands in each result
    int workers = 2;
    bool isEachOne = false;   ///< each path is the work of one student
    bool withHidden = false;  ///< the lab's hidden variants, too
    bool mayContinue = false; ///< in a folder that has results: only what is new or has changed is graded
    Isolation isolation = Isolation::sandbox;
};

/// Told in this order. All but studentFinished() on the calling thread; that from worker threads, one at a time.
class ClassListener {
public:
    virtual ~ClassListener() = default;
    virtual void reading() {}
    virtual void noticed(const QString& sentence) { Q_UNUSED(sentence) }
    virtual void studentsKnown(const intake::ClassIntake& intake) { Q_UNUSED(intake) }
    virtual void waiting(const QString& forWhom) { Q_UNUSED(forWhom) }
    virtual void studentFinished(const grade::StudentOutcome& outcome) { Q_UNUSED(outcome) }
    virtual void writingReport() {}
};

struct GradedClass {
    intake::ClassIntake intake;
    QList<grade::StudentOutcome> outcomes; ///< in the order of the intake
};

/// Reads the submissions, grades them and writes the pages. Blocks. Throws Failure(usage | content | tool | harness | cancelled); what is wrong
/// with one submission is that submission's verdict.
GradedClass gradeSubmissions(const ClassOrder& order, const CourseAccess& access, ClassListener& listener,
                             const Cancellation& cancel);

struct ScoreSpread {
    int lowest = 0, median = 0, highest = 0;
};

/// Of everyone who has a score; absent when nobody has.
std::optional<ScoreSpread> spreadOf(QList<int> scores);

} // namespace mica::session
