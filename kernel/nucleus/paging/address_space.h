// SPDX-License-Identifier: BSD-2-Clause
// Page tables and address spaces. Student part of lab 05: page_table.cpp, address_space.cpp. Used by processes/ and by
// the calls that map memory.
#pragma once

#include <abi/errors.h>
#include <abi/first_program.h>
#include <nucleus/arch/cpu.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/memory/frames.h>

extern "C" const std::uint32_t boot_page_directory[]; ///< startup/entry.S

namespace mica::paging {

using abi::Status;
using memory::Frame;

/// What a page may be used for: a set of abi::MemoryRight. The processor cannot tell reading from executing (Intel SDM
/// 3A, 4.6): `execute` only keeps `write` away.
using Access = std::uint32_t;

/// An entry of a page directory or page table (Intel SDM 3A, tables 4-4 to 4-6).
struct Entry {
    static constexpr std::uint32_t present = 1U << 0U, writable = 1U << 1U, user = 1U << 2U;
    /// Free for software: the frame is memory, and this mapping is one reference to it.
    static constexpr std::uint32_t counted = 1U << 9U;

    std::uint32_t raw = 0;

    [[nodiscard]] constexpr bool is(std::uint32_t bits) const { return (raw & bits) == bits; }
    [[nodiscard]] constexpr PhysAddr address() const { return PhysAddr{raw & ~(memory::page_bytes - 1)}; }
};
static_assert(sizeof(Entry) == 4);

inline constexpr std::uint32_t entries = 1024; ///< of a directory and of a table

constexpr std::uint32_t directory_index(VirtAddr at) { return static_cast<std::uint32_t>(at) >> 22U; }
constexpr std::uint32_t table_index(VirtAddr at) { return static_cast<std::uint32_t>(at) >> 12U & (entries - 1); }

/// The first entry of a directory that is the nucleus'; those below are the program's.
inline constexpr std::uint32_t first_kernel_entry = directory_index(VirtAddr{memory::kernel_base});

/// Whether [at, at + pages) are whole pages of user space.
constexpr bool in_user_space(VirtAddr at, std::uint32_t pages) {
    const auto begin = static_cast<std::uint32_t>(at);
    return begin % memory::page_bytes == 0 && begin >= abi::user_begin && begin <= abi::user_end &&
           pages <= (abi::user_end - begin) / memory::page_bytes;
}

/// The user half of an address space, and the pages its process may still use. Every function's addresses are pages of
/// user space. A function that fails has changed nothing: no frame, no count, no quota, no table. Invariant: every
/// counted entry is one reference to its frame; the directory, every page table and every counted entry has been paid
/// for with a page.
class AddressSpace {
public:
    /// Gives it a directory, whose kernel half is that of boot_directory() and whose user half is empty. no_memory.
    /// Pre: it has none.
    [[nodiscard]] Status create();

    /// Unmaps everything and gives back tables and directory. When it is the loaded one, the boot directory is loaded
    /// first. Does nothing when there is no directory.
    void destroy();

    /// Maps one page onto `frame`, which gets one reference more and is paid for if it is managed memory (`counted`); a
    /// device's frame is neither. Anything but 0 in `access` is readable. In this order: bad_argument for both write and
    /// execute, occupied, no_memory.
    [[nodiscard]] Status map(VirtAddr at, Frame frame, Access access);

    /// Takes the page away, and gives back its reference and its page of quota. After that no access through an old
    /// translation is possible. Whether there was one.
    bool unmap(VirtAddr at);

    /// Keeps of the page's rights those in `access`, and never adds one; at once, whatever translation the processor has
    /// kept. not_mapped.
    Status protect(VirtAddr at, Access access);

    /// The same for `pages` pages side by side, from `begin` on; the frames lie side by side, too. All pages or none.
    ///
    /// map_range: the status of the first page that could not be mapped.
    /// unmap_range: passes over pages that are not mapped.
    /// protect_range: not_mapped when one of them is not.
    [[nodiscard]] Status map_range(VirtAddr begin, std::uint32_t pages, Frame first, Access access);
    void unmap_range(VirtAddr begin, std::uint32_t pages);
    Status protect_range(VirtAddr begin, std::uint32_t pages, Access access);

    /// The entry that maps the page, or one that is not present. Makes no table.
    [[nodiscard]] Entry translate(VirtAddr at) const;

    /// Kit: a zeroed frame that is paid for, and its way back. Nothing when there is no quota or no memory.
    [[nodiscard]] std::optional<Frame> take_page() {
        if (!pay(1)) { return std::nullopt; }
        const auto frame = memory::take_zeroed();
        refund(frame ? 0 : 1);
        return frame;
    }
    void give_page(Frame frame) {
        memory::frames.release(frame);
        refund(1);
        interrupts::let_in(); // who gives one may be giving thousands
    }

    /// Kit: pays or gives back pages.
    [[nodiscard]] bool pay(std::uint32_t pages) {
        const bool enough = pages <= quota;
        quota -= enough ? pages : 0;
        return enough;
    }
    void refund(std::uint32_t pages) { quota += pages; }
    /// Kit: whether the processor translates by this directory now.
    [[nodiscard]] bool is_loaded() const { return arch::read_cr<3>() == directory; }

    std::uint32_t directory = 0; ///< physical; 0: there is none
    std::uint32_t quota = 0;     ///< pages that may still be used

private:
    enum class Missing { leave, create };
    /// The entry for the page in its table. Where there is no table: null, or with `create` the entry in a new one, which
    /// is paid for and allows everything: the rights are in the entries of the table. Null also when there is no memory.
    [[nodiscard]] Entry* find(VirtAddr at, Missing missing = Missing::leave);
    /// Takes the page's table out of the directory and gives it back, if nothing is mapped by it; else does nothing.
    /// Pre: there is one.
    void drop_empty_table(VirtAddr at);
    /// Makes the processor forget what it has kept of this page. What it knows is of the loaded directory.
    void forget(VirtAddr at) const;
};

/// Kit: the directory of the start-up, which every other takes its kernel half from. No user page is in it.
inline PhysAddr boot_directory() { return PhysAddr{memory::physical(boot_page_directory)}; }

} // namespace mica::paging
