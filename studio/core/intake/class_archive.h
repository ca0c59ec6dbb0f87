// SPDX-License-Identifier: GPL-3.0-or-later
// An archive of submissions, or one submission that is an archive. Used by class_source.
#pragma once

#include "core/cancellation.h"
#include "core/intake/handed_in.h"

namespace mica::intake {

/// `isOne`: it is one submission whatever lies in it. A damaged archive that is one student's is a refused submission; of a class it throws Failure(content), because nobody can
/// tell who is missing. Throws Failure(cancelled).
HandedIn readClassArchive(const QString& path, bool isOne, const ReadingTerms& terms, const Cancellation& cancel);

} // namespace mica::intake
