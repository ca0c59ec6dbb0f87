// SPDX-License-Identifier: GPL-3.0-or-later
// labs/course.toml and the labs it lists. The format is described in docs/author/lab-toml.md.
#include "core/course/kit.h"
#include "core/course/nearest_name.h"
#include "core/course/table_reader.h"
#include "core/failure.h"

#include <QDir>
#include <QFileInfo>

#include <limits>

namespace mica::course {

namespace {

struct LabEntry {
    QString directory;
    Position at;
};

QList<LabEntry> readCourse(const QByteArray& toml, Course& course, ProblemList& problems) {
    QList<LabEntry> entries;
    const auto document = parseToml(toml, problems);
    if (!document) { return entries; }
    TableReader reader(*document, QStringLiteral("course.toml"), problems);
    requireSchema(reader, QStringLiteral("mica.course/1"));
    course.title = reader.text(QStringLiteral("title"));
    course.memoryMiB =
        static_cast<int>(reader.number(QStringLiteral("memory"), 1, 1024, Presence::optional, course.memoryMiB));
    course.ips = static_cast<quint32>(reader.number(QStringLiteral("ips"), 100'000, std::numeric_limits<qint32>::max(),
                                                    Presence::optional, course.ips));
    QList<Position> places;
    const QStringList directories = reader.texts(QStringLiteral("labs"), Presence::required, &places);
    for (qsizetype i = 0; i < directories.size(); ++i) {
        if (directories.indexOf(directories[i]) != i) {
            problems.add(places[i], QStringLiteral("the lab %1 is listed already").arg(directories[i]));
        } else {
            entries.append({directories[i], places[i]});
        }
    }
    reader.finish();
    return entries;
}

/// Ids and numbers name a lab on the command line, so each belongs to one.
void requireDistinct(const Course& course, const QList<LabEntry>& entries, ProblemList& problems) {
    for (qsizetype i = 0; i < course.labs.size(); ++i) {
        for (qsizetype earlier = 0; earlier < i; ++earlier) {
            const Lab& lab = course.labs[i];
            const Lab& other = course.labs[earlier];
            if (lab.id == other.id || lab.number == other.number) {
                problems.add(entries[i].at,
                             QStringLiteral("%1 has the %2 of %3")
                                 .arg(lab.directory,
                                      lab.id == other.id ? QStringLiteral("id") : QStringLiteral("number"),
                                      other.directory));
            }
        }
    }
}

} // namespace

const Lab& Course::find(const QString& name) const {
    QStringList known;
    for (const Lab& lab : labs) {
        bool isNumber = false;
        const int number = name.toInt(&isNumber);
        if (lab.id == name || lab.directory == name || (isNumber && lab.number == number)) { return lab; }
        known.append(lab.id);
    }
    throw Failure(FailureKind::usage, QStringLiteral("there is no lab `%1`; %2").arg(name, suggestion(name, known)));
}

Course loadCourse(const Kit& kit, LabFolder folder) {
    const QString file = kit.labsDir + QStringLiteral("/course.toml");
    Course course;
    QList<Problem> problems;
    ProblemList list(file, problems);
    QList<LabEntry> loaded;
    for (const LabEntry& entry : readCourse(readCourseFile(file), course, list)) {
        const QString path = kit.labsDir + u'/' + entry.directory;
        const QString labFile = path + QStringLiteral("/lab.toml");
        if (entry.directory.contains(u'/') || !QFileInfo(labFile).isFile()) {
            list.add(entry.at, QStringLiteral("there is no labs/%1/lab.toml").arg(entry.directory));
            continue;
        }
        course.labs.append(parseLab(readCourseFile(labFile), labFile, path, problems, folder));
        loaded.append(entry);
    }
    if (problems.isEmpty()) { requireDistinct(course, loaded, list); }
    throwIfAny(problems);
    return course;
}

} // namespace mica::course
