// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/end_of_run.h"

#include <array>

namespace mica::check {

QString exceptionName(quint32 vector) {
    static constexpr std::array<const char*, 20> names{"divide error (#DE)",
                                                       "debug exception (#DB)",
                                                       "non-maskable interrupt (NMI)",
                                                       "breakpoint (#BP)",
                                                       "overflow (#OF)",
                                                       "bound range exceeded (#BR)",
                                                       "invalid opcode (#UD)",
                                                       "device not available (#NM)",
                                                       "double fault (#DF)",
                                                       "coprocessor segment overrun",
                                                       "invalid TSS (#TS)",
                                                       "segment not present (#NP)",
                                                       "stack-segment fault (#SS)",
                                                       "general protection (#GP)",
                                                       "page fault (#PF)",
                                                       "reserved vector 15",
                                                       "x87 error (#MF)",
                                                       "alignment check (#AC)",
                                                       "machine check (#MC)",
                                                       "SIMD exception (#XM)"};
    if (vector < names.size()) { return QString::fromLatin1(names[vector]); }
    return QStringLiteral("interrupt vector 0x%1").arg(vector, 2, 16, QLatin1Char('0'));
}

} // namespace mica::check
