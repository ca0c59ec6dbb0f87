// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the minutes in which somebody worked: keys or mouse in a window of ours within the last few minutes. Used by the wiring of the course
// dock.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace mica::app {

class WorkClock : public QObject {
    Q_OBJECT
public:
    /// Listens to `application`, the QApplication.
    explicit WorkClock(QObject* application, QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;
    /// What happens when a minute is over; for the clock itself and its test.
    void minuteOver();

Q_SIGNALS:
    void minuteWorked();

private:
    QTimer m_minute;
    int m_idleMinutes = 0;
};

} // namespace mica::app
