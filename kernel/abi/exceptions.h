// SPDX-License-Identifier: BSD-2-Clause
// What the manual calls the CPU exceptions (Intel SDM 3A, table 6-1). Used by every report about them: the nucleus',
// the supervisor's, the shell's.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace mica::abi {

inline constexpr std::uint32_t exception_count = 32;

/// The exception's name; "interrupt" for a vector that is none.
constexpr std::string_view exception_name(std::uint32_t vector) {
    constexpr std::array<std::string_view, 20> names{"divide error",
                                                     "debug exception",
                                                     "non-maskable interrupt",
                                                     "breakpoint",
                                                     "overflow",
                                                     "bound range exceeded",
                                                     "invalid opcode",
                                                     "no coprocessor",
                                                     "double fault",
                                                     "coprocessor overrun",
                                                     "invalid TSS",
                                                     "segment not present",
                                                     "stack segment fault",
                                                     "general protection fault",
                                                     "page fault",
                                                     "reserved exception",
                                                     "coprocessor error",
                                                     "alignment check",
                                                     "machine check",
                                                     "SIMD exception"};
    if (vector >= exception_count) { return "interrupt"; }
    return vector < names.size() ? names[vector] : "reserved exception";
}

} // namespace mica::abi
