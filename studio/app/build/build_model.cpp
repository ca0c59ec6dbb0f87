// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/build/build_model.h"

#include "app/theme/icons.h"

namespace mica::app {

namespace {

constexpr quintptr topRow = ~quintptr{0}; // internal id of a message; details carry the row they belong to

QString placeText(const QString& file, int line, int column) {
    QString text = file;
    if (!file.isEmpty() && line > 0) { text += QStringLiteral(":%1").arg(line); }
    if (!file.isEmpty() && line > 0 && column > 0) { text += QStringLiteral(":%1").arg(column); }
    return text;
}

debug::Place placeOf(const QString& file, int line) {
    debug::Place place;
    if (file.isEmpty()) { return place; }
    place.kind = debug::Place::Kind::sourceLine;
    place.name = file;
    place.line = line;
    return place;
}

QString withCode(const build::Diagnostic& diagnostic) {
    return diagnostic.code.isEmpty() ? diagnostic.text
                                     : QStringLiteral("%1 [%2]").arg(diagnostic.text, diagnostic.code);
}

} // namespace

void BuildModel::setResult(const build::BuildResult& result) {
    beginResetModel();
    m_rows.clear();
    for (const build::IntegrityFinding& finding : result.findings) {
        Row row;
        row.refused = true;
        row.text = finding.reason;
        row.file = finding.file;
        if (!finding.advice.isEmpty()) { row.details.append(Detail{false, finding.advice, {}, 0, 0}); }
        m_rows.append(row);
    }
    for (const build::Diagnostic& one : result.diagnostics) {
        if (one.severity != build::Severity::note || m_rows.isEmpty()) {
            m_rows.append(Row{one.severity, false, withCode(one), one.file, one.line, one.column, {}});
        } else {
            m_rows.last().details.append(Detail{false, withCode(one), one.file, one.line, one.column});
        }
        if (!one.excerpt.isEmpty()) {
            m_rows.last().details.append(Detail{true, one.excerpt, one.file, one.line, one.column});
        }
    }
    for (const QString& change : result.normalised) {
        m_rows.append(
            Row{build::Severity::note, false, change.section(u':', 1).trimmed(), change.section(u':', 0, 0), 0, 0, {}});
    }
    endResetModel();
}

int BuildModel::count(build::Severity severity) const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [severity](const Row& row) { return row.severity == severity; }));
}

QModelIndex BuildModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) { return {}; }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : topRow);
}

QModelIndex BuildModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == topRow) { return {}; }
    return createIndex(static_cast<int>(index.internalId()), 0, topRow);
}

int BuildModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) { return static_cast<int>(m_rows.size()); }
    if (parent.internalId() != topRow || parent.column() != 0) { return 0; }
    return static_cast<int>(m_rows[parent.row()].details.size());
}

int BuildModel::columnCount(const QModelIndex&) const { return columns; }

QVariant BuildModel::rowData(const Row& row, int column, int role) const {
    const bool error = row.severity == build::Severity::error, note = row.severity == build::Severity::note;
    switch (role) {
    case Qt::DisplayRole:
        if (column == placeColumn) { return placeText(row.file, row.line, row.column); }
        return row.refused ? tr("refused: %1").arg(row.text)
               : error     ? tr("error: %1").arg(row.text)
               : note      ? tr("note: %1").arg(row.text)
                           : tr("warning: %1").arg(row.text);
    case Qt::DecorationRole:
        if (column != messageColumn) { return {}; }
        return icon(error ? Icon::error : note ? Icon::info : Icon::warning);
    case Qt::ToolTipRole: return row.text;
    case placeRole: return QVariant::fromValue(placeOf(row.file, row.line));
    default: return {};
    }
}

QVariant BuildModel::detailData(const Detail& detail, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        if (column == placeColumn) {
            return detail.isExcerpt ? QString() : placeText(detail.file, detail.line, detail.column);
        }
        return detail.text;
    case Qt::FontRole: return detail.isExcerpt ? Theme::current().codeFont() : QVariant();
    case Qt::ForegroundRole: return detail.isExcerpt ? QVariant() : Theme::current().color(Token::dim);
    case placeRole: return QVariant::fromValue(placeOf(detail.file, detail.line));
    default: return {};
    }
}

QVariant BuildModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) { return {}; }
    if (index.internalId() == topRow) { return rowData(m_rows[index.row()], index.column(), role); }
    return detailData(m_rows[static_cast<qsizetype>(index.internalId())].details[index.row()], index.column(), role);
}

QVariant BuildModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) { return {}; }
    return section == messageColumn ? tr("Message") : tr("Place");
}

QString BuildModel::asText() const {
    QString text;
    const auto add = [&text](const QString& place, const QString& words) {
        text += place.isEmpty() ? words : QStringLiteral("%1: %2").arg(place, words);
        text += u'\n';
    };
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex top = index(row, messageColumn);
        add(index(row, placeColumn).data().toString(), top.data().toString());
        for (int detail = 0; detail < rowCount(top); ++detail) {
            add(index(detail, placeColumn, top).data().toString(), index(detail, messageColumn, top).data().toString());
        }
    }
    return text;
}

} // namespace mica::app
