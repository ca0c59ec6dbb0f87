// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/health_reader.h"

namespace mica::app {

HealthReader::~HealthReader() {
    if (m_thread.joinable()) { m_thread.join(); }
}

void HealthReader::read(const QString& kitPath, const QString& workspace) {
    if (m_reading) { return; }
    m_reading = true;
    if (m_thread.joinable()) { m_thread.join(); } // it has ended: m_reading says so
    m_thread = std::thread([this, kitPath, workspace] {
        const QList<session::Finding> findings = session::examineInstallation(kitPath, workspace);
        QMetaObject::invokeMethod(
            this,
            [this, findings] {
                m_reading = false;
                Q_EMIT examined(findings);
            },
            Qt::QueuedConnection);
    });
}

} // namespace mica::app
