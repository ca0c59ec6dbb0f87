// SPDX-License-Identifier: GPL-3.0-or-later
// What must fit together inside one lab.toml: ids, references, needs, points.
#include "core/course/lab_draft.h"
#include "core/course/nearest_name.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace mica::course {

namespace {

void reportDuplicates(const QStringList& names, const QList<Position>& places, const QString& what,
                      ProblemList& problems) {
    QHash<QString, int> firstLine;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i].isEmpty()) { continue; }
        if (firstLine.contains(names[i])) {
            problems.add(
                places[i],
                QStringLiteral("%1 `%2` is there already, in line %3").arg(what, names[i]).arg(firstLine[names[i]]));
        } else {
            firstLine.insert(names[i], places[i].line);
        }
    }
}

template <typename Item> QStringList namesOf(const QList<Item>& items, QString Item::*name) {
    QStringList names;
    for (const Item& item : items) { names.append(item.*name); }
    return names;
}

template <typename Places> QList<Position> placesOf(const QList<Places>& items, Position Places::*place) {
    QList<Position> places;
    for (const Places& item : items) { places.append(item.*place); }
    return places;
}

void checkDuplicates(const LabDraft& draft, ProblemList& problems) {
    const Lab& lab = draft.lab;
    reportDuplicates(namesOf(lab.files, &StudentFile::path), draft.files, QStringLiteral("file"), problems);
    reportDuplicates(namesOf(lab.tasks, &Task::id), placesOf(draft.tasks, &TaskPlaces::id), QStringLiteral("task"),
                     problems);
    reportDuplicates(namesOf(lab.probes, &ProbeSettings::name), draft.probes, QStringLiteral("probe"), problems);
    reportDuplicates(namesOf(lab.checks, &Check::id), placesOf(draft.checks, &CheckPlaces::id), QStringLiteral("check"),
                     problems);
    for (qsizetype i = 0; i < lab.checks.size(); ++i) {
        reportDuplicates(lab.checks[i].needs, draft.checks[i].needs, QStringLiteral("need"), problems);
    }
}

void requireKnown(const QString& name, Position at, const QStringList& known, const QString& what,
                  ProblemList& problems) {
    if (!name.isEmpty() && !known.contains(name)) {
        problems.add(at, QStringLiteral("unknown %1 `%2`; %3").arg(what, name, suggestion(name, known)));
    }
}

/// A lab is about the nucleus or about programs: what it links and boots differs.
void checkPrograms(const LabDraft& draft, ProblemList& problems) {
    const bool any = !draft.lab.programs().isEmpty();
    for (qsizetype i = 0; any && i < draft.lab.files.size(); ++i) {
        if (draft.lab.files[i].program.isEmpty()) {
            problems.add(draft.files[i], QStringLiteral("file `%1` has no `program`, but others have one: all files of "
                                                        "a lab are of programs, or none")
                                             .arg(draft.lab.files[i].path));
        }
    }
}

void checkTasks(const LabDraft& draft, ProblemList& problems) {
    const QStringList files = namesOf(draft.lab.files, &StudentFile::path);
    const QStringList used = namesOf(draft.lab.checks, &Check::task);
    for (qsizetype i = 0; i < draft.lab.tasks.size(); ++i) {
        const Task& task = draft.lab.tasks[i];
        requireKnown(task.file, draft.tasks[i].file, files, QStringLiteral("file"), problems);
        if (!task.id.isEmpty() && !used.contains(task.id)) {
            problems.add(draft.tasks[i].id,
                         QStringLiteral("no check belongs to task `%1`, so working on it earns nothing").arg(task.id));
        }
    }
}

void checkChecks(const LabDraft& draft, ProblemList& problems) {
    const QStringList tasks = namesOf(draft.lab.tasks, &Task::id);
    const QStringList checks = namesOf(draft.lab.checks, &Check::id);
    const QStringList probes = namesOf(draft.lab.checks, &Check::probe);
    for (qsizetype i = 0; i < draft.lab.checks.size(); ++i) {
        const Check& check = draft.lab.checks[i];
        requireKnown(check.task, draft.checks[i].task, tasks, QStringLiteral("task"), problems);
        for (qsizetype need = 0; need < check.needs.size(); ++need) {
            requireKnown(check.needs[need], draft.checks[i].needs[need], checks, QStringLiteral("check"), problems);
        }
    }
    for (qsizetype i = 0; i < draft.lab.probes.size(); ++i) {
        QStringList known = probes;
        known.removeDuplicates();
        requireKnown(draft.lab.probes[i].name, draft.probes[i], known, QStringLiteral("probe of any check"), problems);
    }
}

/// Finds the cycles of `needs`, each once, by walking from check to check with the way back on record.
class CycleSearch {
public:
    CycleSearch(const LabDraft& draft, ProblemList& problems) : m_draft(draft), m_problems(problems) {
        for (qsizetype i = 0; i < draft.lab.checks.size(); ++i) {
            if (!m_index.contains(draft.lab.checks[i].id)) { m_index.insert(draft.lab.checks[i].id, i); }
        }
    }

    void run() {
        for (qsizetype i = 0; i < m_draft.lab.checks.size(); ++i) { visit(i); }
    }

private:
    // A lab has some dozens of checks, which bounds the depth.
    void visit(qsizetype index) {
        if (m_done.contains(index)) { return; }
        m_way.append(index);
        const Check& check = m_draft.lab.checks[index];
        for (qsizetype need = 0; need < check.needs.size(); ++need) {
            const auto next = m_index.constFind(check.needs[need]);
            if (next == m_index.constEnd()) { continue; }
            const qsizetype start = m_way.indexOf(*next);
            if (start >= 0) {
                report(start, m_draft.checks[index].needs[need]);
            } else {
                visit(*next);
            }
        }
        m_way.removeLast();
        m_done.insert(index);
    }

    void report(qsizetype start, Position at) {
        QStringList names;
        for (qsizetype i = start; i < m_way.size(); ++i) { names.append(m_draft.lab.checks[m_way[i]].id); }
        names.append(names.first());
        m_problems.add(at, QStringLiteral("`needs` go in a circle, so none of these checks could ever run: %1")
                               .arg(names.join(QLatin1StringView(" -> "))));
    }

    const LabDraft& m_draft;
    ProblemList& m_problems;
    QHash<QString, qsizetype> m_index;
    QList<qsizetype> m_way;
    QSet<qsizetype> m_done;
};

void checkPoints(const LabDraft& draft, ProblemList& problems) {
    int sum = 0;
    for (const Check& check : draft.lab.checks) { sum += check.points; }
    const int wanted = draft.lab.points;
    if (!draft.pointsKnown || draft.lab.checks.isEmpty() || sum == wanted) { return; }
    problems.add(draft.points, QStringLiteral("the points of the checks add up to %1, but `points` is %2: %3 %4")
                                   .arg(sum)
                                   .arg(wanted)
                                   .arg(std::abs(wanted - sum))
                                   .arg(sum < wanted ? QStringLiteral("missing") : QStringLiteral("too many")));
}

} // namespace

void checkReferences(const LabDraft& draft, ProblemList& problems) {
    checkDuplicates(draft, problems);
    checkPrograms(draft, problems);
    checkTasks(draft, problems);
    checkChecks(draft, problems);
    CycleSearch(draft, problems).run();
    checkPoints(draft, problems);
}

} // namespace mica::course
