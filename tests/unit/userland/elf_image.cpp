// SPDX-License-Identifier: GPL-3.0-or-later
// Field by field, so that a test can spoil any of them.
#include "elf_image.h"

namespace mica::test {

namespace {

void put(std::vector<std::byte>& file, std::size_t at, std::uint32_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes && at + i < file.size(); ++i) {
        file[at + i] = static_cast<std::byte>(value >> (8 * i));
    }
}

} // namespace

std::vector<std::byte> ElfImage::bytes() const {
    std::vector<std::byte> file(file_bytes);
    for (std::size_t i = 0; i < file.size(); ++i) { file[i] = static_cast<std::byte>(i % 251); }
    for (std::size_t i = 0; i < 16; ++i) { put(file, i, 0, 1); }
    put(file, 0, 0x464C'457F, 4);
    put(file, 4, 0x0001'0101, 4); // 32 bits, little-endian, version 1
    put(file, 16, 2, 2);          // executable
    put(file, 18, 3, 2);          // i386
    put(file, 20, 1, 4);
    put(file, 24, entry, 4);
    put(file, 28, 52, 4); // program headers behind this header
    put(file, 42, 32, 2);
    put(file, 44, static_cast<std::uint32_t>(segments.size()), 2);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const ElfSegment& segment = segments[i];
        const std::uint32_t fields[] = {segment.type,       segment.offset,       segment.address, segment.address,
                                        segment.file_bytes, segment.memory_bytes, segment.flags,   4096};
        for (std::size_t field = 0; field < 8; ++field) { put(file, 52 + i * 32 + field * 4, fields[field], 4); }
    }
    return file;
}

} // namespace mica::test
