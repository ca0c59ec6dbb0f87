// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/wait_graph.h"

#include "app/theme/theme.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace mica::app {

WaitGraph::WaitGraph(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Who waits for whom"));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WaitGraph::show(const QList<inspect::Wait>& waits, const machine::SystemState& system) {
    m_waits = waits;
    m_threads.clear();
    m_names.clear();
    QStringList said;
    for (const inspect::Wait& wait : waits) {
        said += wait.text;
        for (const quint32 thread : {wait.thread, wait.on}) {
            if (thread == 0 || m_threads.contains(thread)) { continue; }
            m_threads += thread;
            m_names += system.nameOf(thread);
        }
    }
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    update();
}

QSize WaitGraph::sizeHint() const { return {Theme::grid(90), Theme::grid(60)}; }

QPointF WaitGraph::placeOfNode(qsizetype index) const {
    const double angle = 2 * std::numbers::pi * static_cast<double>(index) /
                             static_cast<double>(std::max<qsizetype>(1, m_threads.size())) -
                         std::numbers::pi / 2;
    return QPointF(width() / 2.0 + width() * 0.35 * std::cos(angle),
                   height() / 2.0 + height() * 0.36 * std::sin(angle));
}

void WaitGraph::paintArrow(QPainter& painter, const inspect::Wait& wait) const {
    const qsizetype from = m_threads.indexOf(wait.thread), to = m_threads.indexOf(wait.on);
    if (to < 0) { return; }
    const Theme& theme = Theme::current();
    painter.setPen(QPen(theme.color(wait.inCircle ? Token::bad : Token::text), wait.inCircle ? 3 : 2));
    const QLineF whole(placeOfNode(from), placeOfNode(to));
    const double margin = QFontMetrics(theme.textFont()).height() * 1.6;
    if (whole.length() <= 2 * margin) { return; }
    const QLineF line(whole.pointAt(margin / whole.length()), whole.pointAt(1 - margin / whole.length()));
    painter.drawLine(line);
    for (const double turn : {150.0, -150.0}) {
        QLineF wing = line;
        wing.translate(line.p2() - line.p1());
        wing.setLength(Theme::grid(3));
        wing.setAngle(line.angle() + turn);
        painter.drawLine(wing);
    }
}

void WaitGraph::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::background));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.textFont());
    const QFontMetrics metrics(theme.textFont());
    bool circle = false;
    for (const inspect::Wait& wait : m_waits) {
        paintArrow(painter, wait);
        circle = circle || wait.inCircle;
    }
    for (qsizetype i = 0; i < m_threads.size(); ++i) {
        const QString& name = m_names.at(i);
        QRectF box(0, 0, metrics.horizontalAdvance(name) + Theme::grid(4), metrics.height() + Theme::grid(2));
        box.moveCenter(placeOfNode(i));
        painter.setPen(theme.color(Token::border));
        painter.setBrush(theme.color(Token::panel));
        painter.drawRoundedRect(box, Theme::grid(), Theme::grid());
        painter.setPen(theme.color(Token::text));
        painter.drawText(box, Qt::AlignCenter, name);
    }
    const QString text = m_waits.isEmpty() ? tr("No thread waits in a call.")
                         : circle          ? tr("Deadlock: these threads wait for each other.")
                                           : QString();
    painter.setPen(theme.color(circle ? Token::bad : Token::dim));
    painter.drawText(rect(), m_waits.isEmpty() ? Qt::AlignCenter : Qt::AlignHCenter | Qt::AlignBottom, text);
}

} // namespace mica::app
