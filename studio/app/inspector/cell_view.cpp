// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/cell_view.h"

#include "app/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStyledItemDelegate>

namespace mica::app {

namespace {

/// Underlines a link under the mouse, and keeps the colours of a cell that is selected readable.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto link = index.data(CellModel::LinkRole).value<debug::Place>();
        const bool underMouse = option->state.testFlag(QStyle::State_MouseOver);
        if (underMouse && link.kind != debug::Place::Kind::none) { option->font.setUnderline(true); }
    }
};

bool isLink(const QModelIndex& index) {
    return index.isValid() && index.data(CellModel::LinkRole).value<debug::Place>().kind != debug::Place::Kind::none;
}

} // namespace

CellView::CellView(CellModel* model, const QString& name, QWidget* parent) : QTableView(parent), m_model(model) {
    setModel(model);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(name);
    setObjectName(name);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QTableView::clicked, this, &CellView::follow);
    connect(model, &QAbstractItemModel::dataChanged, this, &CellView::fitColumns);
    connect(&Theme::current(), &Theme::changed, this, &CellView::dress);
    dress();
}

void CellView::dress() {
    const QFontMetrics code(Theme::current().codeFont()), text(Theme::current().textFont());
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(std::max(code.height(), text.height()) + Theme::grid());
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(2 * Theme::grid());
    fitColumns();
    updateGeometry();
}

void CellView::fitColumns() {
    const int widest = 60 * QFontMetrics(Theme::current().textFont()).averageCharWidth();
    for (int column = 0; column + 1 < m_model->columnCount(); ++column) {
        const int content = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, std::min(content + 2 * Theme::grid(), widest));
    }
}

bool CellView::reveal(const debug::Place& place) {
    const int row = m_model->rowOf(place);
    m_model->mark(row);
    if (row < 0) { return false; }
    const QModelIndex first = m_model->index(row, 0);
    setCurrentIndex(first);
    scrollTo(first, QAbstractItemView::PositionAtCenter);
    return true;
}

bool CellView::followCurrent() {
    const QModelIndex current = currentIndex();
    if (!current.isValid()) { return false; }
    if (isLink(current)) {
        follow(current);
        return true;
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QModelIndex other = current.siblingAtColumn(column);
        if (isLink(other)) {
            follow(other);
            return true;
        }
    }
    return false;
}

void CellView::follow(const QModelIndex& index) {
    if (isLink(index)) { Q_EMIT linkActivated(index.data(CellModel::LinkRole).value<debug::Place>()); }
}

void CellView::copyTable() const { QApplication::clipboard()->setText(m_model->asText()); }

void CellView::copySelection() const {
    QStringList lines;
    int line = -1;
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end(), [](const QModelIndex& a, const QModelIndex& b) {
        return a.row() != b.row() ? a.row() < b.row() : a.column() < b.column();
    });
    for (const QModelIndex& index : chosen) {
        const QString text = index.data().toString();
        if (index.row() == line) {
            lines.last() += u'\t' + text;
        } else {
            lines += text;
        }
        line = index.row();
    }
    if (!lines.isEmpty()) { QApplication::clipboard()->setText(lines.join(u'\n')); }
}

void CellView::fitRows(int rows) {
    m_fitRows = rows;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateGeometry();
}

QSize CellView::sizeHint() const {
    if (m_fitRows == 0) { return QTableView::sizeHint(); }
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return {QTableView::sizeHint().width(), header + m_fitRows * verticalHeader()->defaultSectionSize() + 2};
}

QSize CellView::minimumSizeHint() const {
    return m_fitRows == 0 ? QSize(20 * Theme::grid(), 3 * verticalHeader()->defaultSectionSize()) : sizeHint();
}

void CellView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && followCurrent()) { return; }
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void CellView::mouseMoveEvent(QMouseEvent* event) {
    viewport()->setCursor(isLink(indexAt(event->pos())) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void CellView::contextMenuEvent(QContextMenuEvent* event) {
    QMenu* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex index = indexAt(event->pos());
    QAction* open = menu->addAction(tr("Show where this leads"), this, [this, index] { follow(index); });
    open->setEnabled(isLink(index));
    menu->addAction(tr("Copy the selection"), this, &CellView::copySelection);
    menu->addAction(tr("Copy the table"), this, &CellView::copyTable);
    menu->popup(event->globalPos());
}

void CellView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row()) { Q_EMIT rowChosen(current.isValid() ? current.row() : -1); }
}

} // namespace mica::app
