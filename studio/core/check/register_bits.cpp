// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/register_bits.h"

#include <QHash>

namespace mica::check {

std::optional<RegisterField> registerField(const QString& root, const QString& field) {
    static const QHash<QString, QHash<QString, unsigned>> bits{
        {QStringLiteral("cr0"),
         {{QStringLiteral("pe"), 0},
          {QStringLiteral("mp"), 1},
          {QStringLiteral("em"), 2},
          {QStringLiteral("ts"), 3},
          {QStringLiteral("et"), 4},
          {QStringLiteral("ne"), 5},
          {QStringLiteral("wp"), 16},
          {QStringLiteral("am"), 18},
          {QStringLiteral("nw"), 29},
          {QStringLiteral("cd"), 30},
          {QStringLiteral("pg"), 31}}},
        {QStringLiteral("cr4"),
         {{QStringLiteral("vme"), 0},
          {QStringLiteral("pvi"), 1},
          {QStringLiteral("tsd"), 2},
          {QStringLiteral("de"), 3},
          {QStringLiteral("pse"), 4},
          {QStringLiteral("pae"), 5},
          {QStringLiteral("mce"), 6},
          {QStringLiteral("pge"), 7},
          {QStringLiteral("pce"), 8},
          {QStringLiteral("osfxsr"), 9},
          {QStringLiteral("osxmmexcpt"), 10}}},
        {QStringLiteral("eflags"),
         {{QStringLiteral("cf"), 0},
          {QStringLiteral("pf"), 2},
          {QStringLiteral("af"), 4},
          {QStringLiteral("zf"), 6},
          {QStringLiteral("sf"), 7},
          {QStringLiteral("tf"), 8},
          {QStringLiteral("if"), 9},
          {QStringLiteral("df"), 10},
          {QStringLiteral("of"), 11},
          {QStringLiteral("iopl"), 12},
          {QStringLiteral("nt"), 14},
          {QStringLiteral("rf"), 16},
          {QStringLiteral("vm"), 17},
          {QStringLiteral("ac"), 18},
          {QStringLiteral("vif"), 19},
          {QStringLiteral("vip"), 20},
          {QStringLiteral("id"), 21}}},
    };
    const auto names = bits.value(root);
    const auto found = names.constFind(field);
    if (found == names.constEnd()) { return std::nullopt; }
    return RegisterField{*found, field == QStringLiteral("iopl") ? quint32{3} : quint32{1}};
}

} // namespace mica::check
