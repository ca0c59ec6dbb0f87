// SPDX-License-Identifier: GPL-3.0-or-later
// lab.toml, table by table. The format is described in docs/author/lab-toml.md.
#include "core/course/dock_names.h"
#include "core/course/expectation_reader.h"
#include "core/course/lab_draft.h"
#include "core/course/nearest_name.h"
#include "core/course/table_reader.h"

#include <QRegularExpression>

#include <limits>

namespace mica::course {

namespace {

constexpr qint64 largest = std::numeric_limits<qint64>::max();
constexpr qint64 largestMemoryMiB = 1024;
constexpr qsizetype hintCount = 3;

/// Reports a text that does not match; an empty one has been reported already.
void requirePattern(TableReader& reader, const QString& key, const QString& value, const QString& pattern,
                    const QString& wanted) {
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    if (!value.isEmpty() && !whole.match(value).hasMatch()) {
        reader.problems().add(reader.at(key), QStringLiteral("`%1` is \"%2\"; it must be %3").arg(key, value, wanted));
    }
}

QString readId(TableReader& reader) {
    const QString key = QStringLiteral("id");
    QString id = reader.text(key);
    requirePattern(reader, key, id, QStringLiteral("[a-z][a-z0-9-]*"),
                   QStringLiteral("lower-case letters, digits and -, with a letter first"));
    return id;
}

QString readAnchor(TableReader& reader) {
    const QString key = QStringLiteral("handout");
    QString anchor = reader.text(key);
    requirePattern(reader, key, anchor, QStringLiteral("#\\S+"), QStringLiteral("# and the anchor of a heading"));
    return anchor;
}

void readHead(TableReader& reader, LabDraft& draft) {
    Lab& lab = draft.lab;
    requireSchema(reader, QStringLiteral("mica.lab/1"));
    lab.id = readId(reader);
    lab.number = static_cast<int>(reader.number(QStringLiteral("number"), 1, 99));
    lab.title = reader.text(QStringLiteral("title"));
    lab.version = reader.text(QStringLiteral("version"));
    lab.summary = reader.text(QStringLiteral("summary"));
    lab.hours = static_cast<int>(reader.number(QStringLiteral("hours"), 1, 100));
    lab.points = static_cast<int>(reader.number(QStringLiteral("points"), 1, 1000));
    draft.points = reader.at(QStringLiteral("points"));
    draft.pointsKnown = lab.points != 0;
    lab.budgetTicks = static_cast<quint64>(reader.number(QStringLiteral("budget_ticks"), 1, largest));
    lab.seed = static_cast<quint64>(reader.number(QStringLiteral("seed"), 0, largest, Presence::optional, 1));
    QList<Position> places;
    lab.docks = reader.texts(QStringLiteral("docks"), Presence::optional, &places);
    for (qsizetype i = 0; i < lab.docks.size(); ++i) {
        if (!dockNames().contains(lab.docks[i])) {
            reader.problems().add(
                places[i],
                QStringLiteral("Studio has no dock `%1`; %2").arg(lab.docks[i], suggestion(lab.docks[i], dockNames())));
        }
    }
}

void readFile(const TomlNode& table, LabDraft& draft, ProblemList& problems) {
    TableReader reader(table, QStringLiteral("[[file]]"), problems);
    StudentFile file;
    const QString key = QStringLiteral("path");
    file.path = reader.text(key);
    requirePattern(reader, key, file.path, QStringLiteral("[a-z][a-z0-9_]*\\.(cpp|S)"),
                   QStringLiteral("the name of a .cpp or .S file: lower-case letters, digits and _"));
    file.title = reader.text(QStringLiteral("title"));
    const QString program = QStringLiteral("program");
    file.program = reader.text(program, Presence::optional);
    requirePattern(reader, program, file.program, QStringLiteral("(?!nucleus$|examiner$)[a-z][a-z0-9]*"),
                   QStringLiteral("the name of a program: lower-case letters and digits"));
    draft.files.append(reader.at(key));
    draft.lab.files.append(file);
    reader.finish();
}

void readTask(const TomlNode& table, LabDraft& draft, ProblemList& problems) {
    TableReader reader(table, QStringLiteral("[[task]]"), problems);
    Task task;
    task.id = readId(reader);
    task.title = reader.text(QStringLiteral("title"));
    task.file = reader.text(QStringLiteral("file"));
    task.handout = readAnchor(reader);
    draft.tasks.append(
        {reader.at(QStringLiteral("id")), reader.at(QStringLiteral("file")), reader.at(QStringLiteral("handout"))});
    draft.lab.tasks.append(task);
    reader.finish();
}

QString readProbeName(TableReader& reader, const QString& key) {
    QString name = reader.text(key);
    requirePattern(reader, key, name, QStringLiteral("[a-z][a-z0-9_]{0,63}"),
                   QStringLiteral("the name of a file in probes/ without .cpp: lower-case letters, digits and _"));
    return name;
}

void readProbe(const TomlNode& table, LabDraft& draft, ProblemList& problems) {
    TableReader reader(table, QStringLiteral("[[probe]]"), problems);
    ProbeSettings probe;
    probe.name = readProbeName(reader, QStringLiteral("name"));
    probe.budgetTicks = static_cast<quint64>(reader.number(QStringLiteral("budget_ticks"), 1, largest));
    draft.probes.append(reader.at(QStringLiteral("name")));
    draft.lab.probes.append(probe);
    reader.finish();
}

QList<Expectation> readExpectationTable(TableReader& reader, const QString& key) {
    const TomlNode* table = reader.table(key, Presence::required);
    if (table == nullptr) { return {}; }
    if (table->children.isEmpty()) {
        reader.problems().add(table->at, QStringLiteral("`%1` is empty, so it holds whatever is observed").arg(key));
    }
    return readExpectations(*table, reader.problems());
}

Diagnosis readDiagnosis(const TomlNode& table, ProblemList& problems) {
    TableReader reader(table, QStringLiteral("[[check.diagnosis]]"), problems);
    Diagnosis diagnosis;
    diagnosis.when = readExpectationTable(reader, QStringLiteral("when"));
    diagnosis.say = reader.text(QStringLiteral("say"));
    reader.finish();
    return diagnosis;
}

QStringList readHints(TableReader& reader) {
    const QString key = QStringLiteral("hint");
    QStringList hints = reader.texts(key, Presence::required);
    const bool isList = reader.kind(key) == TomlNode::Kind::list;
    if (isList && hints.size() != hintCount) {
        reader.problems().add(reader.at(key),
                              QStringLiteral("`hint` has %1 hints; there are three: the concept, the place, "
                                             "the mistake")
                                  .arg(hints.size()));
    }
    return hints;
}

void readCheck(const TomlNode& table, LabDraft& draft, ProblemList& problems) {
    TableReader reader(table, QStringLiteral("[[check]]"), problems);
    Check check;
    CheckPlaces places;
    check.line = table.at.line;
    check.id = readId(reader);
    check.fullId = draft.lab.id + u'.' + check.id;
    check.title = reader.text(QStringLiteral("title"));
    check.points = static_cast<int>(reader.number(QStringLiteral("points"), 1, 1000));
    draft.pointsKnown = draft.pointsKnown && check.points != 0;
    check.task = reader.text(QStringLiteral("task"), Presence::optional);
    check.probe = readProbeName(reader, QStringLiteral("probe"));
    check.memoryMiB =
        static_cast<int>(reader.number(QStringLiteral("memory"), 1, largestMemoryMiB, Presence::optional));
    check.needs = reader.texts(QStringLiteral("needs"), Presence::optional, &places.needs);
    check.expect = readExpectationTable(reader, QStringLiteral("expect"));
    for (const TomlNode& diagnosis : reader.tables(QStringLiteral("diagnosis"), Presence::optional)) {
        check.diagnoses.append(readDiagnosis(diagnosis, problems));
    }
    check.hints = readHints(reader);
    check.handout = readAnchor(reader);
    check.where = reader.text(QStringLiteral("where"), Presence::optional);
    reader.finish();
    places.id = reader.at(QStringLiteral("id"));
    places.points = reader.at(QStringLiteral("points"));
    places.task = reader.at(QStringLiteral("task"));
    places.probe = reader.at(QStringLiteral("probe"));
    places.handout = reader.at(QStringLiteral("handout"));
    draft.checks.append(places);
    draft.lab.checks.append(check);
}

} // namespace

LabDraft readLab(const QByteArray& toml, ProblemList& problems) {
    LabDraft draft;
    const auto document = parseToml(toml, problems);
    if (!document) { return draft; }
    draft.readable = true;
    draft.start = document->at;
    TableReader reader(*document, QStringLiteral("lab.toml"), problems);
    readHead(reader, draft);
    for (const TomlNode& table : reader.tables(QStringLiteral("file"), Presence::required)) {
        readFile(table, draft, problems);
    }
    for (const TomlNode& table : reader.tables(QStringLiteral("task"), Presence::required)) {
        readTask(table, draft, problems);
    }
    for (const TomlNode& table : reader.tables(QStringLiteral("probe"), Presence::optional)) {
        readProbe(table, draft, problems);
    }
    for (const TomlNode& table : reader.tables(QStringLiteral("check"), Presence::required)) {
        readCheck(table, draft, problems);
    }
    reader.finish();
    return draft;
}

} // namespace mica::course
