// SPDX-License-Identifier: GPL-3.0-or-later
// What a stopped machine, or a build that failed, means: one paragraph in plain words, from what can be seen, and where to read on.
// Pure functions over recorded facts. Shown by Studio beside a stop and a failed build.
#pragma once

#include "core/build/diagnostic.h"
#include "core/debug/place.h"
#include "core/debug/stop_state.h"

#include <QList>

namespace mica::debug {

struct Explanation {
    QString title;       ///< "Triple fault"
    QString text;        ///< what was seen, what it means, what to do
    QString lab;         ///< id of the lab whose handout explains it; empty: none
    QString handout;     ///< anchor in it
    QList<Place> places; ///< where it can be seen
    bool operator==(const Explanation&) const = default;
};

/// Everything that this stop tells by itself, the gravest first; empty for a machine that just stands. Nothing is guessed from names of
/// the student's own functions; the kit's entries ("mica_vector_14") are known.
QList<Explanation> explainStop(const StopState& state);

/// Each alone; nothing when the stop does not show it.
std::optional<Explanation> explainTripleFault(const StopState& state);
std::optional<Explanation> explainStackOverflow(const StopState& state);
std::optional<Explanation> explainPageFault(const StopState& state);
std::optional<Explanation> explainMissingEnd(const StopState& state);
std::optional<Explanation> explainHang(const StopState& state);

/// Of a build that failed in linking; nothing when it failed earlier.
std::optional<Explanation> explainLinkError(const QList<build::Diagnostic>& diagnostics);

} // namespace mica::debug
