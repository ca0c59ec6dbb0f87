// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/breakpoints.h"

namespace mica::debug {

QList<ResolvedBreakpoint> resolve(const QList<Breakpoint>& asked,
                                  const std::function<std::optional<LineCode>(const QString&, int)>& codeOf) {
    QList<ResolvedBreakpoint> all;
    qsizetype used = 0;
    for (const Breakpoint& one : asked) {
        ResolvedBreakpoint resolved;
        resolved.asked = one;
        if (one.file.isEmpty()) {
            resolved.addresses = {one.address};
        } else if (const std::optional<LineCode> code = codeOf(one.file, one.line)) {
            resolved.line = code->line;
            resolved.addresses = code->addresses;
            if (code->line != one.line) {
                resolved.remark = QStringLiteral("Line %1 of %2 has no code of its own; the next that has is line %3.")
                                      .arg(one.line)
                                      .arg(one.file)
                                      .arg(code->line);
            }
        } else {
            resolved.remark = QStringLiteral("No code of %1 in this machine stands at or behind line %2.")
                                  .arg(one.file)
                                  .arg(one.line);
        }
        if (used + resolved.addresses.size() > breakpointLimit) {
            resolved.remark =
                QStringLiteral(
                    "Bochs holds %1 addresses and this breakpoint needs %2 more than are left. Remove another first.")
                    .arg(breakpointLimit)
                    .arg(used + resolved.addresses.size() - breakpointLimit);
            resolved.addresses.clear();
            resolved.line = 0;
        }
        used += resolved.addresses.size();
        all += resolved;
    }
    return all;
}

QList<ResolvedBreakpoint> resolve(const QList<Breakpoint>& asked, const GuestCode& code) {
    return resolve(asked, [&code](const QString& file, int line) { return code.codeOf(file, line); });
}

} // namespace mica::debug
