// SPDX-License-Identifier: BSD-2-Clause
// What the probes of this lab work with: spaces whose directory the probe has made itself, so that a task can be judged
// before create() works; frames with contents to tell them apart; what a directory looks like. Used by all of them.
#pragma once

#include <nucleus/paging/address_space.h>
#include <probe/tally.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace mica::probes {

using memory::Frame;
using paging::AddressSpace;
using paging::Entry;

inline constexpr std::uint32_t page_bytes = memory::page_bytes;
inline constexpr paging::Access readable = abi::bits(abi::MemoryRight::read);
inline constexpr paging::Access writable = abi::bits(abi::MemoryRight::read) | abi::bits(abi::MemoryRight::write);
inline constexpr paging::Access executable = abi::bits(abi::MemoryRight::read) | abi::bits(abi::MemoryRight::execute);

/// Where the probes map: its pages lie elsewhere in the translation cache than the nucleus', so what is stale there stays.
inline constexpr std::uint32_t user_pages = 0x4838'0000;

/// Fills the free memory with what would be present, writable entries: who forgets to clear a page is found out.
void dirty_free_memory();

/// Gives `space` a directory with the kernel half of the boot directory, and `quota` pages beside it.
void make_by_hand(AddressSpace& space, std::uint32_t quota);

/// Gives back directory and tables, whatever is left in them; the space has nothing then. Boot directory loaded.
void take_apart(AddressSpace& space);

/// A frame of the probe's, counted once, whose first word is its number times `mark_step` + a random number.
Frame take_marked();
std::uint32_t mark_of(Frame frame);
std::uint32_t count_of(Frame frame);

/// The user half of a directory, in numbers.
std::uint32_t tables_of(const AddressSpace& space);

inline constexpr std::string_view all_there = "as in the boot directory";
/// all_there, or where it first differs. Accessed and dirty bits do not count.
std::string_view kernel_half(const AddressSpace& space, probe::Story& story);

/// Loads it; or, when with its kernel half the nucleus could not go on, says so and ends the run.
void load(const AddressSpace& space);
void load_boot();

/// Tells an entry in words: "P=1 W=0 U=1 frame 0x123", "not present".
void tell(probe::Story& story, Entry entry);

} // namespace mica::probes
