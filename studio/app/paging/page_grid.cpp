// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paging/page_grid.h"

#include "app/theme/patterns.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace mica::app {

namespace {

constexpr int columns = 32, entries = 1024;
constexpr double corner = 0.45; ///< of a cell's side: cut off where it names a table

} // namespace

Token outerToken(inspect::PageKind kind) {
    using inspect::PageKind;
    switch (kind) {
    case PageKind::kernel:
    case PageKind::kernelReadOnly: return Token::pageKernel;
    case PageKind::user:
    case PageKind::userReadOnly: return Token::pageUser;
    case PageKind::device: return Token::pageDevice;
    case PageKind::none: break;
    }
    return Token::pageNone;
}

Token innerToken(inspect::PageKind kind) {
    const bool readOnly = kind == inspect::PageKind::kernelReadOnly || kind == inspect::PageKind::userReadOnly;
    return readOnly ? Token::pageReadOnly : outerToken(kind);
}

void paintKind(QPainter& painter, const QRectF& area, inspect::PageKind kind) {
    fillPattern(painter, area, outerToken(kind));
    if (innerToken(kind) != outerToken(kind)) {
        const double edge = std::max(2.0, area.width() / 4);
        fillPattern(painter, area.adjusted(edge, edge, 0, 0), innerToken(kind));
    }
}

PageGrid::PageGrid(const QString& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PageGrid::show(const QList<GridCell>& cells) {
    m_cells = cells.size() == entries ? cells : QList<GridCell>();
    if (m_cells.isEmpty()) { m_chosen = -1; }
    update();
}

void PageGrid::choose(int index) {
    m_chosen = m_cells.isEmpty() ? -1 : index;
    setAccessibleDescription(m_chosen < 0 ? QString() : m_cells.at(m_chosen).hint);
    update();
}

void PageGrid::pick(int index) {
    if (index < 0 || index >= m_cells.size()) { return; }
    choose(index);
    Q_EMIT picked(index);
}

QRectF PageGrid::areaOf(int index) const {
    const int side = std::max(1, (std::min(width(), height()) - 1) / columns);
    return QRect(index % columns * side, index / columns * side, side, side);
}

QPoint PageGrid::centreOf(int index) const { return areaOf(index).center().toPoint(); }

int PageGrid::indexAt(QPoint position) const {
    const int side = static_cast<int>(areaOf(0).width());
    const int column = position.x() / side, row = position.y() / side;
    return column < 0 || column >= columns || row < 0 || row >= columns ? -1 : row * columns + column;
}

QSize PageGrid::sizeHint() const {
    const int side = columns * Theme::grid(3) + 1;
    return {side, side};
}

QSize PageGrid::minimumSizeHint() const {
    const int side = columns * Theme::grid(2) + 1;
    return {side, side};
}

void PageGrid::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    for (int i = 0; i < m_cells.size(); ++i) {
        const GridCell& cell = m_cells.at(i);
        const QRectF area = areaOf(i).adjusted(0, 0, -1, -1);
        paintKind(painter, area, cell.kind);
        if (cell.table) {
            QPainterPath cut;
            cut.moveTo(area.topRight());
            cut.lineTo(area.topRight() - QPointF(area.width() * corner, 0));
            cut.lineTo(area.topRight() + QPointF(0, area.height() * corner));
            painter.fillPath(cut, theme.color(Token::panel));
        }
        if (cell.changed) {
            painter.setPen(QPen(theme.color(Token::warn), 2));
            painter.drawRect(area.adjusted(1, 1, -1, -1));
        }
    }
    if (m_chosen >= 0) {
        painter.setPen(QPen(theme.color(Token::text), 2));
        painter.drawRect(areaOf(m_chosen).adjusted(-1, -1, 0, 0));
        if (hasFocus()) {
            painter.setPen(QPen(theme.color(Token::accent), 1));
            painter.drawRect(areaOf(m_chosen).adjusted(-3, -3, 2, 2));
        }
    }
}

void PageGrid::mousePressEvent(QMouseEvent* event) { pick(indexAt(event->pos())); }

void PageGrid::keyPressEvent(QKeyEvent* event) {
    const int from = std::max(0, m_chosen);
    switch (event->key()) {
    case Qt::Key_Left: pick(from - 1); break;
    case Qt::Key_Right: pick(from + 1); break;
    case Qt::Key_Up: pick(from - columns); break;
    case Qt::Key_Down: pick(from + columns); break;
    case Qt::Key_Home: pick(0); break;
    case Qt::Key_End: pick(entries - 1); break;
    default: QWidget::keyPressEvent(event);
    }
}

bool PageGrid::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) { return QWidget::event(event); }
    const auto* help = static_cast<QHelpEvent*>(event);
    const int index = indexAt(help->pos());
    if (index >= 0 && index < m_cells.size()) {
        QToolTip::showText(help->globalPos(), m_cells.at(index).hint, this, areaOf(index).toRect());
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace mica::app
