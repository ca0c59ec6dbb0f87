// SPDX-License-Identifier: GPL-3.0-or-later
// One check of one target from its files to what is kept of the result. Used by `mica check`, once or at every save,
// and by Studio.
#pragma once

#include "core/check/engine.h"
#include "core/session/target.h"

namespace mica::session {

struct CheckSettings {
    QStringList only;
    std::optional<quint64> seed;
    int jobs = 0;
    bool onMine = false;
};

/// Reads the files, builds, boots, judges. Throws like runChecks, and Failure(content | usage) for files that cannot be read.
check::LabResult checkTarget(const Target& target, const CheckSettings& settings, const check::EngineTools& tools,
                             check::Listener& listener, const Cancellation& cancel);

/// Keeps the document as the workspace's last result of the lab, and the score of a whole check as progress.
/// Does nothing for a target outside of a workspace. Throws Failure(usage | harness).
void keepResult(const Target& target, const CheckSettings& settings, const check::LabResult& result,
                const QByteArray& document);

} // namespace mica::session
