// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the kit and reads kit.toml and lib/flags.toml.
#include "core/course/kit.h"

#include "core/course/table_reader.h"
#include "core/failure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace mica::course {

namespace {

QString descriptionIn(const QString& place) {
    const QFileInfo info(place);
    const QString file = info.isDir() ? QDir(place).filePath(QStringLiteral("kit.toml")) : place;
    return QFileInfo(file).isFile() ? QFileInfo(file).absoluteFilePath() : QString();
}

QStringList placesBesideProgram() {
    if (QCoreApplication::instance() == nullptr) { return {}; }
    const QDir program(QCoreApplication::applicationDirPath());
    QStringList places;
    for (const char* place : {"../kit", "kit", "../share/mica"}) {
        places.append(QDir::cleanPath(program.filePath(QString::fromLatin1(place))));
    }
    return places;
}

QString findDescription(const QString& explicitPath) {
    const QString environment = qEnvironmentVariable("MICA_KIT");
    if (!explicitPath.isEmpty() || !environment.isEmpty()) {
        const QString named = explicitPath.isEmpty() ? environment : explicitPath;
        QString found = descriptionIn(named);
        if (found.isEmpty()) {
            throw Failure(FailureKind::tool, QStringLiteral("there is no kit (no kit.toml)"), named,
                          explicitPath.isEmpty() ? QStringLiteral("MICA_KIT names this place; correct or unset it.")
                                                 : QStringLiteral("Name the folder that holds kit.toml."));
        }
        return found;
    }
    const QStringList places = placesBesideProgram();
    for (const QString& place : places) {
        QString found = descriptionIn(place);
        if (!found.isEmpty()) { return found; }
    }
    throw Failure(FailureKind::tool,
                  QStringLiteral("the kit was not found; looked for kit.toml in %1")
                      .arg(places.isEmpty() ? QStringLiteral("no place") : places.join(QLatin1StringView(", "))),
                  {}, QStringLiteral("Install Mica completely, or name the kit's folder with --kit or MICA_KIT."));
}

/// A folder that kit.toml names, absolute. Reported when it is not there.
QString readFolder(TableReader& reader, const QString& root, const QString& key, Presence presence) {
    const QString value = reader.text(key, presence);
    if (value.isEmpty()) { return {}; }
    QString path = QDir::cleanPath(QDir(root).filePath(value));
    if (!QFileInfo(path).isDir()) {
        reader.problems().add(reader.at(key),
                              QStringLiteral("`%1` names the folder %2, which is not there").arg(key, path));
    }
    return path;
}

void readDescription(const QString& file, Kit& kit, QList<Problem>& problems) {
    ProblemList list(file, problems);
    const auto document = readToml(file, list);
    if (!document) { return; }
    TableReader reader(*document, QStringLiteral("kit.toml"), list);
    requireSchema(reader, QStringLiteral("mica.kit/1"));
    reader.text(QStringLiteral("title"), Presence::optional); // for people
    kit.version = reader.text(QStringLiteral("version"));
    kit.edition = reader.text(QStringLiteral("edition"));
    if (!kit.edition.isEmpty() && kit.edition != QLatin1StringView("instructor") &&
        kit.edition != QLatin1StringView("student")) {
        list.add(reader.at(QStringLiteral("edition")),
                 QStringLiteral("`edition` is \"%1\"; it must be \"instructor\" or \"student\"").arg(kit.edition));
    }
    kit.labsDir = readFolder(reader, kit.root, QStringLiteral("labs"), Presence::required);
    const QString solutions = readFolder(reader, kit.root, QStringLiteral("solutions"), Presence::optional);
    if (!solutions.isEmpty()) { kit.solutions = solutions; }
    const QString kernel = readFolder(reader, kit.root, QStringLiteral("kernel"), Presence::optional);
    if (!kernel.isEmpty()) { kit.kernel = kernel; }
    const QString tours = readFolder(reader, kit.root, QStringLiteral("tours"), Presence::optional);
    if (!tours.isEmpty()) { kit.tours = tours; }
    reader.finish();
}

void readFlags(const QString& file, Kit& kit, QList<Problem>& problems) {
    ProblemList list(file, problems);
    const auto document = readToml(file, list);
    if (!document) { return; }
    TableReader reader(*document, QStringLiteral("flags.toml"), list);
    kit.cxxFlags = reader.texts(QStringLiteral("cxx_flags"), Presence::required);
    kit.asmFlags = reader.texts(QStringLiteral("asm_flags"), Presence::required);
    kit.linkFlags = reader.texts(QStringLiteral("link_flags"), Presence::required);
    reader.finish();
}

} // namespace

Kit findKit(const QString& explicitPath) {
    const QString description = findDescription(explicitPath);
    Kit kit;
    kit.root = QFileInfo(description).absolutePath();
    QList<Problem> problems;
    readDescription(description, kit, problems);
    throwIfAny(problems);
    readFlags(kit.file(QStringLiteral("lib/flags.toml")), kit, problems);
    throwIfAny(problems);
    return kit;
}

} // namespace mica::course
