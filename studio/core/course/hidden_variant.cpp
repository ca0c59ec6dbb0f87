// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/hidden_variant.h"

#include "core/course/table_reader.h"
#include "core/failure.h"

#include <QDir>
#include <QFileInfo>

namespace mica::course {

namespace {

constexpr qint64 greatestSeed = qint64{1} << 53; // exact in a result document

HiddenVariant readVariant(const QString& path, const Lab& lab, QList<Problem>& problems) {
    ProblemList list(path, problems);
    HiddenVariant variant;
    variant.name = QFileInfo(path).completeBaseName();
    const auto document = readToml(path, list);
    if (!document) { return variant; }
    TableReader reader(*document, QStringLiteral("the variant"), list);
    variant.story = reader.text(QStringLiteral("story"));
    variant.seed = static_cast<quint64>(reader.number(QStringLiteral("seed"), 0, greatestSeed));
    QList<Position> places;
    variant.checks = reader.texts(QStringLiteral("checks"), Presence::optional, &places);
    reader.finish();
    for (qsizetype i = 0; i < variant.checks.size(); ++i) {
        if (lab.findCheck(variant.checks[i]) == nullptr) {
            list.add(places[i], QStringLiteral("the lab has no check `%1`").arg(variant.checks[i]));
        }
    }
    return variant;
}

} // namespace

QList<HiddenVariant> loadHiddenVariants(const Kit& kit, const Lab& lab) {
    if (!kit.solutions) {
        throw Failure(FailureKind::usage, QStringLiteral("this kit has no solutions, so it has no hidden variants"),
                      kit.root, QStringLiteral("Use the instructor edition of the kit."));
    }
    const QDir folder(QStringLiteral("%1/%2/hidden").arg(*kit.solutions, lab.directory));
    QList<Problem> problems;
    QList<HiddenVariant> variants;
    for (const QString& name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        variants += readVariant(folder.filePath(name), lab, problems);
    }
    throwIfAny(problems);
    return variants;
}

} // namespace mica::course
