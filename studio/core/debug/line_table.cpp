// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/line_table.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <limits>
#include <set>

namespace mica::debug {

LineTable::LineTable(const DebugLines& lines, const image::SymbolMap& symbols) {
    for (const QString& path : lines.files) {
        m_files += check::parseSourceLine(path + QStringLiteral(":1")).value_or(check::SourceLine{path, 1, false});
    }
    // The optimiser often marks a line where it has no code yet: the mark waits for the line's next code.
    std::set<std::pair<int, int>> marked;
    for (qsizetype i = 0; i + 1 < lines.rows.size(); ++i) {
        const LineRow& row = lines.rows[i];
        const LineRow& next = lines.rows[i + 1];
        if (row.end) { marked.clear(); }
        if (row.end || row.file < 0 || row.line <= 0) { continue; }
        if (row.statement) { marked.insert({row.file, row.line}); }
        if (next.address <= row.address) { continue; }
        const bool statement = marked.erase({row.file, row.line}) != 0;
        m_spans += {row.address, next.address, row.file, row.line, statement};
    }
    std::stable_sort(m_spans.begin(), m_spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
    for (const Span& span : std::as_const(m_spans)) {
        const auto place = symbols.at(span.begin);
        m_functions += place ? span.begin - place->offset : span.begin;
    }
}

const LineTable::Span* LineTable::spanAt(quint32 address) const {
    const auto next = std::upper_bound(m_spans.begin(), m_spans.end(), address,
                                       [](quint32 value, const Span& span) { return value < span.begin; });
    if (next == m_spans.begin()) { return nullptr; }
    const Span& span = *std::prev(next);
    return address < span.end ? &span : nullptr;
}

std::optional<check::SourceLine> LineTable::at(quint32 address) const {
    const Span* span = spanAt(address);
    if (span == nullptr) { return std::nullopt; }
    check::SourceLine line = m_files[span->file];
    line.line = span->line;
    return line;
}

bool LineTable::beginsStatement(quint32 address) const {
    const Span* span = spanAt(address);
    return span != nullptr && span->begin == address && span->statement;
}

quint32 LineTable::instructionBefore(quint32 address, quint32 distance) const {
    const quint32 lowest = address > distance ? address - distance : 0;
    const auto found = std::lower_bound(m_spans.begin(), m_spans.end(), lowest,
                                        [](const Span& span, quint32 value) { return span.begin < value; });
    return found == m_spans.end() || found->begin > address ? address : found->begin;
}

std::optional<LineCode> LineTable::codeOf(const QString& file, int line) const {
    QSet<int> wanted;
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        if (m_files[i].file == file || m_files[i].file.endsWith(u'/' + file)) { wanted.insert(static_cast<int>(i)); }
    }
    int nearest = std::numeric_limits<int>::max();
    for (const Span& span : m_spans) {
        if (span.line >= line && wanted.contains(span.file)) { nearest = std::min(nearest, span.line); }
    }
    QMap<quint32, quint32> firstOf; // by function
    QString name;
    for (qsizetype i = 0; i < m_spans.size(); ++i) {
        const Span& span = m_spans[i];
        if (span.line != nearest || !wanted.contains(span.file)) { continue; }
        const quint32 function = m_functions[i];
        if (!firstOf.contains(function)) { firstOf.insert(function, span.begin); }
        name = m_files[span.file].file;
    }
    return firstOf.isEmpty() ? std::nullopt : std::optional(LineCode{name, nearest, firstOf.values()});
}

} // namespace mica::debug
