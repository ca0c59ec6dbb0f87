// SPDX-License-Identifier: BSD-2-Clause
// Checks the boot record before anything in it is used.
#include "boot_record.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace mica::boot {
namespace {

constexpr std::string_view magic{"MICABOOT"};
constexpr std::uint32_t first_file_lba = abi::stage2_lba + abi::stage2_sector_limit;

bool sums_to_zero(const abi::BootRecord& record) {
    std::uint32_t sum = 0;
    for (const std::uint32_t word : std::bit_cast<std::array<std::uint32_t, abi::sector_size / 4>>(record)) {
        sum += word;
    }
    return sum == 0;
}

} // namespace

const char* problem_of(const abi::BootRecord& record) {
    if (!std::equal(magic.begin(), magic.end(), record.magic)) { return "sector 1 holds no boot record"; }
    if (record.version != abi::boot_record_version) {
        return "the boot record is of another version than this stage 2";
    }
    if (!sums_to_zero(record)) { return "the boot record is damaged (its checksum is wrong)"; }
    if (record.kernel_lba < first_file_lba || record.bundle_lba < first_file_lba) {
        return "the boot record places a file where stage 2 lies";
    }
    if (std::find(std::begin(record.command_line), std::end(record.command_line), '\0') ==
        std::end(record.command_line)) {
        return "the boot record's command line does not end";
    }
    return nullptr;
}

} // namespace mica::boot
