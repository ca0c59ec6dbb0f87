// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/mutant_reader.h"

#include "core/course/nearest_name.h"

#include <QFileInfo>

namespace mica::course {

namespace {

/// The ids of `caught_by` in the lab's order; unknown and repeated ones are reported.
QStringList readCaughtBy(TableReader& reader, const Lab& lab) {
    const QString key = QStringLiteral("caught_by");
    QList<Position> places;
    const QStringList named = reader.texts(key, Presence::required, &places);
    QStringList known, ordered;
    for (const Check& check : lab.checks) {
        known.append(check.id);
        if (named.contains(check.id)) { ordered.append(check.id); }
    }
    for (qsizetype i = 0; i < named.size(); ++i) {
        if (!known.contains(named[i])) {
            reader.problems().add(
                places[i], QStringLiteral("the lab has no check `%1`; %2").arg(named[i], suggestion(named[i], known)));
        } else if (named.indexOf(named[i]) != i) {
            reader.problems().add(places[i], QStringLiteral("`%1` is there already").arg(named[i]));
        }
    }
    if (reader.kind(key) == TomlNode::Kind::list && named.isEmpty()) {
        reader.problems().add(reader.at(key),
                              QStringLiteral("`caught_by` is empty; a mutant no check catches proves nothing"));
    }
    return ordered;
}

} // namespace

Mutant readMutant(const QString& path, const Lab& lab, const ChangedSource& sourceOf, QList<Problem>& problems) {
    ProblemList list(path, problems);
    Mutant mutant;
    mutant.name = QFileInfo(path).completeBaseName();
    mutant.path = path;
    const auto document = readToml(path, list);
    if (!document) { return mutant; }
    TableReader reader(*document, QStringLiteral("the mutant"), list);
    mutant.story = reader.text(QStringLiteral("story"));
    mutant.change = readSourceChange(reader, sourceOf);
    mutant.caughtBy = readCaughtBy(reader, lab);
    reader.finish();
    return mutant;
}

} // namespace mica::course
