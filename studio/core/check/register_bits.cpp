// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/register_bits.h"

#include "core/machine/register_fields.h"

namespace mica::check {

std::optional<RegisterField> registerField(const QString& root, const QString& field) {
    const bool known =
        root == QLatin1StringView("cr0") || root == QLatin1StringView("cr4") || root == QLatin1StringView("eflags");
    const machine::RegisterField* found =
        known && field == field.toLower() ? machine::findRegisterField(root, field) : nullptr;
    if (found == nullptr) { return std::nullopt; }
    return RegisterField{found->shift, found->mask()};
}

} // namespace mica::check
