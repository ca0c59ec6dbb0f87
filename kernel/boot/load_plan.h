// SPDX-License-Identifier: BSD-2-Clause
// Decides, before anything is placed, whether a kernel file can be loaded and where its pieces go. Pure: tested on the host.
#pragma once

#include "memory_map.h"

#include <expected>

namespace mica::boot {

inline constexpr std::uint32_t lowest_load_address = 0x100000; ///< below it: stage 2, its buffers, the BIOS, the screen
inline constexpr std::uint32_t page_bytes = 4096;

/// Why a file cannot be loaded, for a message.
struct LoadProblem {
    const char* seen;
    const char* advice;
};

struct PlannedSegment {
    std::uint32_t file_offset, file_bytes; ///< what to copy
    std::uint32_t address, memory_bytes;   ///< physical; what lies past file_bytes is zeroed
    std::uint32_t linked_address;          ///< virtual: where the file says its code believes to be
};

struct LoadPlan {
    static constexpr std::uint32_t segment_limit = 8;
    std::array<PlannedSegment, segment_limit> segments{};
    std::uint32_t count = 0;
    std::uint32_t entry = 0; ///< physical
    std::uint32_t end = 0;   ///< first page boundary behind the last segment
};

/// `head`: the file's first bytes (512, or the whole file if it is shorter), which must hold its headers. `file_bytes`: its whole size.
std::expected<LoadPlan, LoadProblem> plan_kernel(std::span<const std::uint8_t> head, std::uint32_t file_bytes,
                                                 const MemoryMap& memory);

/// Where the boot bundle goes: the first page behind the kernel. Fails where there is no RAM for it.
std::expected<std::uint32_t, LoadProblem> plan_bundle(const LoadPlan& kernel, std::uint32_t bundle_bytes,
                                                      const MemoryMap& memory);

} // namespace mica::boot
