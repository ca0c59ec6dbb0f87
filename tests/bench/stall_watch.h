// SPDX-License-Identifier: GPL-3.0-or-later
// An application that times every event of the GUI thread. Used by mica-bench-studio: while one event is handled, no other is, and that is what a
// person feels.
#pragma once

#include <QApplication>
#include <QString>

namespace mica::bench {

struct Stall {
    double milliseconds = 0;          ///< on the wall
    double processorMilliseconds = 0; ///< of the GUI thread alone: what other programs on the computer do not change
    QString event;                    ///< "MetaCall to mica::app::CheckRunner"
};

class StallWatch : public QApplication {
public:
    using QApplication::QApplication;

    /// Forgets what was seen so far.
    void begin() { m_longest = {}; }
    /// The longest event since begin().
    const Stall& longest() const { return m_longest; }
    bool notify(QObject* receiver, QEvent* event) override;

private:
    Stall m_longest;
    int m_depth = 0; ///< events are sent while events are handled: the outermost one is timed
};

} // namespace mica::bench
