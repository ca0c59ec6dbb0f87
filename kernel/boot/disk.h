// SPDX-License-Identifier: BSD-2-Clause
// Bytes of a file on the boot disk, through a bounce buffer below 1 MiB that the BIOS can write to.
#pragma once

#include <cstdint>

namespace mica::boot {

/// A run of sectors that holds one file. Keeps the last window it read, so small reads near each other cost one BIOS call.
class DiskFile {
public:
    DiskFile(std::uint8_t drive, std::uint32_t first_sector, std::uint32_t bytes)
        : m_drive{drive}, m_first_sector{first_sector}, m_bytes{bytes} {}

    /// Copies [offset, offset + length) to `destination`. Pre: the range lies in the file; only one DiskFile is in use at a
    /// time. A read error ends in fail().
    void copy(std::uint32_t offset, std::uint32_t length, void* destination);

private:
    void fill_window(std::uint32_t sector);

    std::uint8_t m_drive;
    std::uint32_t m_first_sector, m_bytes;
    std::uint32_t m_window_sector = 0, m_window_sectors = 0; ///< relative to m_first_sector
};

/// Zeroes the bounce buffer: what passed through it (the key of a run, for one) must not be found there.
void wipe_bounce_buffer();

} // namespace mica::boot
