// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a piece of blocking work at once and again at every save, on a thread of its own; a save during the work stops it and
// begins it anew. Used by `mica check --watch`.
#pragma once

#include "core/cancellation.h"
#include "core/session/source_watcher.h"

#include <QEventLoop>
#include <QTimer>

#include <functional>
#include <thread>

namespace mica::cli {

class WatchLoop : public QObject {
    Q_OBJECT

public:
    /// `work` gets the names that changed (empty the first time) and a cancellation; it must return soon after that is requested,
    /// and must not throw.
    using Work = std::function<void(const QStringList& changed, const Cancellation& cancel)>;

    WatchLoop(const QString& folder, const QStringList& names, Work work);
    ~WatchLoop() override;

    /// Blocks until `interrupt` is requested; the work has then ended.
    void run(const Cancellation& interrupt);

private:
    void begin();
    void finished();

    session::SourceWatcher m_watcher;
    Work m_work;
    QEventLoop m_loop;
    std::thread m_thread;
    Cancellation m_cancel; ///< of the work that runs now
    QStringList m_changed; ///< since the work that runs now began
    bool m_running = false, m_again = false, m_ending = false;
};

} // namespace mica::cli
