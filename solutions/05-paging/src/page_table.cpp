// SPDX-License-Identifier: BSD-2-Clause
// Mapping, unmapping, and what the processor remembers of it. Part of lab 05; the contract is in
// nucleus/paging/address_space.h.
#include <nucleus/paging/address_space.h>

namespace mica::paging {
namespace {

constexpr std::uint32_t write_bit(Access access) {
    return (access & abi::bits(abi::MemoryRight::write)) != 0 ? Entry::writable : 0;
}

} // namespace

/// The processor may use a translation it has kept until it is told otherwise (Intel SDM 3A, 4.10.4). Only those of the
/// loaded directory can be there.
void AddressSpace::forget(VirtAddr at) const {
    if (is_loaded()) { asm volatile("invlpg (%0)" : : "r"(at) : "memory"); }
}

[[gnu::always_inline]] inline Entry* AddressSpace::find(VirtAddr at, Missing missing) {
    // student: begin(walk)
    // todo: Directory, then table. Where the table is missing: null, or with Missing::create a new one, linked with all
    // todo: rights: its own entries say what is allowed.
    // placeholder: return nullptr;
    Entry& upper = memory::pointer_to<Entry>(PhysAddr{directory})[directory_index(at)];
    if (upper.is(Entry::present)) { return &memory::pointer_to<Entry>(upper.address())[table_index(at)]; }
    const auto table = missing == Missing::create ? take_page() : std::nullopt;
    if (!table) { return nullptr; }
    upper.raw = static_cast<std::uint32_t>(address_of(*table)) | Entry::present | Entry::writable | Entry::user;
    return &memory::pointer_to<Entry>(address_of(*table))[table_index(at)];
    // student: end
}

Status AddressSpace::map(VirtAddr at, Frame frame, Access access) {
    // student: begin(map)
    // todo: The entry must be free. Memory is paid for and gets a reference; a device's frame is not counted.
    // placeholder: return Status::no_memory;
    Entry* const entry = find(at, Missing::create);
    if (entry == nullptr) { return Status::no_memory; }
    if (entry->is(Entry::present)) { return Status::occupied; }
    std::uint32_t bits = Entry::present | Entry::user | write_bit(access);
    if (memory::frames.is_managed(frame)) {
        if (!pay(1)) { return Status::no_memory; }
        memory::frames.retain(frame);
        bits |= Entry::counted;
    }
    entry->raw = static_cast<std::uint32_t>(address_of(frame)) | bits;
    return Status::ok;
    // student: end
}

bool AddressSpace::unmap(VirtAddr at) {
    // student: begin(unmap)
    // todo: Clear the entry; make the processor forget it; then give back what it held. Why in this order?
    // placeholder: return false;
    Entry* const entry = find(at);
    if (entry == nullptr || !entry->is(Entry::present)) { return false; }
    const Entry old = *entry;
    entry->raw = 0;
    forget(at);
    if (old.is(Entry::counted)) {
        memory::frames.release(memory::frame_at(old.address()));
        refund(1);
    }
    return true;
    // student: end
}

Status AddressSpace::protect(VirtAddr at, Access access) {
    // student: begin(protect)
    // todo: Which rights may go, and which may never come? When has the processor to be told?
    // placeholder: return Status::not_mapped;
    Entry* const entry = find(at);
    if (entry == nullptr || !entry->is(Entry::present)) { return Status::not_mapped; }
    entry->raw &= ~Entry::writable | write_bit(access);
    forget(at);
    return Status::ok;
    // student: end
}

Entry AddressSpace::translate(VirtAddr at) const {
    const Entry* const entry = const_cast<AddressSpace*>(this)->find(at);
    return entry != nullptr ? *entry : Entry{};
}

} // namespace mica::paging
