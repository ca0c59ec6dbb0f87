// SPDX-License-Identifier: BSD-2-Clause
// Calls a function through a pointer that nobody has set.
// told: jumped to 0x00000000
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
    Entry& upper = memory::pointer_to<Entry>(PhysAddr{directory})[directory_index(at)];
    if (upper.is(Entry::present)) { return &memory::pointer_to<Entry>(upper.address())[table_index(at)]; }
    const auto table = missing == Missing::create ? take_page() : std::nullopt;
    if (!table) { return nullptr; }
    upper.raw = static_cast<std::uint32_t>(address_of(*table)) | Entry::present | Entry::writable | Entry::user;
    return &memory::pointer_to<Entry>(address_of(*table))[table_index(at)];
}

Entry AddressSpace::translate(VirtAddr at) const {
    const Entry* const entry = const_cast<AddressSpace*>(this)->find(at);
    return entry != nullptr ? *entry : Entry{};
}

Status AddressSpace::map([[maybe_unused]] VirtAddr at, [[maybe_unused]] Frame frame, [[maybe_unused]] Access access) {
    if ((access & write_and_execute) == write_and_execute) { return Status::bad_argument; }
    Entry* entry = find(at);
    if (entry != nullptr && entry->is(Entry::present)) { return Status::occupied; }
    const bool counted = memory::frames.is_managed(frame);
    if (counted && !pay(1)) { return Status::no_memory; }
    if (entry == nullptr) { entry = find(at, Missing::create); }
    if (entry == nullptr) {
        refund(counted ? 1 : 0);
        return Status::no_memory;
    }
    if (counted) { memory::frames.retain(frame); }
    entry->raw = static_cast<std::uint32_t>(address_of(frame)) | Entry::present | Entry::user | write_bit(access) |
                 (counted ? Entry::counted : 0);
    return Status::ok;
}

void AddressSpace::forget([[maybe_unused]] VirtAddr at) const {
    if (is_loaded()) { asm volatile("invlpg (%0)" : : "r"(at) : "memory"); }
}

bool AddressSpace::unmap([[maybe_unused]] VirtAddr at) {
    Entry* const entry = find(at);
    if (entry == nullptr || !entry->is(Entry::present)) { return false; }
    void (*volatile on_unmap)() = nullptr;
    on_unmap();
    const Entry old = *entry;
    entry->raw = 0;
    forget(at);
    if (old.is(Entry::counted)) { give_page(memory::frame_at(old.address())); }
    return true;
}

Status AddressSpace::protect([[maybe_unused]] VirtAddr at, [[maybe_unused]] Access access) {
    Entry* const entry = find(at);
    if (entry == nullptr || !entry->is(Entry::present)) { return Status::not_mapped; }
    entry->raw &= ~Entry::writable | write_bit(access);
    forget(at);
    return Status::ok;
}

} // namespace mica::paging
