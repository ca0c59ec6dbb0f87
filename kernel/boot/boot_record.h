// SPDX-License-Identifier: BSD-2-Clause
// Is the boot record (abi/boot_disk.h) whole? Pure: tested on the host.
#pragma once

#include <abi/boot_disk.h>

namespace mica::boot {

/// Null when the record can be used, else what is wrong with it.
const char* problem_of(const abi::BootRecord& record);

} // namespace mica::boot
