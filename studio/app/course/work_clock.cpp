// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course/work_clock.h"

#include <QEvent>

namespace mica::app {

namespace {

constexpr int minuteMilliseconds = 60'000;
constexpr int readingMinutes = 3; ///< without a key or a movement one still reads

} // namespace

WorkClock::WorkClock(QObject* application, QObject* parent) : QObject(parent), m_idleMinutes(readingMinutes) {
    application->installEventFilter(this);
    connect(&m_minute, &QTimer::timeout, this, &WorkClock::minuteOver);
    m_minute.start(minuteMilliseconds);
}

bool WorkClock::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel: m_idleMinutes = 0; break;
    default: break;
    }
    return false;
}

void WorkClock::minuteOver() {
    if (m_idleMinutes < readingMinutes) { Q_EMIT minuteWorked(); }
    ++m_idleMinutes;
}

} // namespace mica::app
