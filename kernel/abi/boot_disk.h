// SPDX-License-Identifier: BSD-2-Clause
// What lies where on a Mica boot disk. Written by studio/core/image, read by kernel/boot.
//
//   sector 0          MBR: loads sector 1 and stage 2. Bytes 446.. hold a partition table (empty unless a data partition is asked for)
//   sector 1          BootRecord
//   sector 2 ..       stage 2, at most stage2_sector_limit sectors
//   kernel_lba ..     the kernel: a loadable ELF32 file (program headers and their segments, no section headers)
//   bundle_lba ..     the boot bundle: a ustar archive; Multiboot module 0
#pragma once

#include <cstddef>
#include <cstdint>

namespace mica::abi {

inline constexpr std::uint32_t sector_size = 512;
inline constexpr std::uint32_t boot_record_lba = 1;
inline constexpr std::uint32_t stage2_lba = 2;
inline constexpr std::uint32_t stage2_sector_limit = 30;

struct BootRecord {
    char magic[8]; ///< "MICABOOT"
    std::uint32_t version;
    std::uint32_t stage2_sectors;
    std::uint32_t kernel_lba;
    std::uint32_t kernel_bytes;
    std::uint32_t bundle_lba;
    std::uint32_t bundle_bytes;
    char command_line[256]; ///< NUL-terminated; handed over as the Multiboot command line
    std::uint8_t reserved[220];
    std::uint32_t checksum; ///< makes the sum of the sector's 128 little-endian words zero
};
inline constexpr std::uint32_t boot_record_version = 1;
static_assert(offsetof(BootRecord, kernel_lba) == 16);
static_assert(offsetof(BootRecord, command_line) == 32);
static_assert(offsetof(BootRecord, checksum) == 508);
static_assert(sizeof(BootRecord) == sector_size);

} // namespace mica::abi
