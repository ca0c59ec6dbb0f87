// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/lab.h"

#include <algorithm>

namespace mica::course {

const Check* Lab::findCheck(const QString& idOrFullId) const {
    const auto found = std::find_if(checks.begin(), checks.end(), [&](const Check& check) {
        return check.id == idOrFullId || check.fullId == idOrFullId;
    });
    return found == checks.end() ? nullptr : &*found;
}

quint64 Lab::budgetOf(const QString& probe) const {
    const auto found = std::find_if(probes.begin(), probes.end(),
                                    [&](const ProbeSettings& settings) { return settings.name == probe; });
    return found == probes.end() || found->budgetTicks == 0 ? budgetTicks : found->budgetTicks;
}

QStringList Lab::programs() const {
    QStringList names;
    for (const StudentFile& file : files) {
        if (!file.program.isEmpty() && !names.contains(file.program)) { names.append(file.program); }
    }
    return names;
}

QString Lab::handoutPath() const { return path + QStringLiteral("/handout.md"); }

} // namespace mica::course
