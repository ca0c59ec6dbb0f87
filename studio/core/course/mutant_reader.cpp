// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/mutant_reader.h"

#include "core/course/nearest_name.h"
#include "core/failure.h"

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

QString occurrences(const QByteArray& text, const Mutant& mutant) {
    const qsizetype count = text.count(mutant.find);
    return count == 0 ? QStringLiteral("does not occur in %1").arg(mutant.file)
                      : QStringLiteral("occurs %1 times in %2; it must occur once").arg(count).arg(mutant.file);
}

void judgeChange(const Mutant& mutant, const QByteArray& text, const TableReader& reader) {
    if (mutant.find.isEmpty()) { return; }
    if (text.count(mutant.find) != 1) {
        reader.problems().add(reader.at(QStringLiteral("find")),
                              QStringLiteral("the text of `find` ") + occurrences(text, mutant));
    } else if (mutant.find == mutant.replace) {
        reader.problems().add(reader.at(QStringLiteral("replace")),
                              QStringLiteral("`replace` is the same as `find`, so nothing changes"));
    }
}

} // namespace

Mutant readMutant(const QString& path, const Lab& lab, const MutantSource& sourceOf, QList<Problem>& problems) {
    ProblemList list(path, problems);
    Mutant mutant;
    mutant.name = QFileInfo(path).completeBaseName();
    mutant.path = path;
    const auto document = readToml(path, list);
    if (!document) { return mutant; }
    TableReader reader(*document, QStringLiteral("the mutant"), list);
    mutant.story = reader.text(QStringLiteral("story"));
    mutant.file = reader.text(QStringLiteral("file"));
    mutant.find = reader.text(QStringLiteral("find")).toUtf8();
    mutant.replace = reader.anyText(QStringLiteral("replace")).toUtf8();
    mutant.caughtBy = readCaughtBy(reader, lab);
    reader.finish();
    if (!mutant.file.isEmpty()) {
        if (const auto text = sourceOf(mutant.file, reader.at(QStringLiteral("file")), list)) {
            judgeChange(mutant, *text, reader);
        }
    }
    return mutant;
}

QByteArray mutatedText(const QByteArray& text, const Mutant& mutant) {
    if (mutant.find.isEmpty() || text.count(mutant.find) != 1) {
        throw Failure(FailureKind::content,
                      QStringLiteral("the text of `find` ") +
                          (mutant.find.isEmpty() ? QStringLiteral("is empty") : occurrences(text, mutant)),
                      mutant.path, QStringLiteral("Make it occur exactly once."));
    }
    return QByteArray(text).replace(mutant.find, mutant.replace);
}

} // namespace mica::course
