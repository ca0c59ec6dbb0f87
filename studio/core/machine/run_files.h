// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the files of one run. All relative to the run's folder, which is Bochs' working directory: Bochs opens files by
// narrow characters, so an absolute path with letters outside ASCII would fail on Windows.
#pragma once

#include <QLatin1StringView>

namespace mica::machine::runfile {

inline constexpr QLatin1StringView configuration{"bochsrc.txt"};
inline constexpr QLatin1StringView disk{"disk.img"};
inline constexpr QLatin1StringView bios{"bios.rom"};
inline constexpr QLatin1StringView vgaBios{"vgabios.rom"};
inline constexpr QLatin1StringView log{"log.txt"};
inline constexpr QLatin1StringView errors{"errors.txt"}; ///< Bochs' standard error
inline constexpr QLatin1StringView serial{"serial.out"}; ///< what the guest sent through COM1
inline constexpr QLatin1StringView memory{"memory.bin"}; ///< a piece of guest memory on its way to us

} // namespace mica::machine::runfile
