// SPDX-License-Identifier: BSD-2-Clause
// How the pager of a scenario, a thread in ring 3, asks remedy_for(), which is linked into the nucleus: by a gate of the
// probe's own. Used by the probes whose threads fault.
#pragma once

#include <rt/pager.h>

#include <cstdint>
#include <span>

namespace mica::probes {

inline constexpr std::uint8_t ask_vector = 0x82;

/// From here on ask() answers for these regions. They must stay. Call once, at stage `threads`.
void answer_questions(std::span<const pager::Region> regions);

/// In ring 3.
[[gnu::always_inline]] inline pager::Remedy ask(std::uint32_t address, std::uint32_t error, std::uint32_t sharers) {
    std::uint32_t remedy = address;
    asm volatile("int $0x82" : "+a"(remedy) : "d"(error), "c"(sharers) : "memory");
    return static_cast<pager::Remedy>(remedy);
}

} // namespace mica::probes
