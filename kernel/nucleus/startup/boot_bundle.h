// SPDX-License-Identifier: BSD-2-Clause
// The boot bundle: a ustar archive that the loader put into memory as module 0. Used by the start-up and the probe
// runtime.
#pragma once

#include <formats/multiboot.h>
#include <formats/ustar.h>

namespace mica::boot_bundle {

/// The boot bundle that take() found.
inline constinit std::span<std::byte> bytes{};

/// Remembers where the loader put module 0. Call once; without a usable module the bundle is empty.
void take(const multiboot::Info& info);

/// The bundle's first file of that name.
inline std::optional<ustar::File> find(std::string_view name) { return ustar::find(bytes, name); }

} // namespace mica::boot_bundle
