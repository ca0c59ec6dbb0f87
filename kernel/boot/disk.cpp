// SPDX-License-Identifier: BSD-2-Clause
// Sector reads by int 13h/42h (EDD 1.1), 63.5 KiB at a time, copied from the bounce buffer to where they belong.
#include "disk.h"

#include "bios.h"
#include "report.h"

#include <abi/boot_disk.h>

#include <algorithm>

namespace mica::boot {
namespace {

constexpr std::uint32_t bounce_address = 0x10000; ///< a whole real-mode segment, above stage 2
constexpr std::uint32_t bounce_bytes = 0x10000;
constexpr std::uint32_t window_limit = 127; ///< sectors a BIOS must be able to read at once (EDD 1.1)
static_assert(window_limit * abi::sector_size <= bounce_bytes);

struct AddressPacket {
    std::uint8_t size, reserved;
    std::uint16_t sectors, offset, segment;
    std::uint32_t sector_low, sector_high;
};
static_assert(sizeof(AddressPacket) == 16);
AddressPacket packet;

void copy_bytes(void* destination, const void* source, std::uint32_t length) {
    std::uint32_t words = length / 4;
    std::uint32_t rest = length % 4;
    asm volatile("rep movsl; movl %3, %2; rep movsb"
                 : "+D"(destination), "+S"(source), "+&c"(words)
                 : "r"(rest)
                 : "memory");
}

} // namespace

void DiskFile::fill_window(std::uint32_t sector) {
    constexpr int attempts = 3; // a real drive may need time to spin up
    const std::uint32_t file_sectors = (m_bytes + abi::sector_size - 1) / abi::sector_size;
    const std::uint32_t count = std::min(window_limit, file_sectors - sector);
    BiosRegisters result;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        packet = {.size = sizeof packet,
                  .reserved = 0,
                  .sectors = static_cast<std::uint16_t>(count),
                  .offset = 0,
                  .segment = bounce_address / 16,
                  .sector_low = m_first_sector + sector,
                  .sector_high = 0};
        result = call_bios(0x13, {.eax = 0x4200, .edx = m_drive, .esi = reinterpret_cast<std::uintptr_t>(&packet)});
        if (!result.carry()) {
            m_window_sector = sector;
            m_window_sectors = count;
            return;
        }
    }
    fail("the disk cannot be read at sector", m_first_sector + sector, "the image may be cut short; write it anew");
}

void DiskFile::copy(std::uint32_t offset, std::uint32_t length, void* destination) {
    auto* to = static_cast<std::uint8_t*>(destination);
    while (length > 0) {
        const std::uint32_t sector = offset / abi::sector_size;
        if (sector - m_window_sector >= m_window_sectors) { // also true for a sector before the window
            fill_window(sector);
        }
        const std::uint32_t in_window = offset - m_window_sector * abi::sector_size;
        const std::uint32_t piece = std::min(length, m_window_sectors * abi::sector_size - in_window);
        copy_bytes(to, reinterpret_cast<const void*>(bounce_address + in_window), piece);
        to += piece;
        offset += piece;
        length -= piece;
    }
}

void wipe_bounce_buffer() {
    auto* destination = reinterpret_cast<void*>(bounce_address);
    std::uint32_t words = bounce_bytes / 4;
    asm volatile("rep stosl" : "+D"(destination), "+c"(words) : "a"(0) : "memory");
}

} // namespace mica::boot
