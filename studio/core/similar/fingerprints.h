// SPDX-License-Identifier: GPL-3.0-or-later
// Winnowing (Schleimer, Wilkerson, Aiken: "Winnowing: local algorithms for document fingerprinting", 2003): of all runs of 14 tokens a
// few are kept, so that every common stretch of 21 tokens or more shares at least one. Used by comparison.
#pragma once

#include "core/similar/tokens.h"

#include <QSet>

namespace mica::similar {

inline constexpr qsizetype runLength = 14; ///< tokens; shorter likeness is no evidence
inline constexpr qsizetype windowLength = 8;

struct Fingerprint {
    quint64 hash = 0;
    int firstLine = 0, lastLine = 0;
};

/// The kept runs, in order. Empty for a source of fewer tokens than a run.
QList<Fingerprint> fingerprintsOf(const QList<Token>& tokens);

/// Every run, kept or not: what a skeleton gives away.
QSet<quint64> allRunsOf(const QList<Token>& tokens);

} // namespace mica::similar
