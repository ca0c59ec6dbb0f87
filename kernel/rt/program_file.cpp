// SPDX-License-Identifier: BSD-2-Clause
// Which program files are programs of this user land. What every reader of them refuses is formats/program.h's business.
#include <rt/program_file.h>

#include <formats/program.h>
#include <rt/address_space.h>
#include <rt/handle.h>

namespace mica::rt {
namespace {

/// Segments begin with a page, and programs end where the heap begins; so none can hide the start block, a stack or a window.
bool fits(const elf::Segment& segment) {
    return segment.address % page_bytes == 0 && segment.address + segment.memory_bytes <= heap_begin;
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
    const auto read = elf::parse(file);
    if (!read || read->count > ProgramFile::segment_limit) { return fail(Error::bad_format); }
    ProgramFile program{.entry = read->entry};
    for (const elf::Segment& segment : std::span{read->segments}.first(read->count)) {
        if (!fits(segment)) { return fail(Error::bad_format); }
        program.segments[program.segment_count++] = {
            segment.address, segment.memory_bytes, file.subspan(segment.file_offset, segment.file_bytes),
            static_cast<abi::RightBits>(segment.access | bits(abi::MemoryRight::read))};
    }
    return is_entry(program) ? Result<ProgramFile>{program} : fail(Error::bad_format);
}

} // namespace mica::rt
