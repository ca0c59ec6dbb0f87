// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the entries of an archive one after the other; writes nothing to the disk. The only file that knows libarchive's reading
// side. Used by nested_archives and class_archive.
#pragma once

#include "core/intake/file_tree.h"

#include <QIODevice>

namespace mica::intake {

struct ArchiveEntry {
    QString name; ///< as it stands in the archive
    EntryKind kind = EntryKind::file;
    TreeBuilder::Read read; ///< valid during the visit only
};

/// Whether to go on.
using ArchiveVisitor = std::function<bool(const ArchiveEntry& entry)>;

/// Calls `visit` for each entry, in the archive's order. Zip, tar (also packed with gzip, bzip2, xz) and 7z.
/// Throws Failure(content) for anything else, for a damaged archive (after the entries that could be read), and when more than
/// `unpackedBytes` would have to be unpacked. Pre: `device` is open for reading and can seek.
void walkArchive(QIODevice& device, qint64 unpackedBytes, const ArchiveVisitor& visit);

} // namespace mica::intake
