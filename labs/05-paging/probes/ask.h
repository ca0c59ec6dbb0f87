// SPDX-License-Identifier: BSD-2-Clause
// How the pager of a scenario, a thread in ring 3, asks mend(), which is linked into the nucleus: by a gate of the probe's
// own. Used by the probes whose threads fault.
#pragma once

#include <rt/pager.h>

#include <cstdint>
#include <span>

namespace mica::probes {

inline constexpr std::uint8_t ask_vector = 0x82;

/// From here on ask() answers for these regions. They must stay. Call once, at stage `threads`.
void answer_questions(std::span<const pager::Region> regions);

/// In ring 3.
[[gnu::always_inline]] inline pager::Mending ask(std::uint32_t address, std::uint32_t error, std::uint32_t sharers) {
    std::uint32_t remedy = address;
    std::uint32_t page = error;
    std::uint32_t rights = sharers;
    std::uint32_t offset = 0;
    std::uint32_t bytes = 0;
    asm volatile("int $0x82" : "+a"(remedy), "+d"(page), "+c"(rights), "+S"(offset), "+D"(bytes) : : "memory");
    return {static_cast<pager::Remedy>(remedy), page, static_cast<abi::RightBits>(rights), offset, bytes};
}

} // namespace mica::probes
