// SPDX-License-Identifier: BSD-2-Clause
// Reads what a pointer of ring 3 points at. Student part of lab 06: user_copy.cpp. Used by debug_write, the only call
// that takes one.
#pragma once

#include <nucleus/paging/address_space.h>

#include <cstddef>
#include <span>

namespace mica::processes {

/// Copies into.size() bytes from `from` of an address space, loaded or not, as ring 3 could read them. False, and
/// `into` undefined, when a byte of them is not mapped, is the nucleus', or lies beyond the end of all addresses.
/// Nothing is ever read through `from` itself: so nothing faults.
[[nodiscard]] bool copy_from_user(const paging::AddressSpace& space, std::uint32_t from, std::span<std::byte> into);

} // namespace mica::processes
