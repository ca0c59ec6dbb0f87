// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/student_regions.h"

#include <QRegularExpression>
#include <QStringList>

namespace mica::course {

namespace {

QStringList linesOf(QString text) {
    return text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n")).split(u'\n');
}

QList<StudentRegion> regionsIn(const QStringList& lines) {
    static const QRegularExpression mark(
        QStringLiteral("^\\x{FEFF}?\\s*(?://|#)\\s*student\\s*:\\s*(?:begin\\(([^()]*)\\)|(end))\\s*$"));
    QList<StudentRegion> regions;
    std::optional<StudentRegion> open;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const auto match = mark.match(lines[line]);
        if (!match.hasMatch()) { continue; }
        if (match.capturedLength(2) == 0) {
            open = StudentRegion{match.captured(1), static_cast<int>(line), 0};
        } else if (open) {
            open->endLine = static_cast<int>(line);
            regions.append(*open);
            open.reset();
        }
    }
    return regions;
}

QList<StudentRegion> ofTask(QList<StudentRegion> regions, const QString& task) {
    regions.removeIf([&task](const StudentRegion& region) { return region.task != task; });
    return regions;
}

} // namespace

QList<StudentRegion> studentRegions(const QString& text) { return regionsIn(linesOf(text)); }

std::optional<QString> withTaskReset(const QString& text, const QString& skeleton, const QString& task) {
    QStringList lines = linesOf(text);
    const QStringList original = linesOf(skeleton);
    const QList<StudentRegion> mine = ofTask(regionsIn(lines), task);
    const QList<StudentRegion> theirs = ofTask(regionsIn(original), task);
    if (mine.isEmpty() || mine.size() != theirs.size()) { return std::nullopt; }
    for (qsizetype i = mine.size() - 1; i >= 0; --i) { // from the back, so that the lines before keep their numbers
        const StudentRegion &to = mine[i], &from = theirs[i];
        lines = lines.mid(0, to.beginLine + 1) + original.mid(from.beginLine + 1, from.endLine - from.beginLine - 1) +
                lines.mid(to.endLine);
    }
    return lines.join(u'\n');
}

} // namespace mica::course
