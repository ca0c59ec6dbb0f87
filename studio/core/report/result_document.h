// SPDX-License-Identifier: GPL-3.0-or-later
// The result document, mica.result/1: the one form in which a result is kept, compared and exported.
// Its schema is docs/author/mica.result.schema.json. Everything outside of the object "run" is deterministic: equal input, Bochs and
// compiler give equal bytes. "run" holds what belongs to this one run on this one computer.
#pragma once

#include "core/check/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace mica::report {

struct RunFacts {
    QString submissionPath; ///< where the files were found; empty when they were not files
    QString finishedAt;     ///< ISO 8601, UTC; empty leaves it out
};

QJsonObject resultDocument(const check::LabResult& result, const QString& micaVersion, const RunFacts& run);

/// Indented JSON with sorted keys and a final newline.
QByteArray resultBytes(const check::LabResult& result, const QString& micaVersion, const RunFacts& run);

} // namespace mica::report
