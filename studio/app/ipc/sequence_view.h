// SPDX-License-Identifier: GPL-3.0-or-later
// Messages as a sequence diagram: a line a thread, an arrow a message, time downwards. Used by the IPC dock, in a scroll area.
#pragma once

#include "core/inspect/messages.h"

#include <QWidget>

namespace mica::app {

class SequenceView : public QWidget {
    Q_OBJECT
public:
    explicit SequenceView(QWidget* parent);

    void show(const QList<inspect::Message>& messages, const machine::SystemState& system);
    void mark(int message); ///< -1: none
    int rowHeight() const;
    int yOf(int message) const;
    int xOf(quint32 thread) const; ///< of its line; -1: it has none
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void picked(int message);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    int columnWidth() const;
    void paintMessage(QPainter& painter, int index) const;

    QList<inspect::Message> m_messages;
    QList<quint32> m_threads;
    QStringList m_names;
    int m_marked = -1;
};

} // namespace mica::app
