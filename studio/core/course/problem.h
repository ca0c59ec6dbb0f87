// SPDX-License-Identifier: GPL-3.0-or-later
// Everything wrong with a course file, with its place. Readers collect problems instead of stopping at the first.
#pragma once

#include <QList>
#include <QString>

namespace mica::course {

/// Counted from 1; columns in characters. 0: the file as a whole.
struct Position {
    int line = 0, column = 0;
};

struct Problem {
    QString file; ///< as given
    int line = 0, column = 0;
    QString message;      ///< what is wrong and what would be right
    QString text() const; ///< "labs/02-interrupts/lab.toml:12:5: unknown key …"
};

/// Collects the problems of one file.
class ProblemList {
public:
    ProblemList(QString file, QList<Problem>& problems) : m_file(std::move(file)), m_problems(problems) {}

    void add(Position at, const QString& message) { m_problems.append({m_file, at.line, at.column, message}); }
    const QString& file() const { return m_file; }

private:
    QString m_file;
    QList<Problem>& m_problems;
};

/// Throws Failure(content) that names every problem, each on a line of its own, in the order of the file; returns when there is none.
void throwIfAny(QList<Problem> problems);

} // namespace mica::course
