// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a check's `expect` table, as data. What it means is judged in core/check/matcher.
#pragma once

#include "core/course/value.h"

#include <QList>
#include <QString>

namespace mica::course {

enum class MatcherKind { equals, oneOf, between, atLeast, atMost, contains, sequence, absent };

struct Expectation {
    QString name; ///< observation name, e.g. "irq0.per_second", or a machine fact, e.g. "idt[32].type"
    QString mark = QStringLiteral(
        "end"); ///< at which mark a machine fact is read: "idt[32].type@after-remap"; ignored for the probe's own observations
    MatcherKind kind = MatcherKind::equals;
    QList<Value> operands; ///< equals, at_least, at_most, contains: 1; between: 2; one_of, sequence: n; absent: 0
    int line = 0;          ///< in lab.toml
};

/// "If these observations hold, say this": turns a symptom into its meaning, shown with a failed check.
struct Diagnosis {
    QList<Expectation> when; ///< all must hold
    QString say;             ///< one or two sentences in plain words
};

} // namespace mica::course
