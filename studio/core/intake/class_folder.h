// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of submissions, or one submission that is a folder. Used by class_source.
#pragma once

#include "core/cancellation.h"
#include "core/intake/handed_in.h"

namespace mica::intake {

/// `isOne`: it is one submission whatever lies in it. Never follows a link, never opens what is no regular file. Throws Failure(cancelled).
HandedIn readClassFolder(const QString& path, bool isOne, const ReadingTerms& terms, const Cancellation& cancel);

} // namespace mica::intake
