// SPDX-License-Identifier: BSD-2-Clause
// How stage 2 says that it cannot go on: one line on the screen, COM1 and port 0xE9, then halt.
#pragma once

#include <cstdint>

namespace mica::boot {

/// "mica boot: <problem>: <advice>"
[[noreturn]] void fail(const char* problem, const char* advice);

/// "mica boot: <problem> 0x<number>: <advice>"
[[noreturn]] void fail(const char* problem, std::uint32_t number, const char* advice);

inline constexpr const char* rewrite_image = "write the disk image anew";

} // namespace mica::boot
