// SPDX-License-Identifier: GPL-3.0-or-later
// Archives inside a submission, opened where they stand. Used by class_source.
#pragma once

#include "core/intake/file_tree.h"

namespace mica::intake {

/// The same tree; while it holds no source of a lab but archives, each of them is opened and its files stand below the archive's
/// name without its ending. An archive that cannot be read is a remark.
FileTree withArchivesOpened(const FileTree& tree, const ReadingTerms& terms);

/// "hw/lab 2.tar.gz" -> "hw/lab 2"
QString withoutArchiveEnding(const QString& path);

} // namespace mica::intake
