// SPDX-License-Identifier: GPL-3.0-or-later
// A class made of what solutions/ holds, whose scores are therefore known: references, skeletons, mutants, spoofs, files that do not
// compile. Used by the tests and the bench of `mica grade`.
#pragma once

#include "core/course/kit.h"
#include "core/course/solution.h"

#include <optional>

namespace mica::test {

struct KnownStudent {
    QString name;
    course::Sources files;
    QString status; ///< as in results.csv
    int score = 0;
    QStringList failedChecks; ///< local ids that a mutant must fail; empty for others
    QString reason;           ///< what the result must say; empty: nothing in particular
};

class ClassSample {
public:
    /// Of one lab, "interrupts". Reads the built kit.
    explicit ClassSample(const QString& lab);

    const course::Lab& lab() const { return *m_lab; }

    KnownStudent reference(const QString& name) const;
    KnownStudent skeleton(const QString& name) const;
    KnownStudent broken(const QString& name) const;
    QList<KnownStudent> mutants() const;
    QList<KnownStudent> spoofs() const;

    /// `count` students, all kinds in turn, no two with equal files.
    QList<KnownStudent> students(int count) const;

private:
    KnownStudent made(const QString& name, const course::Sources& files, const QString& status, int score) const;
    int scoreWithout(const QStringList& failed) const;

    course::Kit m_kit;
    course::Course m_course;
    const course::Lab* m_lab;
    course::Solution m_solution;
    course::Sources m_skeleton;
};

/// Writes each student's files to <folder>/<name>/.
void writeClass(const QString& folder, const QList<KnownStudent>& students);

/// "student,lab,status,score,max_score" of every student, sorted as results.csv is.
QStringList knownRows(const QList<KnownStudent>& students, const course::Lab& lab);
/// The first five cells of each row of results.csv.
QStringList rowsOf(const QByteArray& csv);

} // namespace mica::test
