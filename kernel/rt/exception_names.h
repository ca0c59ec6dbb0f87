// SPDX-License-Identifier: BSD-2-Clause
// The CPU exceptions as people say them. Source: Intel SDM volume 3A, table 6-1. Used by supervisor, sh, criminal.
// Pure.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace mica::rt {

constexpr std::string_view exception_name(std::uint32_t vector) {
    constexpr std::array<std::string_view, 20> names{
        "divide error", "debug exception",     "NMI",         "breakpoint",         "overflow",
        "bound range",  "invalid opcode",      "no FPU",      "double fault",       "coprocessor overrun",
        "invalid TSS",  "segment not present", "stack fault", "general protection", "page fault",
        "vector 15",    "FPU error",           "alignment",   "machine check",      "SIMD error"};
    return vector < names.size() ? names[vector] : "unknown exception";
}

} // namespace mica::rt
