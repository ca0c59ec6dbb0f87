// SPDX-License-Identifier: GPL-3.0-or-later
// A debug session of lab 02's probe "timer", on the reference or on it with code of one's own in mica::pit::start().
#pragma once

#include "real_kit.h"

#include "core/debug/debug_session.h"

#include <QTemporaryDir>

namespace mica::test {

struct DebuggedLab {
    /// `code`: the first lines of mica::pit::start(); empty: the reference.
    explicit DebuggedLab(const QByteArray& code = {});

    QTemporaryDir folder;
    debug::Requests requests;
    QByteArray written;     ///< by the guest since the last boot
    QByteArray pauseWhen;   ///< pauses when this was written; empty: never
    quint64 pauseAfter = 0; ///< pauses when this tick was passed; 0: never
    std::unique_ptr<debug::DebugSession> session;

    debug::RunNews news();
    int lineOf(const QByteArray& text) const; ///< of pit.cpp, 1-based
    QByteArray timerSource;
};

/// What must be equal when the same moment is reached another way: everything but why the machine stopped there.
QByteArray contentOf(const debug::Stop& stop);

} // namespace mica::test
