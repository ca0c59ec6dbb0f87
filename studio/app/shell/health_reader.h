// SPDX-License-Identifier: GPL-3.0-or-later
// What `mica doctor` finds, read away from the GUI thread: the tools are started to tell their versions. Used by the status bar.
#pragma once

#include "core/session/installation.h"

#include <QObject>

#include <thread>

namespace mica::app {

class HealthReader : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~HealthReader() override; ///< waits for a reading that has begun: at most a few seconds

    /// Reads anew; examined() tells what was found. While one runs, nothing more is begun.
    void read(const QString& kitPath, const QString& workspace);

Q_SIGNALS:
    void examined(const QList<mica::session::Finding>& findings);

private:
    std::thread m_thread;
    bool m_reading = false;
};

} // namespace mica::app
