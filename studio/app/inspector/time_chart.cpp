// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/time_chart.h"

#include "app/inspector/words.h"
#include "app/theme/patterns.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace mica::app {

namespace {

constexpr quint64 leastTicks = 20; ///< in view

/// 1, 2 or 5 times a power of ten: about `wanted` ticks between two labels of the axis.
quint64 roundStep(double wanted) {
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, wanted))));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= wanted) { return static_cast<quint64>(factor * power); }
    }
    return static_cast<quint64>(10 * power);
}

} // namespace

TimeChart::TimeChart(const QString& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("Wheel or + and -: zoom. Arrows: move. Home: all. Click: that tick."));
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TimeChart::show(const QList<ChartLane>& lanes, quint64 from, quint64 to) {
    const bool whole = m_viewFrom == m_from && m_viewTo == m_to;
    const bool atEnd = m_viewTo == m_to;
    const quint64 length = m_viewTo - m_viewFrom;
    m_lanes = lanes;
    m_from = from;
    m_to = std::max(to, from + 1);
    m_markedLane = -1;
    if (whole || length == 0) {
        m_viewFrom = m_from;
        m_viewTo = m_to;
    } else {
        setView(atEnd && m_to > length ? m_to - length : m_viewFrom, length);
    }
    updateGeometry();
    update();
}

void TimeChart::setView(quint64 from, quint64 length) {
    const quint64 all = m_to - m_from;
    length = std::clamp(length, std::min(leastTicks, all), all);
    m_viewFrom = std::clamp(from, m_from, m_to - length);
    m_viewTo = m_viewFrom + length;
    update();
}

void TimeChart::zoom(double factor, quint64 around) {
    const double length = static_cast<double>(m_viewTo - m_viewFrom);
    const double part = (static_cast<double>(around) - static_cast<double>(m_viewFrom)) / std::max(1.0, length);
    const double from = static_cast<double>(around) - part * length * factor;
    setView(from <= 0 ? 0 : static_cast<quint64>(from), static_cast<quint64>(length * factor));
}

void TimeChart::showAll() { setView(m_from, m_to - m_from); }

void TimeChart::move(double parts) {
    const double length = static_cast<double>(m_viewTo - m_viewFrom);
    const double from = static_cast<double>(m_viewFrom) + parts * length;
    setView(from <= 0 ? 0 : static_cast<quint64>(from), m_viewTo - m_viewFrom);
}

void TimeChart::mark(quint64 tick) {
    m_mark = tick;
    const bool inView = m_viewFrom <= tick && tick < m_viewTo;
    const quint64 half = (m_viewTo - m_viewFrom) / 2;
    if (!inView) { setView(tick > half ? tick - half : 0, 2 * half); }
    update();
}

void TimeChart::markLane(int lane) {
    m_markedLane = lane;
    update();
}

int TimeChart::nameWidth() const {
    const QFontMetrics metrics(Theme::current().textFont());
    int widest = 0;
    for (const ChartLane& lane : m_lanes) { widest = std::max(widest, metrics.horizontalAdvance(lane.name)); }
    return std::min(widest + Theme::grid(3), width() / 3);
}

int TimeChart::laneHeight() const { return QFontMetrics(Theme::current().textFont()).height() + Theme::grid(2); }

int TimeChart::yOf(int lane) const { return lane * laneHeight() + laneHeight() / 2; }

int TimeChart::laneAt(int y) const {
    const int lane = y / laneHeight();
    return y < 0 || lane >= m_lanes.size() ? -1 : lane;
}

int TimeChart::xOf(quint64 tick) const {
    const double part = (static_cast<double>(tick) - static_cast<double>(m_viewFrom)) /
                        std::max(1.0, static_cast<double>(m_viewTo - m_viewFrom));
    return nameWidth() + static_cast<int>(std::clamp(part, -1.0, 2.0) * (width() - nameWidth() - 1));
}

quint64 TimeChart::tickAt(int x) const {
    const double part = static_cast<double>(x - nameWidth()) / std::max(1, width() - nameWidth() - 1);
    return m_viewFrom + static_cast<quint64>(std::clamp(part, 0.0, 1.0) * static_cast<double>(m_viewTo - m_viewFrom));
}

QSize TimeChart::sizeHint() const {
    return {Theme::grid(150), (static_cast<int>(m_lanes.size()) + 1) * laneHeight() + Theme::grid()};
}

QSize TimeChart::minimumSizeHint() const { return {Theme::grid(60), sizeHint().height()}; }

void TimeChart::paintLane(QPainter& painter, int index) const {
    const Theme& theme = Theme::current();
    const ChartLane& lane = m_lanes.at(index);
    const QRect row(0, index * laneHeight(), width(), laneHeight());
    if (index == m_markedLane) { painter.fillRect(row, theme.color(Token::marked)); }
    painter.setClipRect(QRect(nameWidth(), row.top(), width() - nameWidth(), row.height()));
    for (const ChartSpan& span : lane.spans) {
        if (span.to < m_viewFrom || span.from > m_viewTo) { continue; }
        const int begin = std::max(xOf(span.from), nameWidth()), end = std::min(xOf(span.to), width());
        fillPattern(painter,
                    QRect(begin, row.top() + Theme::grid() / 2, std::max(1, end - begin), row.height() - Theme::grid()),
                    span.token);
    }
    for (const ChartMark& mark : lane.marks) {
        if (mark.tick < m_viewFrom || mark.tick > m_viewTo) { continue; }
        const int x = xOf(mark.tick), top = row.top() + Theme::grid() / 2;
        painter.setPen(QPen(theme.color(mark.token), 2));
        painter.drawLine(x, top, x, row.bottom() - Theme::grid() / 2);
        painter.setBrush(theme.color(mark.token));
        painter.drawPolygon(QPolygon{QPoint(x - 4, top), QPoint(x + 4, top), QPoint(x, top + 5)});
    }
    painter.setClipping(false);
    painter.setPen(theme.color(Token::text));
    const QRect names = row.adjusted(0, 0, nameWidth() - width() - Theme::grid(), 0);
    painter.drawText(names, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(theme.textFont()).elidedText(lane.name, Qt::ElideRight, names.width()));
    painter.setPen(theme.color(Token::pageNone));
    painter.drawLine(nameWidth(), row.bottom(), width(), row.bottom());
}

void TimeChart::paintAxis(QPainter& painter) const {
    const Theme& theme = Theme::current();
    const QFontMetrics metrics(theme.textFont());
    const int top = static_cast<int>(m_lanes.size()) * laneHeight();
    const int labelWidth = metrics.horizontalAdvance(ticks(m_viewTo)) + Theme::grid(6);
    const double inView = static_cast<double>(m_viewTo - m_viewFrom);
    const quint64 step = roundStep(inView * labelWidth / std::max(1, width() - nameWidth()));
    painter.setPen(theme.color(Token::dim));
    painter.drawText(QRect(0, top, nameWidth(), laneHeight()), Qt::AlignVCenter | Qt::AlignLeft, tr("tick"));
    for (quint64 tick = (m_viewFrom + step - 1) / step * step; tick <= m_viewTo; tick += step) {
        const int x = xOf(tick);
        painter.drawLine(x, top, x, top + Theme::grid());
        const QRect label(x - labelWidth / 2, top + Theme::grid(), labelWidth, metrics.height());
        if (label.left() >= nameWidth() - Theme::grid(2) && label.right() <= width()) {
            painter.drawText(label, Qt::AlignCenter, ticks(tick));
        }
    }
}

void TimeChart::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::background));
    painter.setFont(theme.textFont());
    for (int i = 0; i < m_lanes.size(); ++i) { paintLane(painter, i); }
    if (!m_lanes.isEmpty()) { paintAxis(painter); }
    if (m_mark >= m_viewFrom && m_mark <= m_viewTo && m_mark != 0) {
        painter.setPen(QPen(theme.color(Token::accent), 1, Qt::DashLine));
        painter.drawLine(xOf(m_mark), 0, xOf(m_mark), height());
    }
    if (hasFocus()) {
        painter.setPen(theme.color(Token::accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimeChart::wheelEvent(QWheelEvent* event) {
    const int turn = event->angleDelta().y();
    if (turn == 0) { return; }
    zoom(turn > 0 ? 0.8 : 1.25, tickAt(static_cast<int>(event->position().x())));
    event->accept();
}

void TimeChart::mousePressEvent(QMouseEvent* event) {
    const int lane = laneAt(event->pos().y());
    if (event->pos().x() < nameWidth()) {
        if (lane >= 0) { Q_EMIT lanePicked(lane); }
    } else if (!m_lanes.isEmpty()) {
        mark(tickAt(event->pos().x()));
        Q_EMIT tickPicked(m_mark);
    }
}

void TimeChart::keyPressEvent(QKeyEvent* event) {
    const quint64 middle = m_viewFrom + (m_viewTo - m_viewFrom) / 2;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(0.5, middle); break;
    case Qt::Key_Minus: zoom(2, middle); break;
    case Qt::Key_Left: move(-0.25); break;
    case Qt::Key_Right: move(0.25); break;
    case Qt::Key_Home: showAll(); break;
    default: QWidget::keyPressEvent(event);
    }
}

QString TimeChart::hintAt(QPoint position) const {
    const int index = laneAt(position.y());
    if (index < 0 || position.x() < nameWidth()) { return {}; }
    for (const ChartMark& mark : m_lanes.at(index).marks) {
        if (std::abs(xOf(mark.tick) - position.x()) <= 4) { return tr("Tick %1: %2").arg(ticks(mark.tick), mark.hint); }
    }
    const quint64 tick = tickAt(position.x());
    for (const ChartSpan& span : m_lanes.at(index).spans) {
        if (span.from <= tick && tick < span.to) {
            return tr("%1 %2, %3 ticks from %4 on")
                .arg(m_lanes.at(index).name, span.hint, ticks(span.to - span.from), ticks(span.from));
        }
    }
    return {};
}

bool TimeChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) { return QWidget::event(event); }
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString hint = hintAt(help->pos());
    QToolTip::showText(help->globalPos(), hint.isEmpty() ? toolTip() : hint, this);
    return true;
}

} // namespace mica::app
