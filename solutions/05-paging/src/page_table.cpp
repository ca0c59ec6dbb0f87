// SPDX-License-Identifier: BSD-2-Clause
// Mapping, unmapping, and what the processor remembers of it. Your part of lab 05; the contract is in
// nucleus/paging/address_space.h.
#include <nucleus/paging/address_space.h>

#include <nucleus/arch/control_registers.h>

namespace mica::paging {
namespace {

constexpr Access write_and_execute = abi::bits(abi::MemoryRight::write) | abi::bits(abi::MemoryRight::execute);

constexpr std::uint32_t write_bit(Access access) {
    return (access & abi::bits(abi::MemoryRight::write)) != 0 ? Entry::writable : 0;
}

} // namespace

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

} // namespace mica::paging
