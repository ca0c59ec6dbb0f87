// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the student regions out of a reference. Works on lines of bytes, so that what lies outside a fence comes back unchanged.
#include "core/course/skeleton.h"

#include "core/course/nearest_name.h"
#include "core/course/problem.h"

#include <QDir>
#include <QRegularExpression>

namespace mica::course {

namespace {

constexpr qsizetype columnLimit = 120;

struct Line {
    QByteArray text, ending; ///< ending: "\n", "\r\n" or, of the last line, nothing
};

QList<Line> splitLines(const QByteArray& bytes) {
    QList<Line> lines;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype feed = bytes.indexOf('\n', start);
        const qsizetype next = feed < 0 ? bytes.size() : feed + 1;
        qsizetype end = feed < 0 ? next : feed;
        if (feed > start && bytes[feed - 1] == '\r') { --end; }
        lines.append({bytes.sliced(start, end - start), bytes.sliced(end, next - end)});
        start = next;
    }
    return lines;
}

struct Fence {
    QString task, indent, comment;
    QByteArray ending;
    Position at;
    QStringList todo, placeholder;
    bool inBody = false;
};

/// The todo as comment lines: as the author broke them, or filled anew where a line would be too long.
QStringList todoLines(const Fence& fence) {
    const QString first = QStringLiteral("%1%2 TODO(%3): ").arg(fence.indent, fence.comment, fence.task);
    const QString later = QStringLiteral("%1%2     ").arg(fence.indent, fence.comment);
    QStringList lines;
    bool fits = true;
    for (const QString& text : fence.todo) {
        lines.append((lines.isEmpty() ? first : later) + text);
        fits = fits && lines.last().size() <= columnLimit;
    }
    if (fits) { return lines; }
    lines = {first.chopped(1)};
    for (const QString& word : fence.todo.join(u' ').split(u' ', Qt::SkipEmptyParts)) {
        if (lines.last().size() + 1 + word.size() > columnLimit) { lines.append(later.chopped(1)); }
        lines.last() += u' ' + word;
    }
    return lines;
}

/// The placeholder's lines without empty ones at its start and end: a lone "placeholder:" means none.
QStringList placeholderLines(const Fence& fence) {
    QStringList lines = fence.placeholder;
    while (!lines.isEmpty() && lines.first().isEmpty()) { lines.removeFirst(); }
    while (!lines.isEmpty() && lines.last().isEmpty()) { lines.removeLast(); }
    for (QString& line : lines) { line = line.isEmpty() ? line : fence.indent + line; }
    return lines;
}

class SkeletonMaker {
public:
    SkeletonMaker(const QString& file, const QStringList& taskIds, ProblemList& problems)
        : m_taskIds(taskIds), m_problems(problems) {
        const QString comment = file.endsWith(QLatin1StringView(".S")) ? QStringLiteral("//|#") : QStringLiteral("//");
        const QString pattern =
            QStringLiteral("^(\\x{FEFF}?)(\\s*)(%1)\\s*(student|todo|placeholder)\\s*:(.*)$").arg(comment);
        m_directive.setPattern(pattern);
        m_directive.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    }

    QByteArray run(const QByteArray& reference) {
        for (const Line& line : splitLines(reference)) {
            m_at = {m_at.line + 1, 1};
            const auto match = m_directive.match(QString::fromUtf8(line.text));
            if (!match.hasMatch()) {
                plain(line);
                continue;
            }
            m_at.column = static_cast<int>(match.capturedStart(3) - match.capturedLength(1)) + 1;
            const QString word = match.captured(4);
            if (word == QLatin1StringView("student")) {
                fenceLine(line, match);
            } else {
                contentLine(word, match.captured(5));
            }
        }
        if (m_open) {
            m_problems.add(m_open->at,
                           QStringLiteral("the fence of `%1` is never closed; it ends with `%2 student: end`")
                               .arg(m_open->task, m_open->comment));
        }
        return m_result;
    }

    const QStringList& fenced() const { return m_fenced; }

private:
    void plain(const Line& line) {
        if (m_open) {
            m_open->inBody = true;
        } else {
            m_result += line.text + line.ending;
        }
    }

    void fenceLine(const Line& line, const QRegularExpressionMatch& match) {
        static const QRegularExpression begin(QStringLiteral("^ begin\\(([^()]*)\\)\\s*$"));
        const QString rest = match.captured(5);
        if (rest.trimmed() == QLatin1StringView("end")) {
            close(line);
        } else if (const auto opened = begin.match(rest); opened.hasMatch()) {
            open(line, match, opened.captured(1));
        } else {
            m_problems.add(m_at,
                           QStringLiteral("not a fence; it is written `%1 student: begin(TASK)` or `%1 student: end`")
                               .arg(match.captured(3)));
        }
    }

    void open(const Line& line, const QRegularExpressionMatch& match, const QString& task) {
        if (m_open) {
            m_problems.add(
                m_at,
                QStringLiteral("the fence of `%1` opens inside the one of line %2").arg(task).arg(m_open->at.line));
            return;
        }
        if (!m_taskIds.contains(task)) {
            m_problems.add(
                m_at, QStringLiteral("no task `%1` belongs to this file; %2").arg(task, suggestion(task, m_taskIds)));
        }
        m_open = Fence{task, match.captured(2), match.captured(3), line.ending, m_at, {}, {}, false};
        m_fenced.append(task);
        m_result += line.text + line.ending;
    }

    void close(const Line& line) {
        if (!m_open) {
            m_problems.add(m_at, QStringLiteral("a fence is closed that was not opened"));
            return;
        }
        if (m_open->todo.isEmpty()) {
            m_problems.add(m_open->at, QStringLiteral("the fence of `%1` has no `%2 todo:` line that says what to do")
                                           .arg(m_open->task, m_open->comment));
        }
        for (const QString& text : todoLines(*m_open) + placeholderLines(*m_open)) {
            m_result += text.toUtf8() + m_open->ending;
        }
        m_result += line.text + line.ending;
        m_open.reset();
    }

    void contentLine(const QString& word, const QString& rest) {
        const bool isTodo = word == QLatin1StringView("todo");
        if (!m_open || m_open->inBody || (isTodo && !m_open->placeholder.isEmpty())) {
            m_problems.add(
                m_at, QStringLiteral("a `%1:` line stands at the top of a fence, todo before placeholder").arg(word));
            return;
        }
        const QString text = rest.startsWith(u' ') ? rest.sliced(1) : rest;
        if (!isTodo) {
            m_open->placeholder.append(text.trimmed().isEmpty() ? QString() : text);
        } else if (text.trimmed().isEmpty()) {
            m_problems.add(m_at, QStringLiteral("the todo is empty"));
        } else {
            m_open->todo.append(text.trimmed());
        }
    }

    const QStringList& m_taskIds;
    ProblemList& m_problems;
    QRegularExpression m_directive;
    Position m_at;
    std::optional<Fence> m_open;
    QStringList m_fenced;
    QByteArray m_result;
};

} // namespace

QByteArray makeSkeleton(const QByteArray& reference, const QString& file, const QStringList& taskIds) {
    QList<Problem> problems;
    ProblemList list(file, problems);
    QByteArray skeleton = SkeletonMaker(file, taskIds, list).run(reference);
    throwIfAny(problems);
    return skeleton;
}

Sources makeSkeletons(const Lab& lab, const Sources& reference, const QString& referenceDir) {
    Sources skeletons;
    QList<Problem> problems;
    for (const StudentFile& file : lab.files) {
        const QString path = QDir(referenceDir).filePath(file.path);
        QStringList taskIds;
        for (const Task& task : lab.tasks) {
            if (task.file == file.path) { taskIds.append(task.id); }
        }
        ProblemList list(path, problems);
        SkeletonMaker maker(path, taskIds, list);
        skeletons.insert(file.path, maker.run(reference.value(file.path)));
        for (const QString& task : taskIds) {
            if (!maker.fenced().contains(task)) {
                list.add({}, QStringLiteral("has no fence `student: begin(%1)`").arg(task));
            }
        }
    }
    throwIfAny(problems);
    return skeletons;
}

} // namespace mica::course
