// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a whole file or nothing. Used where a command or Studio leaves a document behind.
#pragma once

#include <QByteArray>
#include <QString>

namespace mica::session {

/// Replaces `path` atomically, making its folder. Throws Failure(usage) when the folder cannot be written to, Failure(harness)
/// when the disk is full; a file that was there stays as it was.
void writeWholeFile(const QString& path, const QByteArray& bytes);

} // namespace mica::session
