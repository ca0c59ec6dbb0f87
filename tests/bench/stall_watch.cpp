// SPDX-License-Identifier: GPL-3.0-or-later
#include "stall_watch.h"

#include "process_figures.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>

namespace mica::bench {

bool StallWatch::notify(QObject* receiver, QEvent* event) {
    if (m_depth > 0 || QThread::currentThread() != thread()) { return QApplication::notify(receiver, event); }
    // Both may be gone afterwards.
    const char* kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
    const QString name = QStringLiteral("%1 to %2")
                             .arg(QLatin1String(kind != nullptr ? kind : "an own event"),
                                  QLatin1String(receiver->metaObject()->className()));
    QElapsedTimer clock;
    clock.start();
    const double before = threadSeconds();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    const double milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    if (milliseconds > m_longest.milliseconds) { m_longest = {milliseconds, (threadSeconds() - before) * 1e3, name}; }
    return result;
}

} // namespace mica::bench
