// SPDX-License-Identifier: BSD-2-Clause
// What the manual calls the CPU exceptions (Intel SDM 3A, table 6-1). Used by the reports about them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace mica::exceptions {

inline constexpr std::uint32_t exception_count = 32;

/// The exception's name; "interrupt" for a vector that is none.
constexpr std::string_view name_of(std::uint32_t vector) {
    constexpr std::array<std::string_view, exception_count> names{
        "divide error",
        "debug exception",
        "non-maskable interrupt",
        "breakpoint",
        "overflow",
        "bound range exceeded",
        "invalid opcode",
        "no coprocessor",
        "double fault",
        "coprocessor segment overrun",
        "invalid task state segment",
        "segment not present",
        "stack segment fault",
        "general protection fault",
        "page fault",
        "reserved exception",
        "coprocessor error",
        "alignment check",
        "machine check",
        "SIMD exception",
    };
    if (vector >= exception_count) { return "interrupt"; }
    return names[vector].empty() ? std::string_view{"reserved exception"} : names[vector];
}

} // namespace mica::exceptions
