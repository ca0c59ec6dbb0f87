// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tour/tour_reader.h"

#include "core/course/lab_file.h"
#include "core/course/toml_tree.h"
#include "core/tour/directive_reader.h"

#include <QDir>

namespace mica::tour {

namespace {

using namespace Qt::Literals::StringLiterals;

/// The fence that opens or closes a block of code (CommonMark, 4.5); empty for any other line.
QString fenceOf(const QString& line) {
    const QString text = line.trimmed();
    const QChar mark = text.isEmpty() ? QChar() : text.front();
    if (mark != u'`' && mark != u'~') { return {}; }
    qsizetype length = 0;
    while (length < text.size() && text[length] == mark) { ++length; }
    return length < 3 ? QString() : text.first(length);
}

class Reader {
public:
    Reader(Tour& tour, course::ProblemList& problems) : m_tour(tour), m_problems(problems) {}

    void line(const QString& text) {
        ++m_line;
        const QString fence = fenceOf(text);
        if (!m_fence.isEmpty()) {
            const bool closes = fence.startsWith(m_fence) && text.trimmed() == fence;
            if (closes) { m_fence.clear(); }
            if (m_directives && !closes) { directive(text); }
            if (!m_directives) { prose(text); }
            m_directives = m_directives && !closes;
        } else if (!fence.isEmpty()) {
            m_fence = fence;
            m_fenceLine = m_line;
            m_directives = text.trimmed().sliced(fence.size()).trimmed() == "tour"_L1;
            if (!m_directives) { prose(text); }
        } else if (text.startsWith("# "_L1)) {
            title(text.sliced(2).trimmed());
        } else if (text.startsWith("## "_L1)) {
            Step step;
            step.title = text.sliced(3).trimmed();
            step.line = m_line;
            m_tour.steps += step;
            prose(text);
        } else {
            prose(text);
        }
    }

    void end() {
        if (!m_fence.isEmpty()) {
            m_problems.add({m_fenceLine, 1}, u"this block of code has no end; close it with %1"_s.arg(m_fence));
        }
        if (m_tour.title.isEmpty()) {
            m_problems.add({1, 1},
                           u"the tour has no title; begin the file with a line like \"# One address translated\""_s);
        }
        if (m_tour.steps.isEmpty()) {
            m_problems.add({}, u"the tour has no step; begin each with a line like \"## The timer rings\""_s);
        } else if (!m_tour.steps.first().boot) {
            m_problems.add(
                {m_tour.steps.first().line, 1},
                u"the first step starts no machine; add \"boot system\" or \"boot check LAB.CHECK\" to it"_s);
        }
        m_tour.summary = m_tour.summary.simplified();
        for (Step& step : m_tour.steps) { step.text = step.text.trimmed(); }
    }

private:
    void title(const QString& text) {
        if (!m_tour.title.isEmpty()) {
            m_problems.add({m_line, 1}, u"a tour has one title; begin a step with \"## \""_s);
        } else {
            m_tour.title = text;
        }
    }
    void prose(const QString& text) {
        QString& into = m_tour.steps.isEmpty() ? m_tour.summary : m_tour.steps.last().text;
        into += text + u'\n';
    }
    void directive(const QString& text) {
        if (text.trimmed().isEmpty() || text.trimmed().startsWith(u'#')) { return; }
        if (m_tour.steps.isEmpty()) {
            m_problems.add({m_line, 1}, u"a directive stands before the first step; move it below a \"## \" heading"_s);
            return;
        }
        readDirective(text.trimmed(), m_line, m_tour.steps.last(), m_problems);
    }

    Tour& m_tour;
    course::ProblemList& m_problems;
    QString m_fence; ///< of the block we are in; empty: in none
    bool m_directives = false;
    int m_line = 0, m_fenceLine = 0;
};

} // namespace

Tour parseTour(const QByteArray& markdown, const QString& path, QList<course::Problem>& problems) {
    Tour tour;
    tour.path = path;
    course::ProblemList list(path, problems);
    Reader reader(tour, list);
    QString text = QString::fromUtf8(markdown);
    if (text.startsWith(QChar::ByteOrderMark)) { text.remove(0, 1); }
    for (QString line : text.split(u'\n')) {
        if (line.endsWith(u'\r')) { line.chop(1); }
        reader.line(line);
    }
    reader.end();
    return tour;
}

Tour readTour(const QString& path, QList<course::Problem>& problems) {
    return parseTour(course::readCourseFile(path), path, problems);
}

QStringList toursOf(const course::Kit& kit) {
    if (!kit.tours) { return {}; }
    const QDir folder(*kit.tours);
    QStringList paths;
    for (const QString& name : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        paths += folder.filePath(name);
    }
    return paths;
}

} // namespace mica::tour
