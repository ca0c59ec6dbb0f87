// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/progress.h"

namespace mica::session {

LabProgress progressOf(const course::Lab& lab, const course::Workspace& workspace, const QJsonObject& progress) {
    if (!workspace.hasLab(lab)) { return {}; }
    const QJsonObject best = progress.value(lab.id).toObject();
    if (best.isEmpty()) { return {LabProgress::State::unchecked, 0, 0, {}}; }
    return {LabProgress::State::scored, best.value(QStringLiteral("score")).toInt(),
            best.value(QStringLiteral("max_score")).toInt(), best.value(QStringLiteral("when")).toString().left(10)};
}

} // namespace mica::session
