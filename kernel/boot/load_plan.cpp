// SPDX-License-Identifier: BSD-2-Clause
// Checks of a kernel file (ELF32, System V ABI, Intel386 supplement) that nothing in it is trusted before it passed.
#include "load_plan.h"

#include <formats/elf.h>

#include <algorithm>

namespace mica::boot {
namespace {

using elf::ProgramHeader;

constexpr const char* build_again = "build the kernel again and write the disk image anew";
constexpr const char* more_memory = "give the machine more memory";

std::optional<LoadProblem> problem_of(const elf::Header& header, std::size_t head_bytes) {
    if (!elf::has_magic(header) || !elf::is_32_bit(header)) {
        return LoadProblem{"the kernel is no 32-bit ELF file", build_again};
    }
    if (header.machine != elf::machine_i386) {
        return LoadProblem{"the kernel is for another processor than the i386", build_again};
    }
    if (header.type != elf::type_executable) {
        return LoadProblem{"the kernel is an ELF file but no linked program", build_again};
    }
    if (header.program_header_bytes != sizeof(ProgramHeader)) {
        return LoadProblem{"the kernel's program headers have a size of their own", build_again};
    }
    if (header.program_headers > head_bytes ||
        header.program_header_count > (head_bytes - header.program_headers) / sizeof(ProgramHeader)) {
        return LoadProblem{"the kernel's program headers are not in its first sector", build_again};
    }
    return std::nullopt;
}

std::optional<LoadProblem> problem_of(const ProgramHeader& segment, std::uint32_t file_bytes, const MemoryMap& memory) {
    if (segment.file_bytes > segment.memory_bytes) {
        return LoadProblem{"a segment of the kernel is larger in the file than in memory", build_again};
    }
    if (segment.offset > file_bytes || segment.file_bytes > file_bytes - segment.offset) {
        return LoadProblem{"a segment of the kernel reaches past the end of its file", build_again};
    }
    if (segment.physical_address < lowest_load_address) {
        return LoadProblem{"a segment of the kernel lies below 1 MiB", build_again};
    }
    if (!memory.is_ram(segment.physical_address, std::uint64_t{segment.physical_address} + segment.memory_bytes)) {
        return LoadProblem{"a segment of the kernel lies where this machine has no memory", more_memory};
    }
    return std::nullopt;
}

bool overlaps(const LoadPlan& plan, const ProgramHeader& segment) {
    return std::any_of(plan.segments.begin(), plan.segments.begin() + plan.count, [&](const PlannedSegment& other) {
        return segment.physical_address < other.address + other.memory_bytes &&
               other.address < segment.physical_address + segment.memory_bytes;
    });
}

/// The physical address of the entry point, which an ELF file gives as a virtual one. 0: it is in no segment's bytes.
std::uint32_t entry_of(const LoadPlan& plan, std::uint32_t linked_entry) {
    for (std::uint32_t index = 0; index < plan.count; ++index) {
        const PlannedSegment& segment = plan.segments[index];
        const std::uint32_t offset = linked_entry - segment.linked_address;
        if (linked_entry >= segment.linked_address && offset < segment.file_bytes) { return segment.address + offset; }
    }
    return 0;
}

constexpr std::uint32_t page_up(std::uint32_t address) { return (address + page_bytes - 1) & ~(page_bytes - 1); }

} // namespace

std::expected<LoadPlan, LoadProblem> plan_kernel(std::span<const std::uint8_t> head, std::uint32_t file_bytes,
                                                 const MemoryMap& memory) {
    elf::Header header;
    if (head.size() < sizeof header) {
        return std::unexpected(LoadProblem{"the kernel is too short to be an ELF file", build_again});
    }
    __builtin_memcpy(&header, head.data(), sizeof header);
    if (const auto problem = problem_of(header, head.size())) { return std::unexpected(*problem); }
    LoadPlan plan;
    for (std::uint32_t index = 0; index < header.program_header_count; ++index) {
        ProgramHeader segment;
        __builtin_memcpy(&segment, head.data() + header.program_headers + index * sizeof segment, sizeof segment);
        if (segment.type != elf::loadable || segment.memory_bytes == 0) { continue; }
        if (const auto problem = problem_of(segment, file_bytes, memory)) { return std::unexpected(*problem); }
        if (overlaps(plan, segment)) {
            return std::unexpected(LoadProblem{"two segments of the kernel overlap", build_again});
        }
        if (plan.count == LoadPlan::segment_limit) {
            return std::unexpected(LoadProblem{"the kernel has more than 8 segments", build_again});
        }
        plan.segments[plan.count++] = {.file_offset = segment.offset,
                                       .file_bytes = segment.file_bytes,
                                       .address = segment.physical_address,
                                       .memory_bytes = segment.memory_bytes,
                                       .linked_address = segment.virtual_address};
        plan.end = std::max(plan.end, page_up(segment.physical_address + segment.memory_bytes));
    }
    plan.entry = entry_of(plan, header.entry);
    if (plan.entry == 0) {
        return std::unexpected(LoadProblem{"the kernel's entry point lies in none of its segments", build_again});
    }
    return plan;
}

std::expected<std::uint32_t, LoadProblem> plan_bundle(const LoadPlan& kernel, std::uint32_t bundle_bytes,
                                                      const MemoryMap& memory) {
    if (!memory.is_ram(kernel.end, std::uint64_t{kernel.end} + bundle_bytes)) {
        return std::unexpected(LoadProblem{"the boot bundle does not fit into this machine's memory", more_memory});
    }
    return kernel.end;
}

} // namespace mica::boot
