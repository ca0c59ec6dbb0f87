// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/time_spent.h"

#include "core/session/file_output.h"

#include <QFile>
#include <QJsonDocument>

namespace mica::session {

namespace {

QString timeFile(const course::Workspace& workspace) { return workspace.stateDir() + QStringLiteral("/time.json"); }

} // namespace

QMap<QString, int> minutesSpent(const course::Workspace& workspace) {
    QMap<QString, int> minutes;
    QFile file(timeFile(workspace));
    if (!file.open(QIODevice::ReadOnly)) { return minutes; }
    const QJsonObject labs =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("minutes")).toObject();
    for (auto lab = labs.begin(); lab != labs.end(); ++lab) { minutes.insert(lab.key(), lab.value().toInt()); }
    return minutes;
}

void addMinutes(const course::Workspace& workspace, const course::Lab& lab, int minutes) {
    QMap<QString, int> all = minutesSpent(workspace);
    all[lab.id] += minutes;
    QJsonObject labs;
    for (auto one = all.cbegin(); one != all.cend(); ++one) { labs.insert(one.key(), one.value()); }
    const QJsonObject document{{QStringLiteral("schema"), QStringLiteral("mica.time/1")},
                               {QStringLiteral("minutes"), labs}};
    writeWholeFile(timeFile(workspace), QJsonDocument(document).toJson());
}

} // namespace mica::session
