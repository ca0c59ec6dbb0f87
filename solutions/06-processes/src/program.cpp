// SPDX-License-Identifier: BSD-2-Clause
// What a program file says of itself, checked. Part of lab 06; the contract is in formats/program.h.
#include <formats/program.h>

#include <formats/elf.h>

namespace mica::elf {

static constexpr abi::RightBits access_of(std::uint32_t flags) {
    return static_cast<abi::RightBits>(((flags & flag_read) != 0 ? abi::bits(abi::MemoryRight::read) : 0) |
                                       ((flags & flag_write) != 0 ? abi::bits(abi::MemoryRight::write) : 0) |
                                       ((flags & flag_execute) != 0 ? abi::bits(abi::MemoryRight::execute) : 0));
}

static std::optional<ProgramError> refusal(const Header& header) {
    if (!has_magic(header)) { return ProgramError::not_elf; }
    if (!is_32_bit(header) || header.machine != machine_i386) { return ProgramError::not_i386; }
    if (header.type != type_executable || header.version != 1) { return ProgramError::not_executable; }
    return header.program_header_bytes != sizeof(ProgramHeader) ? std::optional{ProgramError::damaged} : std::nullopt;
}

static std::optional<ProgramError> refusal(const ProgramHeader& header, std::span<const std::byte> file) {
    // student: begin(segment)
    // todo: Inside the file, inside user space (mind sums that wrap around), sizes that fit each other, W^X.
    // placeholder: return std::nullopt;
    if (header.file_bytes > header.memory_bytes) { return ProgramError::more_file_than_memory; }
    if (std::uint64_t{header.offset} + header.file_bytes > file.size()) { return ProgramError::damaged; }
    if (header.virtual_address < abi::user_begin ||
        std::uint64_t{header.virtual_address} + header.memory_bytes > abi::user_end) {
        return ProgramError::outside_user_space;
    }
    const bool both = (header.flags & flag_write) != 0 && (header.flags & flag_execute) != 0;
    return both ? std::optional{ProgramError::write_and_execute} : std::nullopt;
    // student: end
}

/// Pre: `header` is not refused.
static std::optional<ProgramError> add(Program& program, const ProgramHeader& header) {
    const Segment segment{header.virtual_address, header.memory_bytes, header.offset, header.file_bytes,
                          access_of(header.flags)};
    for (const Segment& other : std::span{program.segments}.first(program.count)) {
        if (segment.first_page() < other.end_page() && other.first_page() < segment.end_page()) {
            return ProgramError::overlap;
        }
    }
    if (program.count == program.segments.size()) { return ProgramError::too_many_segments; }
    program.segments[program.count++] = segment;
    return std::nullopt;
}

static bool entry_is_executable(const Program& program) {
    return std::any_of(program.segments.begin(), program.segments.begin() + program.count, [&](const Segment& segment) {
        return (segment.access & abi::bits(abi::MemoryRight::execute)) != 0 && program.entry >= segment.address &&
               program.entry - segment.address < segment.memory_bytes;
    });
}

std::expected<Program, ProgramError> parse(std::span<const std::byte> file) {
    // student: begin(program)
    // todo: The header; then each program header: refuse, pass over, or add.
    // placeholder: return std::unexpected(ProgramError::not_elf);
    const auto header = read<Header>(file, 0);
    if (const auto error = header ? refusal(*header) : ProgramError::not_elf) { return std::unexpected(*error); }
    Program program{.entry = header->entry};
    for (std::uint32_t i = 0; i < header->program_header_count; ++i) {
        const auto part = read<ProgramHeader>(file, std::uint64_t{header->program_headers} + i * sizeof(ProgramHeader));
        if (!part) { return std::unexpected(ProgramError::damaged); }
        if (part->type == interpreter) { return std::unexpected(ProgramError::interpreter); }
        if (part->type != loadable || part->memory_bytes == 0) { continue; }
        if (const auto error = refusal(*part, file)) { return std::unexpected(*error); }
        if (const auto error = add(program, *part)) { return std::unexpected(*error); }
    }
    if (program.count == 0) { return std::unexpected(ProgramError::nothing_to_load); }
    return entry_is_executable(program) ? std::expected<Program, ProgramError>{program}
                                        : std::unexpected(ProgramError::bad_entry);
    // student: end
}

} // namespace mica::elf
