// SPDX-License-Identifier: GPL-3.0-or-later
// Which displays the Bochs of this computer can have, found away from the GUI thread: Bochs is started to tell. Used by ScreenWiring.
#pragma once

#include <QObject>

#include <thread>

namespace mica::app {

class DisplayFinder : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~DisplayFinder() override; ///< waits for a search that has begun: at most a moment

    /// Once; found() tells. Nothing is told when there is no Bochs: whoever boots hears of that.
    void find();

Q_SIGNALS:
    /// `window`: of its own, and there is a desktop for it. `network`: one that Studio can show.
    void found(bool window, bool network);

private:
    std::thread m_thread;
};

} // namespace mica::app
