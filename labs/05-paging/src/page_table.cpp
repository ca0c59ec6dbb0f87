// SPDX-License-Identifier: BSD-2-Clause
// Mapping, unmapping, and what the processor remembers of it. Your part of lab 05; the contract is in
// nucleus/paging/address_space.h.
#include <nucleus/paging/address_space.h>

#include <algorithm>

namespace mica::paging {

constexpr Access writing = abi::bits(abi::MemoryRight::write);
constexpr Access write_and_execute = writing | abi::bits(abi::MemoryRight::execute);

static constexpr std::uint32_t write_bit(Access access) { return (access & writing) != 0 ? Entry::writable : 0; }

/// Page number `i` of a range. Before every 32nd, interrupts get their turn.
[[maybe_unused]] static VirtAddr page_of(VirtAddr begin, std::uint32_t i) {
    if (i % 32 == 31) [[unlikely]] { interrupts::let_in(); }
    return VirtAddr{static_cast<std::uint32_t>(begin) + i * memory::page_bytes};
}

Entry* AddressSpace::find([[maybe_unused]] VirtAddr at, [[maybe_unused]] Missing missing) {
    // student: begin(walk)
    // TODO(walk): Two steps: the directory's entry leads to a table, the table's entry to the page. An entry holds a
    //     physical address; which address do you read it by? And what if there is no table?
    return nullptr;
    // student: end
}

Entry AddressSpace::translate(VirtAddr at) const {
    const Entry* const entry = const_cast<AddressSpace*>(this)->find(at);
    return entry != nullptr ? *entry : Entry{};
}

/// The walk is part of it, not a call: every page that is mapped comes this way.
[[gnu::flatten]] Status AddressSpace::map([[maybe_unused]] VirtAddr at, [[maybe_unused]] Frame frame,
                                          [[maybe_unused]] Access access) {
    // student: begin(map)
    // TODO(map): Everything that can go wrong, in the order of the contract; what was done on the way is undone. Then
    //     the entry: the frame, who may do what, and whether this mapping is a reference to memory.
    return Status::no_memory;
    // student: end
}

void AddressSpace::forget([[maybe_unused]] VirtAddr at) const {
    // student: begin(weaken)
    // TODO(weaken): The processor may use a translation it has kept until it is told otherwise (Intel SDM 3A, 4.10.4).
    //     Of which spaces can it have kept any?
    // student: end
}

bool AddressSpace::unmap([[maybe_unused]] VirtAddr at) {
    // student: begin(weaken)
    // TODO(weaken): Take the entry away; make the processor forget it; give back what it held. Why in this order? And
    //     what did it hold?
    return false;
    // student: end
}

Status AddressSpace::protect([[maybe_unused]] VirtAddr at, [[maybe_unused]] Access access) {
    // student: begin(weaken)
    // TODO(weaken): Which rights may go, and which may never come? When has the processor to be told?
    return Status::not_mapped;
    // student: end
}

Status AddressSpace::map_range(VirtAddr begin, std::uint32_t pages, Frame first, Access access) {
    // student: begin(range)
    // TODO(range): What if a page in the middle cannot be mapped? Which pages are yours to take away again, and what
    //     else has been made on the way?
    return pages == 1 ? map(begin, first, access) : Status::no_memory;
    // student: end
}

void AddressSpace::drop_empty_table([[maybe_unused]] VirtAddr at) {
    // student: begin(range)
    // TODO(range): When is a table empty? Who must not find it any more before its frame is given back?
    // student: end
}

void AddressSpace::unmap_range(VirtAddr begin, std::uint32_t pages) {
    // student: begin(range)
    // TODO(range): What if there is a hole in the range?
    if (pages == 1) { unmap(begin); }
    // student: end
}

Status AddressSpace::protect_range(VirtAddr begin, std::uint32_t pages, Access access) {
    // student: begin(range)
    // TODO(range): A right that is gone cannot be given back by protect(). So when must it be clear that nothing will
    //     fail?
    return pages == 1 ? protect(begin, access) : Status::not_mapped;
    // student: end
}

} // namespace mica::paging
