// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/cell_model.h"

#include "app/theme/theme.h"

#include <algorithm>

namespace mica::app {

namespace {

Token tokenOf(const Cell& cell) {
    switch (cell.tone) {
    case Tone::dim: return Token::dim;
    case Tone::good: return Token::ok;
    case Tone::warn: return Token::warn;
    case Tone::bad: return Token::bad;
    case Tone::plain: break;
    }
    return cell.link.kind == debug::Place::Kind::none ? Token::text : Token::accent;
}

QFont fontOf(const Cell& cell) {
    QFont font = cell.code ? Theme::current().codeFont() : Theme::current().textFont();
    font.setBold(cell.changed);
    return font;
}

} // namespace

CellModel::CellModel(const QStringList& headings, QObject* parent) : QAbstractTableModel(parent), m_headings(headings) {
    connect(&Theme::current(), &Theme::changed, this, &CellModel::repaint);
}

void CellModel::setRows(const QList<CellRow>& rows) {
    const int before = static_cast<int>(m_rows.size()), after = static_cast<int>(rows.size());
    m_marked = m_marked < after ? m_marked : -1;
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = rows;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows = rows;
        endRemoveRows();
    } else {
        m_rows = rows;
    }
    repaint();
}

void CellModel::repaint() {
    if (!m_rows.isEmpty()) { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1)); }
}

int CellModel::rowOf(const debug::Place& place) const {
    const auto find = [this](const debug::Place& wanted) {
        const auto found =
            std::find_if(m_rows.cbegin(), m_rows.cend(), [&wanted](const CellRow& row) { return row.place == wanted; });
        return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
    };
    const int exact = find(place);
    if (exact >= 0 || place.field.isEmpty()) { return exact; }
    debug::Place whole = place;
    whole.field.clear();
    return find(whole);
}

void CellModel::mark(int row) {
    m_marked = row;
    repaint();
}

QString CellModel::asText() const {
    QStringList lines{m_headings.join(u'\t')};
    for (const CellRow& row : m_rows) {
        QStringList cells;
        for (const Cell& cell : row.cells) { cells += cell.text; }
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

int CellModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant CellModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size()) { return {}; }
    const QList<Cell>& cells = m_rows.at(index.row()).cells;
    if (index.column() >= cells.size()) { return {}; }
    const Cell& cell = cells.at(index.column());
    const Theme& theme = Theme::current();
    const bool isMarked = index.row() == m_marked;
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.hint.isEmpty() ? QVariant() : cell.hint;
    case Qt::AccessibleTextRole: return cell.changed ? tr("%1, changed").arg(cell.text) : cell.text;
    case Qt::AccessibleDescriptionRole: return cell.hint;
    case Qt::FontRole: return fontOf(cell);
    case Qt::ForegroundRole: return theme.color(isMarked || cell.changed ? Token::text : tokenOf(cell));
    case Qt::BackgroundRole:
        return isMarked       ? QVariant(theme.color(Token::marked))
               : cell.changed ? QVariant(theme.color(Token::changed))
                              : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (cell.toTheRight ? Qt::AlignRight : Qt::AlignLeft));
    case LinkRole: return QVariant::fromValue(cell.link);
    case ChangedRole: return cell.changed;
    case MarkedRole: return isMarked;
    default: return {};
    }
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headings.size()) { return {}; }
    if (role == Qt::DisplayRole) { return m_headings.at(section); }
    if (role == Qt::TextAlignmentRole) { return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft); }
    return {};
}

} // namespace mica::app
