// SPDX-License-Identifier: GPL-3.0-or-later
#include "broken_way.h"

#include "core/course/nearest_name.h"
#include "core/course/table_reader.h"
#include "core/failure.h"

namespace mica::test {

namespace {

using course::Presence;
using course::ProblemList;
using course::TableReader;

// Functions, not constants: tests are named before this file's constants are made.
QString id() { return QStringLiteral("id"); }
QString ways() { return QStringLiteral("way"); }

/// Its changes one after the other: what a later one finds may have come with an earlier one.
void readChanges(TableReader& reader, BrokenWay& way, const QString& path) {
    for (const course::TomlNode& node : reader.tables(QStringLiteral("change"), Presence::required)) {
        TableReader change(node, QStringLiteral("[[way.change]]"), reader.problems());
        const auto textOf = [&way](const QString& file, course::Position at,
                                   ProblemList& problems) -> std::optional<QByteArray> {
            if (way.files.contains(file)) { return way.files.value(file); }
            problems.add(
                at,
                QStringLiteral("the lab has no file `%1`; %2").arg(file, course::suggestion(file, way.files.keys())));
            return std::nullopt;
        };
        const course::SourceChange read = readSourceChange(change, textOf);
        change.finish();
        QByteArray& text = way.files[read.file];
        if (!read.find.isEmpty() && text.count(read.find) == 1) { text = changedText(text, read, path); }
    }
}

/// Calls `read` for each [[way]] of the file.
template <typename Read> void forEachWay(const QString& path, ProblemList& problems, Read read) {
    const auto document = course::readToml(path, problems);
    if (!document) { return; }
    TableReader reader(*document, QStringLiteral("the file"), problems);
    for (const course::TomlNode& node : reader.tables(ways(), Presence::required)) {
        TableReader way(node, QStringLiteral("[[way]]"), problems);
        read(way);
    }
    reader.finish();
}

} // namespace

QList<BrokenWay> loadBrokenWays(const QString& path, const course::Lab& lab, const course::Sources& reference) {
    QList<course::Problem> problems;
    ProblemList list(path, problems);
    QList<BrokenWay> loaded;
    forEachWay(path, list, [&](TableReader& reader) {
        BrokenWay way{reader.text(id()), reader.text(QStringLiteral("story")), {}, {}};
        way.told = reader.texts(QStringLiteral("told"), Presence::required);
        for (const course::StudentFile& file : lab.files) { way.files[file.path] = reference.value(file.path); }
        readChanges(reader, way, path);
        reader.finish();
        loaded.append(way);
    });
    throwIfAny(problems);
    return loaded;
}

QStringList idsOfBrokenWays(const QString& path) {
    QList<course::Problem> problems;
    ProblemList list(path, problems);
    QStringList ids;
    forEachWay(path, list, [&](TableReader& reader) { ids.append(reader.text(id())); });
    throwIfAny(problems);
    return ids;
}

} // namespace mica::test
