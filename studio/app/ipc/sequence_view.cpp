// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/sequence_view.h"

#include "app/inspector/words.h"
#include "app/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace mica::app {

namespace {

using Kind = inspect::Message::Kind;

Token tokenOf(Kind kind) {
    switch (kind) {
    case Kind::call: return Token::threadCalls;
    case Kind::queue: return Token::warn;
    case Kind::receive: return Token::dim;
    case Kind::reply: return Token::threadReplies;
    case Kind::notify:
    case Kind::timer: return Token::accent;
    }
    return Token::text;
}

} // namespace

SequenceView::SequenceView(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Messages"));
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SequenceView::show(const QList<inspect::Message>& messages, const machine::SystemState& system) {
    m_messages = messages;
    m_threads.clear();
    m_names.clear();
    m_marked = -1;
    for (const inspect::Message& message : messages) {
        for (const quint32 thread : {message.from, message.to}) {
            if (thread == 0 || m_threads.contains(thread)) { continue; }
            m_threads += thread;
            m_names += system.nameOf(thread);
        }
    }
    resize(sizeHint());
    updateGeometry();
    update();
}

void SequenceView::mark(int message) {
    m_marked = message;
    update();
}

int SequenceView::rowHeight() const { return QFontMetrics(Theme::current().textFont()).height() + Theme::grid(); }

int SequenceView::columnWidth() const {
    const QFontMetrics metrics(Theme::current().textFont());
    int widest = metrics.horizontalAdvance(tr("call, queue"));
    for (const QString& name : m_names) { widest = std::max(widest, metrics.horizontalAdvance(name)); }
    return widest + Theme::grid(6);
}

int SequenceView::yOf(int message) const { return (message + 2) * rowHeight(); }

int SequenceView::xOf(quint32 thread) const {
    const qsizetype column = m_threads.indexOf(thread);
    const int ticksWidth =
        QFontMetrics(Theme::current().textFont()).horizontalAdvance(QStringLiteral("999,999,999,999")) + Theme::grid(2);
    return column < 0 ? -1 : ticksWidth + static_cast<int>(column) * columnWidth() + columnWidth() / 2;
}

QSize SequenceView::sizeHint() const {
    const int right =
        m_threads.isEmpty() ? Theme::grid(40) : xOf(m_threads.last()) + columnWidth() / 2 + Theme::grid(2);
    return {right, (static_cast<int>(m_messages.size()) + 3) * rowHeight()};
}

void SequenceView::paintMessage(QPainter& painter, int index) const {
    const Theme& theme = Theme::current();
    const inspect::Message& message = m_messages.at(index);
    const int y = yOf(index), to = xOf(message.to),
              from = message.from == 0 || xOf(message.from) < 0 ? to - columnWidth() / 3 : xOf(message.from);
    if (index == m_marked) {
        painter.fillRect(0, y - rowHeight() / 2, width(), rowHeight(), theme.color(Token::marked));
    }
    painter.setPen(theme.color(Token::dim));
    painter.drawText(QRect(0, y - rowHeight() / 2, xOf(m_threads.first()) - columnWidth() / 2, rowHeight()),
                     Qt::AlignLeft | Qt::AlignVCenter, ticks(message.tick));
    const QColor colour = theme.color(tokenOf(message.kind));
    const bool dashed = message.kind == Kind::queue || message.kind == Kind::reply;
    painter.setPen(QPen(colour, 2, dashed ? Qt::DashLine : Qt::SolidLine));
    if (to < 0) { return; }
    if (message.kind == Kind::receive) {
        painter.setBrush(theme.color(Token::background));
        painter.drawEllipse(QPoint(to, y), Theme::grid(), Theme::grid());
        return;
    }
    painter.drawLine(from, y, to, y);
    const int side = from < to ? -1 : 1;
    painter.setPen(QPen(colour, 2));
    painter.drawLine(to, y, to + side * Theme::grid(2), y - Theme::grid());
    painter.drawLine(to, y, to + side * Theme::grid(2), y + Theme::grid());
    const QString name = inspect::nameOf(message.kind);
    const QFontMetrics metrics(painter.font());
    const QRect label((from + to) / 2 - metrics.horizontalAdvance(name) / 2 - 2, y - metrics.height() / 2,
                      metrics.horizontalAdvance(name) + 4, metrics.height());
    if (label.width() + Theme::grid(4) < std::abs(to - from)) {
        painter.fillRect(label, theme.color(index == m_marked ? Token::marked : Token::background));
        painter.setPen(theme.color(Token::text));
        painter.drawText(label, Qt::AlignCenter, name);
    }
}

void SequenceView::paintEvent(QPaintEvent* event) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(event->rect(), theme.color(Token::background));
    painter.setFont(theme.textFont());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_threads.isEmpty()) {
        painter.setPen(theme.color(Token::dim));
        painter.drawText(rect(), Qt::AlignCenter, tr("No message in the trace."));
        return;
    }
    for (const quint32 thread : m_threads) {
        painter.setPen(theme.color(Token::border));
        painter.drawLine(xOf(thread), 0, xOf(thread), height());
    }
    const int first = std::max(0, event->rect().top() / rowHeight() - 3);
    const int last = std::min(static_cast<int>(m_messages.size()), event->rect().bottom() / rowHeight() + 1);
    for (int i = first; i < last; ++i) { paintMessage(painter, i); }
    const QRect heading(0, event->rect().top(), width(), rowHeight()); // above, however far it is scrolled
    painter.fillRect(heading, theme.color(Token::panel));
    painter.setPen(theme.color(Token::text));
    for (int i = 0; i < m_threads.size(); ++i) {
        const QRect name(xOf(m_threads.at(i)) - columnWidth() / 2, heading.top(), columnWidth(), rowHeight());
        painter.drawText(name, Qt::AlignCenter, m_names.at(i));
    }
}

void SequenceView::mousePressEvent(QMouseEvent* event) {
    const int index = (event->pos().y() + rowHeight() / 2) / rowHeight() - 2;
    if (index < 0 || index >= m_messages.size()) { return; }
    mark(index);
    Q_EMIT picked(index);
}

} // namespace mica::app
