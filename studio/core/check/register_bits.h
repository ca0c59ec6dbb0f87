// SPDX-License-Identifier: GPL-3.0-or-later
// Where the named bits of CR0, CR4 and EFLAGS are (Intel SDM 3A, 2.5 and 2.3). Used by fact.
#pragma once

#include <QString>

#include <optional>

namespace mica::check {

struct RegisterField {
    unsigned shift;
    quint32 mask; ///< after the shift
};

/// `root` "cr0", "cr4" or "eflags"; `field` in lower case, as "wp" or "iopl". Nothing for a name that does not exist.
std::optional<RegisterField> registerField(const QString& root, const QString& field);

} // namespace mica::check
