// SPDX-License-Identifier: GPL-3.0-or-later
// Names of observations in the words of the handouts: "idt[33].type" is "IDT entry 33 (0x21), type". Used by judge.
#pragma once

#include <QString>

namespace mica::check {

/// A machine fact in words; any other name (a probe's own) as it is.
QString nameInWords(const QString& name);

} // namespace mica::check
