// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/result_folder.h"

#include "core/failure.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

namespace mica::grade {

namespace {

const QString markName = QStringLiteral("class.json");

/// Removes what is not a student's file with that ending: of students who are gone, and what a killed run had half written.
void sweep(const QString& folder, const QString& ending, const QSet<QString>& students) {
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString name = info.fileName();
        if (name.endsWith(ending) && students.contains(name.chopped(ending.size()))) { continue; }
        if (info.isDir()) {
            QDir(info.filePath()).removeRecursively();
        } else {
            QFile::remove(info.filePath());
        }
    }
}

} // namespace

ResultFolder::ResultFolder(QString path) : m_path(QDir::cleanPath(QFileInfo(path).absoluteFilePath())) {}

bool ResultFolder::holdsResults() const { return QFileInfo::exists(statePath(markName)); }

void ResultFolder::open(bool mayContinue) const {
    const QString shown = QDir::toNativeSeparators(m_path);
    const bool isOurs = holdsResults();
    if (isOurs && !mayContinue) {
        throw Failure(
            FailureKind::usage, QStringLiteral("holds the results of an earlier run"), shown,
            QStringLiteral("Add --resume to go on and to grade only what has changed, or name another folder."));
    }
    const bool isEmpty = QDir(m_path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!isOurs && QFileInfo::exists(m_path) && (!QFileInfo(m_path).isDir() || !isEmpty)) {
        throw Failure(FailureKind::usage, QStringLiteral("is not empty, and not a folder of results"), shown,
                      QStringLiteral("Name a new folder for the results."));
    }
    writeWhole(statePath(markName), "{\"schema\": \"mica.class/1\"}\n");
}

void ResultFolder::writeResult(const QString& student, const QJsonObject& document) const {
    writeWhole(resultPath(student), QJsonDocument(document).toJson(QJsonDocument::Indented));
}

void ResultFolder::writeFiles(const QString& student, const course::Sources& sources) const {
    const QString folder = filesPath(student);
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        if (!sources.contains(name)) { QFile::remove(folder + u'/' + name); }
    }
    for (auto file = sources.cbegin(); file != sources.cend(); ++file) {
        writeWhole(folder + u'/' + file.key(), file.value());
    }
}

void ResultFolder::removeOthers(const QStringList& students) const {
    const QSet<QString> kept(students.begin(), students.end());
    for (const QString& name : QDir(m_path).entryList({QStringLiteral("results.csv.*")}, QDir::Files)) {
        QFile::remove(m_path + u'/' + name);
    }
    sweep(m_path + QStringLiteral("/results"), QStringLiteral(".json"), kept);
    sweep(m_path + QStringLiteral("/submissions"), {}, kept);
    sweep(m_path + QStringLiteral("/feedback"), QStringLiteral(".html"), kept);
    sweep(m_path + QStringLiteral("/report"), QStringLiteral(".html"), kept + QSet<QString>{QStringLiteral("index")});
}

void writeWhole(const QString& path, const QByteArray& bytes) {
    QFile present(path);
    if (present.size() == bytes.size() && present.open(QIODevice::ReadOnly) && present.readAll() == bytes) { return; }
    present.close();
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        throw Failure(FailureKind::harness, QStringLiteral("cannot be written (%1)").arg(file.errorString()),
                      QDir::toNativeSeparators(path), QStringLiteral("Look at the free space of the disk."));
    }
}

QStringList studentsIn(const QString& folder) {
    QStringList students;
    for (const QString& name :
         QDir(folder + QStringLiteral("/results")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        students += name.chopped(5);
    }
    if (students.isEmpty()) {
        throw Failure(FailureKind::usage, QStringLiteral("holds no results"), QDir::toNativeSeparators(folder),
                      QStringLiteral("Name the folder that mica grade wrote (its --out)."));
    }
    return students;
}

} // namespace mica::grade
