// SPDX-License-Identifier: GPL-3.0-or-later
// A dock that shows one side of the stopped machine. The main window tells every inspector of every stop and carries out its links.
#pragma once

#include "core/debug/place.h"
#include "core/debug/stop_state.h"

#include <QDockWidget>

namespace mica::app {

class InspectorDock : public QDockWidget {
    Q_OBJECT
public:
    using QDockWidget::QDockWidget;

    /// A new stop and the one before it (null at the first): show it, and mark what differs.
    virtual void showStop(const debug::Stop& now, const debug::Stop& before) = 0;
    /// The machine runs, or there is none: what is shown is of the past. Dimmed, not emptied.
    virtual void showRunning() {}
    /// Brings the place into view and marks it; false when this dock does not show such places. Used by links, Show me, tours.
    virtual bool reveal(const debug::Place& place) = 0;
    /// The answer to memoryWanted, of the present stop; `bytes` is shorter where memory is not mapped.
    virtual void showMemory(quint32 linear, const QByteArray& bytes) {
        Q_UNUSED(linear)
        Q_UNUSED(bytes)
    }

Q_SIGNALS:
    /// Somebody clicked something that another dock explains.
    void linkActivated(const mica::debug::Place& place);
    /// Guest memory of the present stop is needed; at most 64 KiB. Answered by showMemory, at once or later.
    void memoryWanted(quint32 linear, quint32 length);
    /// Something that was asked of the dock could not be done (a picture not saved): a sentence for the banner.
    void trouble(const QString& sentence);
};

} // namespace mica::app
