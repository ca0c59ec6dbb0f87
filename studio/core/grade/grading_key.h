// SPDX-License-Identifier: GPL-3.0-or-later
// A hash of everything a verdict depends on: equal keys, equal verdicts. Used by class_run to grade equal content once.
#pragma once

#include "core/check/engine.h"

#include <optional>

namespace mica::grade {

class GradingKeys {
public:
    /// Reads the whole kit once (a few MB). `rules`: what else decides, such as hidden variants. Throws Failure(harness).
    GradingKeys(const check::EngineTools& tools, const course::Lab& lab, std::optional<quint64> seed,
                const QString& micaVersion, const QByteArray& rules);

    /// 64 hexadecimal digits.
    QString of(const course::Sources& sources) const;

private:
    QByteArray m_surroundings;
};

} // namespace mica::grade
