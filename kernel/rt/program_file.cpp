// SPDX-License-Identifier: BSD-2-Clause
// Which ELF files are programs of this user land.
#include <rt/program_file.h>

#include <formats/elf.h>
#include <rt/address_space.h>
#include <rt/handle.h>

namespace mica::rt {
namespace {

using elf::ProgramHeader;

bool is_program(const elf::Header& header) {
    return elf::has_magic(header) && elf::is_32_bit(header) && header.type == elf::type_executable &&
           header.machine == elf::machine_i386 && header.program_header_bytes == sizeof(ProgramHeader);
}

/// Programs end where the heap begins; so no segment can hide the start block, a stack or a window.
bool fits(const ProgramHeader& row, std::size_t file_size) {
    const std::uint64_t memory_end = std::uint64_t{row.virtual_address} + row.memory_bytes;
    const bool both = (row.flags & elf::flag_write) != 0 && (row.flags & elf::flag_execute) != 0;
    return row.virtual_address >= abi::user_begin && memory_end <= heap_begin && row.file_bytes <= row.memory_bytes &&
           std::uint64_t{row.offset} + row.file_bytes <= file_size && row.virtual_address % page_bytes == 0 && !both;
}

bool share_a_page(const Segment& a, const Segment& b) {
    return a.address < b.address + pages_for(b.bytes) * page_bytes &&
           b.address < a.address + pages_for(a.bytes) * page_bytes;
}

abi::RightBits rights_of(std::uint32_t flags) {
    using abi::MemoryRight;
    const abi::RightBits write = (flags & elf::flag_write) != 0 ? bits(MemoryRight::write) : abi::RightBits{0};
    const abi::RightBits execute = (flags & elf::flag_execute) != 0 ? bits(MemoryRight::execute) : abi::RightBits{0};
    return static_cast<abi::RightBits>(bits(MemoryRight::read) | write | execute);
}

bool add_segment(ProgramFile& program, const ProgramHeader& row, std::span<const std::byte> file) {
    if (!fits(row, file.size()) || program.segment_count == ProgramFile::segment_limit) { return false; }
    const Segment segment{row.virtual_address, row.memory_bytes, file.subspan(row.offset, row.file_bytes),
                          rights_of(row.flags)};
    for (const Segment& other : program.all()) {
        if (share_a_page(segment, other)) { return false; }
    }
    program.segments[program.segment_count++] = segment;
    return true;
}

bool is_entry(const ProgramFile& program) {
    for (const Segment& segment : program.all()) {
        if ((segment.rights & bits(abi::MemoryRight::execute)) != 0 &&
            program.entry - segment.address < segment.contents.size()) {
            return true;
        }
    }
    return false;
}

} // namespace

Result<ProgramFile> read_program(std::span<const std::byte> file) {
    const auto header = elf::read<elf::Header>(file, 0);
    if (!header || !is_program(*header)) { return fail(Error::bad_format); }
    ProgramFile program{.entry = header->entry};
    for (std::uint32_t i = 0; i < header->program_header_count; ++i) {
        const auto row =
            elf::read<ProgramHeader>(file, std::uint64_t{header->program_headers} + i * sizeof(ProgramHeader));
        if (!row || (row->type == elf::loadable && row->memory_bytes > 0 && !add_segment(program, *row, file))) {
            return fail(Error::bad_format);
        }
    }
    return is_entry(program) ? Result<ProgramFile>{program} : fail(Error::bad_format);
}

} // namespace mica::rt
