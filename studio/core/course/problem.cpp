// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/problem.h"

#include "core/failure.h"

#include <QStringList>

#include <algorithm>

namespace mica::course {

namespace {

QString placeOf(const Problem& problem) {
    if (problem.line == 0) { return problem.file; }
    return QStringLiteral("%1:%2:%3").arg(problem.file).arg(problem.line).arg(problem.column);
}

} // namespace

QString Problem::text() const { return placeOf(*this) + QStringLiteral(": ") + message; }

void throwIfAny(QList<Problem> problems) {
    if (problems.isEmpty()) { return; }
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& left, const Problem& right) {
        return std::tie(left.file, left.line, left.column) < std::tie(right.file, right.line, right.column);
    });
    if (problems.size() == 1) {
        throw Failure(FailureKind::content, problems.first().message, placeOf(problems.first()));
    }
    QStringList lines{QStringLiteral("%1 problems:").arg(problems.size())};
    for (const Problem& problem : std::as_const(problems)) { lines.append(problem.text()); }
    throw Failure(FailureKind::content, lines.join(u'\n'));
}

} // namespace mica::course
