// SPDX-License-Identifier: GPL-3.0-or-later
// Packs a lab's files for handing in: a zip with a manifest of hashes. Equal files give equal bytes. Used by `mica submit`.
//
//   mica-submission.json     {"schema": "mica.submission/1", "mica_version", "lab": {"id", "version", "manifest_sha256"},
//                             "files": [{"path": "idt.cpp", "bytes", "sha256"}, …]}
//   02-interrupts/idt.cpp    the files lab.toml names, as they are on disk; nothing else
#pragma once

#include "core/course/solution.h"

namespace mica::grade {

/// The manifest as it stands in the archive: sorted keys, no times.
QByteArray submissionManifest(const course::Lab& lab, const course::Sources& sources, const QString& micaVersion);

/// The archive's bytes: entries in the manifest's order, stored, with a fixed date, owner and mode. Throws Failure(harness).
QByteArray packSubmission(const course::Lab& lab, const course::Sources& sources, const QString& micaVersion);

} // namespace mica::grade
