// SPDX-License-Identifier: GPL-3.0-or-later
// Runs `mica` with a stop watch. Used by mica-bench and mica-bench-grade.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace mica::bench {

struct Timed {
    double seconds = 0; ///< wall time from start to end of the process
    double processorSeconds =
        0; ///< of the process and everything it started and waited for: what other users of the computer do not change
    qint64 peakBytes = 0; ///< most memory of the process itself, looked at five times a second
    int code = -1;
    QByteArray out, err;
};

/// Runs build/bin/mica in `folder` with its cache in `cache`.
Timed timeMica(const QStringList& arguments, const QString& folder, const QString& cache);

/// Middle, least and most of several measurements. Pre: not empty.
struct Spread {
    double median, least, most;
};
Spread spreadOf(QList<double> seconds);

/// A row of the report: what, how long, the goal (or "-").
void printRow(const QString& subject, const QString& value, const QString& goal);

} // namespace mica::bench
