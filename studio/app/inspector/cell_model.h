// SPDX-License-Identifier: GPL-3.0-or-later
// A table of cells made from a stop: text, meaning, a link, whether it changed. Every inspector's tables are of this kind.
#pragma once

#include "core/debug/place.h"

#include <QAbstractTableModel>

namespace mica::app {

enum class Tone { plain, dim, good, warn, bad };

struct Cell {
    QString text;
    QString hint;      ///< shown on hover: what it means, and the manual's section
    debug::Place link; ///< where a click leads; Kind::none: nowhere
    bool changed = false;
    Tone tone = Tone::plain; ///< never alone: the text says it, too
    bool code = false;       ///< in the monospaced font
    bool toTheRight = false;
};

struct CellRow {
    QList<Cell> cells;
    debug::Place place; ///< what the row is about: found by rowOf()
};

class CellModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { LinkRole = Qt::UserRole, ChangedRole, MarkedRole };

    CellModel(const QStringList& headings, QObject* parent);

    /// Rows keep their place where they can: a selection stays on its row number.
    void setRows(const QList<CellRow>& rows);
    const QList<CellRow>& rows() const { return m_rows; }

    /// The row about that place; with a field, the row of that field if there is one. -1: none.
    int rowOf(const debug::Place& place) const;
    /// Marks one row, as Show me and links do; -1: none.
    void mark(int row);
    int marked() const { return m_marked; }

    /// Headings and rows with tabs between the cells, for the clipboard.
    QString asText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void repaint();

    QStringList m_headings;
    QList<CellRow> m_rows;
    int m_marked = -1;
};

} // namespace mica::app
