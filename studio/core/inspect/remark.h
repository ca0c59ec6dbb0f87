// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd about something in the stopped machine, in a sentence. Made by gate_remarks and segment_remarks, shown by Studio's docks.
#pragma once

#include <QList>
#include <QString>

namespace mica::inspect {

struct Remark {
    enum class Weight {
        note, ///< worth knowing, often meant so
        warn, ///< legal, but seldom meant
        bad,  ///< the processor will fault on it
    };
    Weight weight = Weight::note;
    QString text;
    bool operator==(const Remark&) const = default;
};

} // namespace mica::inspect
