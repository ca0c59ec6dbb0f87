// SPDX-License-Identifier: GPL-3.0-or-later
// Which boots a lab's checks take, and what each boot must read from the machine. Pure; used by engine.
#pragma once

#include "core/course/kit.h"

#include <QList>
#include <QMap>

#include <optional>

namespace mica::check {

/// One boot of one machine for one probe. Checks that name the same probe and memory share it.
struct Boot {
    QString probe;
    int memoryMiB = 0;
    quint64 budgetTicks = 0; ///< counted from the boot sector
    quint64 seed = 0;
    QList<const course::Check*> checks; ///< in lab order
    QMap<QString, QStringList> facts;   ///< mark -> machine facts to read there, each once
};

/// The lab's checks, or those named in `only` (local or full ids) together with everything they need; in lab order.
/// Throws Failure(usage) for an id the lab does not have.
QList<const course::Check*> selectChecks(const course::Lab& lab, const QStringList& only);

/// The boots for these checks, in the order of their first check.
QList<Boot> planBoots(const course::Lab& lab, const QList<const course::Check*>& checks, int courseMemoryMiB,
                      std::optional<quint64> seed);

} // namespace mica::check
