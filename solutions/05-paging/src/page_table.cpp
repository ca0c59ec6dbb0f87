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
    // todo: Two steps: the directory's entry leads to a table, the table's entry to the page. An entry holds a physical
    // todo: address; which address do you read it by? And what if there is no table?
    // placeholder: return nullptr;
    Entry& upper = memory::pointer_to<Entry>(PhysAddr{directory})[directory_index(at)];
    if (upper.is(Entry::present)) { return &memory::pointer_to<Entry>(upper.address())[table_index(at)]; }
    const auto table = missing == Missing::create ? take_page() : std::nullopt;
    if (!table) { return nullptr; }
    upper.raw = static_cast<std::uint32_t>(address_of(*table)) | Entry::present | Entry::writable | Entry::user;
    return &memory::pointer_to<Entry>(address_of(*table))[table_index(at)];
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
    // todo: Everything that can go wrong, in the order of the contract; what was done on the way is undone. Then the
    // todo: entry: the frame, who may do what, and whether this mapping is a reference to memory.
    // placeholder: return Status::no_memory;
    if ((access & write_and_execute) == write_and_execute) { return Status::bad_argument; }
    Entry* entry = find(at);
    if (entry != nullptr && entry->is(Entry::present)) { return Status::occupied; }
    const bool counted = memory::frames.is_managed(frame);
    if (counted && !pay(1)) [[unlikely]] { return Status::no_memory; }
    if (entry == nullptr) [[unlikely]] { entry = find(at, Missing::create); }
    if (entry == nullptr) [[unlikely]] {
        refund(counted ? 1 : 0);
        return Status::no_memory;
    }
    if (counted) { memory::frames.retain(frame); }
    entry->raw = static_cast<std::uint32_t>(address_of(frame)) | Entry::present | Entry::user | write_bit(access) |
                 (counted ? Entry::counted : 0);
    return Status::ok;
    // student: end
}

void AddressSpace::forget([[maybe_unused]] VirtAddr at) const {
    // student: begin(weaken)
    // todo: The processor may use a translation it has kept until it is told otherwise (Intel SDM 3A, 4.10.4). Of which
    // todo: spaces can it have kept any?
    // placeholder:
    if (is_loaded()) { asm volatile("invlpg (%0)" : : "r"(at) : "memory"); }
    // student: end
}

bool AddressSpace::unmap([[maybe_unused]] VirtAddr at) {
    // student: begin(weaken)
    // todo: Take the entry away; make the processor forget it; give back what it held. Why in this order? And what did
    // todo: it hold?
    // placeholder: return false;
    Entry* const entry = find(at);
    if (entry == nullptr || !entry->is(Entry::present)) { return false; }
    const Entry old = *entry;
    entry->raw = 0;
    forget(at);
    if (old.is(Entry::counted)) { give_page(memory::frame_at(old.address())); }
    return true;
    // student: end
}

Status AddressSpace::protect([[maybe_unused]] VirtAddr at, [[maybe_unused]] Access access) {
    // student: begin(weaken)
    // todo: Which rights may go, and which may never come? When has the processor to be told?
    // placeholder: return Status::not_mapped;
    Entry* const entry = find(at);
    if (entry == nullptr || !entry->is(Entry::present)) { return Status::not_mapped; }
    entry->raw &= ~Entry::writable | write_bit(access);
    forget(at);
    return Status::ok;
    // student: end
}

Status AddressSpace::map_range(VirtAddr begin, std::uint32_t pages, Frame first, Access access) {
    // student: begin(range)
    // todo: What if a page in the middle cannot be mapped? Which pages are yours to take away again, and what else has
    // todo: been made on the way?
    // placeholder: return pages == 1 ? map(begin, first, access) : Status::no_memory;
    const std::uint32_t quota_before = quota;
    for (std::uint32_t i = 0; i != pages; ++i) {
        const Status status = map(page_of(begin, i), Frame{index(first) + i}, access);
        if (status == Status::ok) [[likely]] { continue; }
        unmap_range(begin, i);
        for (std::uint32_t k = 0; k < i && quota != quota_before; k += entries - table_index(page_of(begin, k))) {
            drop_empty_table(page_of(begin, k));
        }
        return status;
    }
    return Status::ok;
    // student: end
}

void AddressSpace::drop_empty_table([[maybe_unused]] VirtAddr at) {
    // student: begin(range)
    // todo: When is a table empty? Who must not find it any more before its frame is given back?
    // placeholder:
    Entry& upper = memory::pointer_to<Entry>(PhysAddr{directory})[directory_index(at)];
    const Entry* const table = memory::pointer_to<Entry>(upper.address());
    if (std::any_of(table, table + entries, [](Entry entry) { return entry.is(Entry::present); })) { return; }
    upper.raw = 0;
    forget(at);
    give_page(memory::frame_of(table));
    // student: end
}

void AddressSpace::unmap_range(VirtAddr begin, std::uint32_t pages) {
    // student: begin(range)
    // todo: What if there is a hole in the range?
    // placeholder: if (pages == 1) { unmap(begin); }
    for (std::uint32_t i = 0; i != pages; ++i) { unmap(page_of(begin, i)); }
    // student: end
}

Status AddressSpace::protect_range(VirtAddr begin, std::uint32_t pages, Access access) {
    // student: begin(range)
    // todo: A right that is gone cannot be given back by protect(). So when must it be clear that nothing will fail?
    // placeholder: return pages == 1 ? protect(begin, access) : Status::not_mapped;
    for (std::uint32_t i = 0; i != pages; ++i) {
        if (!translate(page_of(begin, i)).is(Entry::present)) { return Status::not_mapped; }
    }
    for (std::uint32_t i = 0; i != pages; ++i) { (void)protect(page_of(begin, i), access); }
    return Status::ok;
    // student: end
}

} // namespace mica::paging
