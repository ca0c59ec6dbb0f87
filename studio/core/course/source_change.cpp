// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/source_change.h"

#include "core/failure.h"

namespace mica::course {

namespace {

QString occurrences(const QByteArray& text, const SourceChange& change) {
    const qsizetype count = text.count(change.find);
    return count == 0 ? QStringLiteral("does not occur in %1").arg(change.file)
                      : QStringLiteral("occurs %1 times in %2; it must occur once").arg(count).arg(change.file);
}

void judge(const SourceChange& change, const QByteArray& text, const TableReader& reader) {
    if (change.find.isEmpty()) { return; }
    if (text.count(change.find) != 1) {
        reader.problems().add(reader.at(QStringLiteral("find")),
                              QStringLiteral("the text of `find` ") + occurrences(text, change));
    } else if (change.find == change.replace) {
        reader.problems().add(reader.at(QStringLiteral("replace")),
                              QStringLiteral("`replace` is the same as `find`, so nothing changes"));
    }
}

} // namespace

SourceChange readSourceChange(TableReader& reader, const ChangedSource& sourceOf) {
    SourceChange change;
    change.file = reader.text(QStringLiteral("file"));
    change.find = reader.text(QStringLiteral("find")).toUtf8();
    change.replace = reader.anyText(QStringLiteral("replace")).toUtf8();
    if (!change.file.isEmpty()) {
        if (const auto text = sourceOf(change.file, reader.at(QStringLiteral("file")), reader.problems())) {
            judge(change, *text, reader);
        }
    }
    return change;
}

QByteArray changedText(const QByteArray& text, const SourceChange& change, const QString& path) {
    if (change.find.isEmpty() || text.count(change.find) != 1) {
        throw Failure(FailureKind::content,
                      QStringLiteral("the text of `find` ") +
                          (change.find.isEmpty() ? QStringLiteral("is empty") : occurrences(text, change)),
                      path, QStringLiteral("Make it occur exactly once."));
    }
    return QByteArray(text).replace(change.find, change.replace);
}

} // namespace mica::course
