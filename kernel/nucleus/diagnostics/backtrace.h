// SPDX-License-Identifier: BSD-2-Clause
// Who called whom: the chain of stack frames, and the names of the functions in it. Used by the panic report.
// Student part of lab 01: backtrace.cpp.
#pragma once

#include <abi/symbol_table.h>
#include <nucleus/console/format.h>

#include <optional>

namespace mica::diagnostics {

/// A view of a table in memory; the bytes must outlive it. Default: no symbols.
class SymbolTable {
public:
    SymbolTable() = default;

    /// Checks the header, the order of the records and every name. No symbols when `bytes` is not a symbol table.
    explicit SymbolTable(std::span<const std::byte> bytes);

    /// Sorted by address, strictly ascending.
    [[nodiscard]] std::span<const abi::SymbolRecord> records() const { return m_records; }

    /// Pre: `record` is one of records().
    [[nodiscard]] std::string_view name(const abi::SymbolRecord& record) const;

private:
    std::span<const abi::SymbolRecord> m_records;
    std::string_view m_names;
};

/// The nucleus' own symbols, from kernel.sym of the boot bundle: the start-up puts them here first of all.
inline constinit SymbolTable nucleus_symbols;

/// What EBP points at inside a function that keeps a frame pointer (System V ABI, Intel386 supplement, 2.2.2):
/// `push %ebp; mov %esp, %ebp` at its beginning has stored the caller's EBP just below the return address.
struct StackFrame {
    std::uint32_t caller_frame;   ///< linear address of the caller's StackFrame
    std::uint32_t return_address; ///< where the caller goes on: the instruction after its call
};
static_assert(sizeof(StackFrame) == 8);

/// A stack's memory, linear addresses [bottom, top). A stack grows down: callers lie towards the top.
struct StackBounds {
    std::uint32_t bottom = 0;
    std::uint32_t top = 0;
};

/// Follows the chain of frames from `frame_pointer` towards the callers and stores their return addresses, the innermost
/// first. Returns how many it stored.
///
/// A panic's stack may be damaged, so nothing is believed. A frame is read only if its address is a multiple of 4, all
/// its 8 bytes lie inside `stack`, and it lies above the frame before it. The walk ends at the first frame that fails
/// this, at a return address of 0 (which is not stored), and when `return_addresses` is full. So it always ends.
[[nodiscard]] std::size_t walk(std::uint32_t frame_pointer, StackBounds stack,
                               std::span<std::uint32_t> return_addresses);

/// The index of the function that `address` lies in, or nothing. `records` are sorted by address, strictly ascending; there
/// are a thousand or more, so the search is by halving: it must not look at more than 40 of them.
/// A function covers [address, address + size). Where size is 0, which means unknown, it reaches up to the next record,
/// and the last one to the end of the address space.
[[nodiscard]] std::optional<std::size_t> find_symbol(std::span<const abi::SymbolRecord> records, std::uint32_t address);

/// Writes one line of a backtrace into `into`, without a newline, and returns it:
///
///     #0 c0101234 mica::vga::Screen::scroll+0x12
///     #12 00000007 ?
///
/// `number` in base 10; `return_address` in base 16 with eight digits; the function, '+', "0x" and the distance from its
/// first byte to the return address in base 16 without leading zeros. The function is the one that holds the *call*,
/// so it is the one at return_address - 1: a call that never returns may be the last instruction of its function, and
/// then the return address already belongs to the next. Where no function is known, a '?' stands for it.
/// Fails with buffer_too_small when the line does not fit.
[[nodiscard]] format::Result describe_frame(std::uint32_t number, std::uint32_t return_address,
                                            const SymbolTable& symbols, std::span<char> into);

} // namespace mica::diagnostics
