// SPDX-License-Identifier: BSD-2-Clause
// ELF fields and their values: System V ABI, "Object Files"; Intel386 supplement.
#include <rt/program_file.h>

#include <rt/address_space.h>
#include <rt/handle.h>

#include <cstring>
#include <optional>

namespace mica::rt {
namespace {

struct Header {
    std::array<std::uint8_t, 16> identification;
    std::uint16_t type, machine;
    std::uint32_t version, entry, program_headers, section_headers, flags;
    std::uint16_t header_bytes, program_header_bytes, program_header_count;
    std::uint16_t section_header_bytes, section_header_count, section_names;
};
static_assert(sizeof(Header) == 52);

struct ProgramHeader {
    std::uint32_t type, offset, virtual_address, physical_address, file_bytes, memory_bytes, flags, alignment;
};
static_assert(sizeof(ProgramHeader) == 32);

constexpr std::uint32_t loadable = 1, executable = 1, writable = 2;
constexpr std::array<std::uint8_t, 7> i386_identification{0x7F, 'E', 'L', 'F', 1 /* 32 bits */, 1 /* little-endian */,
                                                          1};
constexpr std::uint16_t executable_file = 2, i386 = 3;

template <class T> std::optional<T> read_at(std::span<const std::byte> file, std::uint64_t offset) {
    if (offset + sizeof(T) > file.size()) { return std::nullopt; }
    T value;
    std::memcpy(&value, file.data() + offset, sizeof(T));
    return value;
}

bool is_program(const Header& header) {
    return std::equal(i386_identification.begin(), i386_identification.end(), header.identification.begin()) &&
           header.type == executable_file && header.machine == i386 &&
           header.program_header_bytes == sizeof(ProgramHeader);
}

/// Programs end where the heap begins; so no segment can hide the start block, a stack or a window.
bool fits(const ProgramHeader& row, std::size_t file_size) {
    const std::uint64_t memory_end = std::uint64_t{row.virtual_address} + row.memory_bytes;
    const bool both = (row.flags & writable) != 0 && (row.flags & executable) != 0;
    return row.virtual_address >= abi::user_begin && memory_end <= heap_begin && row.file_bytes <= row.memory_bytes &&
           std::uint64_t{row.offset} + row.file_bytes <= file_size && row.virtual_address % page_bytes == 0 && !both;
}

bool share_a_page(const Segment& a, const Segment& b) {
    return a.address < b.address + pages_for(b.bytes) * page_bytes &&
           b.address < a.address + pages_for(a.bytes) * page_bytes;
}

abi::RightBits rights_of(std::uint32_t flags) {
    using abi::MemoryRight;
    const abi::RightBits write = (flags & writable) != 0 ? bits(MemoryRight::write) : abi::RightBits{0};
    const abi::RightBits execute = (flags & executable) != 0 ? bits(MemoryRight::execute) : abi::RightBits{0};
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
    const auto header = read_at<Header>(file, 0);
    if (!header || !is_program(*header)) { return fail(Error::bad_format); }
    ProgramFile program{.entry = header->entry};
    for (std::uint32_t i = 0; i < header->program_header_count; ++i) {
        const auto row =
            read_at<ProgramHeader>(file, std::uint64_t{header->program_headers} + i * sizeof(ProgramHeader));
        if (!row || (row->type == loadable && row->memory_bytes > 0 && !add_segment(program, *row, file))) {
            return fail(Error::bad_format);
        }
    }
    return is_entry(program) ? Result<ProgramFile>{program} : fail(Error::bad_format);
}

} // namespace mica::rt
