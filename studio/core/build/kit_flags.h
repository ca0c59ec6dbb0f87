// SPDX-License-Identifier: GPL-3.0-or-later
// lib/flags.toml of a kit: how a student's file is compiled, assembled and linked. Used by builder.
#pragma once

#include "core/course/kit.h"

namespace mica::build {

struct KitFlags {
    QStringList cxx, assembly, link;
};

/// Throws Failure(content) for a file that is missing or is not as docs/design/kit-layout.md says.
KitFlags readKitFlags(const course::Kit& kit);

} // namespace mica::build
