// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a work folder are written only when their bytes change, so that ninja rebuilds only what must be rebuilt.
#pragma once

#include <QByteArray>
#include <QString>

namespace mica::build {

/// Makes the file hold `bytes`, with the folders above it. True when it was written. Throws Failure(harness) naming the path.
bool writeIfChanged(const QString& path, const QByteArray& bytes);

/// The whole file. Throws Failure(harness) naming the path.
QByteArray readWhole(const QString& path);

} // namespace mica::build
