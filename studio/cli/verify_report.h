// SPDX-License-Identifier: GPL-3.0-or-later
// A verification as text and as JSON. Used by `mica verify`.
#pragma once

#include "core/grade/verify.h"

#include <QJsonObject>

namespace mica::cli {

/// "12.3"
QString secondsText(qint64 milliseconds);

/// Where, what was expected, what was seen: three to four lines.
QStringList deviationLines(const grade::Deviation& deviation);

/// where, expected, seen
QJsonObject deviationObject(const grade::Deviation& deviation);

/// One row a lab: checks, points, skeleton, reference, alternative, mutants, spoofs, seconds; and a closing line. Each line ends with '\n'.
QString verifyTable(const QList<grade::LabVerification>& labs);

/// Schema "mica.verify/1".
QJsonObject verifyDocument(const QList<grade::LabVerification>& labs);

} // namespace mica::cli
