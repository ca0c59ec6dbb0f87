// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screen/display_finder.h"

#include "core/failure.h"
#include "core/machine/bochs.h"

namespace mica::app {

namespace {

/// Whether a program that Studio starts could open a window. Bochs' displays know X11 everywhere, and on Linux nothing else for sure.
bool hasDesktop() {
#ifdef Q_OS_WIN
    return true;
#else
    return !qEnvironmentVariableIsEmpty("DISPLAY");
#endif
}

} // namespace

DisplayFinder::~DisplayFinder() {
    if (m_thread.joinable()) { m_thread.join(); }
}

void DisplayFinder::find() {
    if (m_thread.joinable()) { return; }
    m_thread = std::thread([this] {
        try {
            const machine::BochsInstallation bochs = machine::findBochs();
            const bool window = !bochs.windowLibrary.isEmpty() && hasDesktop();
            const bool network = !bochs.networkLibrary.isEmpty();
            QMetaObject::invokeMethod(
                this, [this, window, network] { Q_EMIT found(window, network); }, Qt::QueuedConnection);
        } catch (const Failure&) { // told in its own place, with what to do: the status bar and every boot
        }
    });
}

} // namespace mica::app
