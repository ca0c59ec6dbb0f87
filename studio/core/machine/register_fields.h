// SPDX-License-Identifier: GPL-3.0-or-later
// The named bits of EFLAGS, CR0, CR3 and CR4: where they are, what they mean, where the manual says so. Used by the CPU dock and by check.
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <span>

namespace mica::machine {

struct RegisterField {
    QLatin1StringView name; ///< in capitals, as in every manual: "WP"
    unsigned shift, bits;
    QLatin1StringView title;   ///< "write protect"
    QLatin1StringView meaning; ///< what it does when set, in one sentence
    QLatin1StringView section; ///< of the Intel SDM: "3A, 2.5"

    constexpr quint32 mask() const { return (1U << bits) - 1U; } ///< after the shift; no field has 32 bits
    constexpr quint32 of(quint32 value) const { return value >> shift & mask(); }
};

/// The fields of "eflags", "cr0", "cr3" or "cr4", the lowest first; none for another name.
std::span<const RegisterField> registerFields(QStringView reg);

/// The field of that name, in whatever case; nullptr when the register has none.
const RegisterField* findRegisterField(QStringView reg, QStringView name);

} // namespace mica::machine
