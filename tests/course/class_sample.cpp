// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_sample.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <stdexcept>

namespace mica::test {

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        throw std::runtime_error("cannot be written: " + path.toStdString());
    }
}

} // namespace

ClassSample::ClassSample(const QString& lab)
    : m_kit(course::findKit(QStringLiteral(MICA_BINARY_DIR "/kit"))), m_course(course::loadCourse(m_kit)),
      m_lab(&m_course.find(lab)), m_solution(course::loadSolution(m_kit, *m_lab)),
      m_skeleton(course::readSources(*m_lab, m_lab->path + QStringLiteral("/src"))) {}

KnownStudent ClassSample::made(const QString& name, const course::Sources& files, const QString& status,
                               int score) const {
    return {name, files, status, score, {}, {}};
}

KnownStudent ClassSample::reference(const QString& name) const {
    return made(name, m_solution.reference, QStringLiteral("graded"), m_lab->points);
}

KnownStudent ClassSample::skeleton(const QString& name) const {
    return made(name, m_skeleton, QStringLiteral("graded"), 0);
}

KnownStudent ClassSample::broken(const QString& name) const {
    KnownStudent student = made(name, m_solution.reference, QStringLiteral("not_gradable"), 0);
    student.files[m_lab->files.first().path] = "int broken = ;\n";
    student.reason = QStringLiteral("expected");
    return student;
}

/// The points of every check that neither fails nor needs, by whatever way, one that fails.
int ClassSample::scoreWithout(const QStringList& failed) const {
    QStringList lost = failed;
    int score = 0;
    for (bool grew = true; grew;) {
        grew = false;
        for (const course::Check& check : m_lab->checks) {
            const bool isCut = std::any_of(check.needs.begin(), check.needs.end(),
                                           [&lost](const QString& need) { return lost.contains(need); });
            if (isCut && !lost.contains(check.id)) {
                lost += check.id;
                grew = true;
            }
        }
    }
    for (const course::Check& check : m_lab->checks) { score += lost.contains(check.id) ? 0 : check.points; }
    return score;
}

QList<KnownStudent> ClassSample::mutants() const {
    QList<KnownStudent> students;
    for (const course::Mutant& mutant : m_solution.mutants) {
        KnownStudent student =
            made(QStringLiteral("mutant-") + mutant.name, course::applyMutant(m_solution.reference, mutant),
                 QStringLiteral("graded"), scoreWithout(mutant.caughtBy));
        student.failedChecks = mutant.caughtBy;
        students += student;
    }
    return students;
}

QList<KnownStudent> ClassSample::spoofs() const {
    QList<KnownStudent> students;
    for (const course::Spoof& spoof : m_solution.spoofs) {
        course::Sources files = m_skeleton;
        files.insert(spoof.files);
        KnownStudent student = made(QStringLiteral("spoof-") + spoof.name, files,
                                    spoof.refused ? QStringLiteral("not_gradable") : QStringLiteral("graded"), 0);
        student.reason = spoof.reason;
        students += student;
    }
    return students;
}

QList<KnownStudent> ClassSample::students(int count) const {
    QList<KnownStudent> kinds{reference(QStringLiteral("reference")), skeleton(QStringLiteral("skeleton")),
                              broken(QStringLiteral("broken"))};
    kinds += mutants();
    kinds += spoofs();
    QList<KnownStudent> students;
    for (int i = 0; i < count; ++i) {
        KnownStudent student = kinds[i % kinds.size()];
        student.name = QStringLiteral("s%1-%2").arg(i, 3, 10, QLatin1Char('0')).arg(student.name);
        for (QByteArray& text : student.files) { text += "\n// written by student " + QByteArray::number(i) + '\n'; }
        students += student;
    }
    return students;
}

void writeClass(const QString& folder, const QList<KnownStudent>& students) {
    for (const KnownStudent& student : students) {
        const QString own = folder + u'/' + student.name;
        QDir().mkpath(own);
        for (auto file = student.files.cbegin(); file != student.files.cend(); ++file) {
            write(own + u'/' + file.key(), file.value());
        }
    }
}

QStringList knownRows(const QList<KnownStudent>& students, const course::Lab& lab) {
    QStringList rows;
    for (const KnownStudent& student : students) {
        rows +=
            QStringLiteral("%1,%2,%3,%4,%5")
                .arg(student.name, lab.id, student.status, QString::number(student.score), QString::number(lab.points));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QStringList rowsOf(const QByteArray& csv) {
    QStringList rows;
    for (const QString& line : QString::fromUtf8(csv).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts).mid(1)) {
        rows += line.section(u',', 0, 4);
    }
    return rows;
}

} // namespace mica::test
