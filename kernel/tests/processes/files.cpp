// SPDX-License-Identifier: BSD-2-Clause
// PROC-010: program files of bad kinds, read by the nucleus as it was compiled for the target. (The unit tests on the
// host have many more.)
#include <formats/program.h>
#include <freestanding/bytes.h>
#include <probe/probe.h>

#include <array>

namespace {

using namespace mica;
using elf::ProgramError;

constexpr std::uint32_t file_bytes = 0x3000;

struct [[gnu::packed]] Header {
    std::uint8_t magic[4]{0x7F, 'E', 'L', 'F'};
    std::uint8_t bits = 1, order = 1, ident_version = 1, rest[9]{};
    std::uint16_t type = 2, machine = 3;
    std::uint32_t version = 1, entry = 0x40'0010, program_headers = 52, sections = 0, flags = 0;
    std::uint16_t header_bytes = 52, entry_bytes = 32, count = 2, unused[3]{};
};
static_assert(sizeof(Header) == 52);

struct Segment {
    std::uint32_t type, offset, address, physical, file, memory, flags, align;
};

struct File {
    Header header;
    Segment segments[2] = {{1, 0x1000, 0x40'0000, 0, 0x800, 0x800, 5, 0x1000},
                           {1, 0x2000, 0x40'1F00, 0, 0x100, 0x2000, 6, 0x1000}};
};

constinit std::array<std::byte, file_bytes> bytes{};

void judge(const File& file, std::size_t size = file_bytes) {
    memcpy(bytes.data(), &file, sizeof(file));
    const auto program = elf::parse({bytes.data(), size});
    probe::observe("outcome", program ? std::uint32_t{100} : static_cast<std::uint32_t>(program.error()));
}

template <typename Change> void spoiled(Change change) {
    File file;
    change(file);
    judge(file);
}

void run() {
    judge(File{});
    judge(File{}, 51);
    spoiled([](File& file) { file.header.magic[1] = 'e'; });
    spoiled([](File& file) { file.header.bits = 2; });
    spoiled([](File& file) { file.header.machine = 62; });
    spoiled([](File& file) { file.header.type = 3; });
    spoiled([](File& file) { file.header.program_headers = 0xFFFF'FFF0; });
    spoiled([](File& file) { file.segments[1].offset = 0xFFFF'FF80; });
    spoiled([](File& file) { file.segments[1].type = 3; });
    spoiled([](File& file) { file.segments[0].type = file.segments[1].type = 0; });
    spoiled([](File& file) { file.segments[1].address = 0xBFFF'F000; });
    spoiled([](File& file) { file.segments[1].address = 0xFFFF'F000; });
    spoiled([](File& file) { file.segments[1].address = 0; });
    spoiled([](File& file) { file.segments[1].memory = 0x80; });
    spoiled([](File& file) { file.segments[1].address = 0x40'0700; });
    spoiled([](File& file) { file.segments[1].flags = 7; });
    spoiled([](File& file) { file.header.entry = 0x40'2000; });
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"proc_files", probe::Stage::threads, run};

} // namespace
