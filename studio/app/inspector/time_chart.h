// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes over time: spans in the colours and patterns of tokens, marks at moments. Zoomed by wheel and keys, a click names a tick. Used by
// the Threads and Interrupts docks.
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace mica::app {

struct ChartSpan {
    quint64 from = 0, to = 0;
    Token token = Token::panel;
    QString hint;
};

struct ChartMark {
    quint64 tick = 0;
    Token token = Token::accent;
    QString hint;
};

struct ChartLane {
    QString name;
    QList<ChartSpan> spans;
    QList<ChartMark> marks;
};

class TimeChart : public QWidget {
    Q_OBJECT
public:
    TimeChart(const QString& name, QWidget* parent);

    /// Times in ticks. What is in view stays where it can: the same zoom, at the right end when that was in view.
    void show(const QList<ChartLane>& lanes, quint64 from, quint64 to);
    quint64 viewFrom() const { return m_viewFrom; }
    quint64 viewTo() const { return m_viewTo; }
    /// Shows half (0.5) or double (2) of what is in view, and keeps `around` where it is on the screen.
    void zoom(double factor, quint64 around);
    void showAll();
    void mark(quint64 tick); ///< a line at a moment, brought into view
    void markLane(int lane); ///< -1: none
    int xOf(quint64 tick) const;
    quint64 tickAt(int x) const;
    int yOf(int lane) const; ///< the middle

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void tickPicked(quint64 tick);
    void lanePicked(int lane);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int nameWidth() const;
    int laneHeight() const;
    int laneAt(int y) const;
    void setView(quint64 from, quint64 length);
    void move(double parts);
    void paintLane(QPainter& painter, int lane) const;
    void paintAxis(QPainter& painter) const;
    QString hintAt(QPoint position) const;

    QList<ChartLane> m_lanes;
    quint64 m_from = 0, m_to = 0, m_viewFrom = 0, m_viewTo = 0, m_mark = 0;
    int m_markedLane = -1;
};

} // namespace mica::app
