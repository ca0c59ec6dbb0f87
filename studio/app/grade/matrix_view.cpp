// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grade/matrix_view.h"

#include "app/grade/mark_legend.h"
#include "app/grade/matrix_header.h"
#include "app/theme/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace mica::app {

namespace {

constexpr int frontColumns = GradeModel::firstCheckColumn;

/// The cell of a check: a shape for the verdict, and the points beside it. The row of the chosen cell is tinted.
class MarkDelegate : public QStyledItemDelegate {
public:
    explicit MarkDelegate(QTableView* view) : QStyledItemDelegate(view), m_view(view) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QVariant mark = index.data(GradeModel::markRole);
        if (!mark.isValid()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem base = option;
        initStyleOption(&base, index);
        const QString points = base.text;
        base.text.clear();
        const QWidget* widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &base, painter, widget);
        const Theme& theme = Theme::current();
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const Mark here = static_cast<Mark>(mark.toInt());
        if (here == Mark::waiting || here == Mark::absent) { return; }
        const MarkLook look = lookOf(here);
        const Token ink = isSelected ? Token::accentText : look.token;
        // Shape and points stand close together in the middle, so that nobody takes one column's points for the next one's.
        const int size = option.fontMetrics.height(), gap = Theme::grid();
        const int room = option.fontMetrics.horizontalAdvance(QStringLiteral("88"));
        const int left = option.rect.center().x() - (size + gap + room) / 2;
        icon(look.icon, ink).paint(painter, QRect(left, option.rect.center().y() - size / 2, size, size));
        painter->setPen(theme.color(isSelected ? Token::accentText : here == Mark::passed ? Token::text : look.token));
        painter->drawText(QRect(left + size + gap, option.rect.top(), room + 2 * gap, option.rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, points);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (m_view->currentIndex().row() == index.row()) {
            option->backgroundBrush = Theme::current().color(Token::currentLine);
        }
    }

private:
    QTableView* m_view;
};

} // namespace

MatrixView::MatrixView(GradeFilter* filter, QWidget* parent)
    : QTableView(parent), m_filter(filter), m_header(new MatrixHeader(this)), m_front(new QTableView(this)) {
    m_frontHeader = new MatrixHeader(m_front);
    for (QTableView* view : {static_cast<QTableView*>(this), m_front}) {
        view->setHorizontalHeader(view == this ? m_header : m_frontHeader);
        view->setModel(filter);
        view->setItemDelegate(new MarkDelegate(view));
        view->verticalHeader()->hide();
        view->setShowGrid(false);
        view->setWordWrap(false);
        view->setAlternatingRowColors(false);
        view->setFrameShape(QFrame::NoFrame);
        view->setTabKeyNavigation(false);
        view->setEditTriggers(NoEditTriggers);
        view->setSelectionMode(SingleSelection);
        view->setVerticalScrollMode(ScrollPerPixel);
        view->setHorizontalScrollMode(ScrollPerPixel);
        connect(view->horizontalHeader(), &QHeaderView::sectionClicked, this, &MatrixView::sortBy);
        connect(view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
            Q_EMIT opened(m_filter->mapToSource(index).row(), index.column());
        });
    }
    setAccessibleName(tr("Students and checks"));
    setObjectName(QStringLiteral("matrix"));
    m_front->setSelectionModel(selectionModel());
    m_front->setFocusPolicy(Qt::NoFocus);
    m_front->setAccessibleName(tr("Students, status and score"));
    m_front->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_front->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->stackUnder(m_front);
    connect(m_front, &QTableView::clicked, this, [this] { setFocus(Qt::MouseFocusReason); });
    connect(m_front->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_front->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_header, &QHeaderView::sectionResized, this, &MatrixView::placeFront);
    connect(filter, &QAbstractItemModel::modelReset, this, &MatrixView::fitColumns);
    connect(filter, &QAbstractItemModel::columnsInserted, this, &MatrixView::fitColumns);
    connect(&Theme::current(), &Theme::changed, this, &MatrixView::dress);
    dress();
    sortByColumn(GradeModel::studentColumn, Qt::AscendingOrder);
    m_frontHeader->setSortIndicator(GradeModel::studentColumn, Qt::AscendingOrder);
}

void MatrixView::dress() {
    const int height = fontMetrics().height() + Theme::grid(2);
    for (QTableView* view : {static_cast<QTableView*>(this), m_front}) {
        view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view->verticalHeader()->setMinimumSectionSize(height);
        view->verticalHeader()->setDefaultSectionSize(height);
        view->viewport()->update();
    }
    fitColumns();
}

void MatrixView::fitColumns() {
    int standing = 0;
    for (int state = 0; state <= static_cast<int>(Standing::notHandedIn); ++state) {
        standing = qMax(standing, fontMetrics().horizontalAdvance(wordOf(static_cast<Standing>(state))));
    }
    const int icon = fontMetrics().height() + Theme::grid(8);
    for (int column = 0; column < m_filter->columnCount(); ++column) {
        const int width =
            column == GradeModel::studentColumn    ? fontMetrics().averageCharWidth() * 26
            : column == GradeModel::standingColumn ? standing + icon
            : column == GradeModel::scoreColumn
                ? fontMetrics().horizontalAdvance(GradeModel::tr("%1 of %2").arg(888).arg(888)) + Theme::grid(4)
                : m_header->checkWidth();
        setColumnWidth(column, width);
        m_front->setColumnWidth(column, width);
        m_front->setColumnHidden(column, column >= frontColumns);
    }
    updateGeometries();
    placeFront();
}

void MatrixView::placeFront() {
    int width = 0;
    for (int column = 0; column < frontColumns; ++column) {
        m_front->setColumnWidth(column, columnWidth(column));
        width += columnWidth(column);
    }
    m_frontHeader->setFixedHeight(m_header->height());
    m_front->setGeometry(0, 0, width, viewport()->height() + m_header->height());
}

void MatrixView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    placeFront();
}

/// A check and the status begin with the worst or the best turned over; the student with A.
void MatrixView::sortBy(int section) {
    const bool isSame = m_header->sortIndicatorSection() == section;
    const Qt::SortOrder order =
        isSame && m_filter->sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    sortByColumn(section, order);
    m_header->setSortIndicator(section, order);
    m_frontHeader->setSortIndicator(section, order);
    scrollTo(currentIndex());
}

/// A column that lies below the front is brought out from under it.
void MatrixView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (index.isValid() && index.column() < frontColumns) {
        // These are always in sight; only the row is wanted.
        const int across = horizontalScrollBar()->value();
        QTableView::scrollTo(index, hint);
        horizontalScrollBar()->setValue(across);
        return;
    }
    QTableView::scrollTo(index, hint);
    const int hidden = m_front->width() - visualRect(index).left();
    if (index.isValid() && hidden > 0) { horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden); }
}

void MatrixView::currentChanged(const QModelIndex& now, const QModelIndex& before) {
    QTableView::currentChanged(now, before);
    viewport()->update();
    m_front->viewport()->update();
    Q_EMIT chosen(m_filter->mapToSource(now).row(), now.column());
}

void MatrixView::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(m_filter->mapToSource(currentIndex()).row(), currentIndex().column());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace mica::app
