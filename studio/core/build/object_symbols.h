// SPDX-License-Identifier: GPL-3.0-or-later
// The questions the inspection asks about one symbol of an object. Used by kit_symbols and inspect_object.
#pragma once

#include "core/image/elf32.h"

namespace mica::build {

namespace elf {
constexpr quint16 absolute = 0xfff1; ///< SHN_ABS
constexpr quint16 common = 0xfff2;   ///< SHN_COMMON
constexpr quint16 reserved = 0xff00; ///< SHN_LORESERVE: from here on no section numbers
constexpr quint32 flagWrite = 0x1, flagAlloc = 0x2, flagExecute = 0x4, flagGroup = 0x200, flagThread = 0x400;
constexpr quint32 typeNoBits = 8;
} // namespace elf

/// Defined here and visible to other objects.
inline bool isExported(const image::ElfSymbol& symbol) {
    return symbol.isDefined() && symbol.binding != image::SymbolBinding::local && !symbol.name.isEmpty();
}

/// Lies in a COMDAT group: an inline function or variable, of which the linker keeps the first copy it meets.
inline bool isInGroup(const image::Elf32& object, const image::ElfSymbol& symbol) {
    return symbol.section < elf::reserved && symbol.section < object.sections().size() &&
           (object.sections()[symbol.section].flags & elf::flagGroup) != 0;
}

} // namespace mica::build
