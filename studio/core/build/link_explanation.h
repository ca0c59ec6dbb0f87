// SPDX-License-Identifier: GPL-3.0-or-later
// The linker's messages in the words of the lab: which file must define what. Used by builder.
#pragma once

#include "core/build/diagnostic.h"
#include "core/build/inspection.h"

namespace mica::build {

/// `files`: the student files of the lab. One diagnostic a symbol, however often it is used.
QList<Diagnostic> explainLink(const QByteArray& output, const SourceNames& names, const KitSymbols& kit,
                              const QStringList& files);

} // namespace mica::build
