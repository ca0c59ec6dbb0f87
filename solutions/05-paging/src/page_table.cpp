// SPDX-License-Identifier: BSD-2-Clause
// Mapping, unmapping, and what the processor remembers of it. Part of lab 05; the contract is in nucleus/paging/address_space.h.
#include <nucleus/paging/address_space.h>

namespace mica::paging {
namespace {

Entry* table_of(Entry directory_entry)
{
    return memory::pointer_to<Entry>(directory_entry.address());
}

constexpr std::uint32_t write_bit(Access access)
{
    return (access & abi::bits(abi::MemoryRight::write)) != 0 ? Entry::writable : 0;
}

} // namespace

/// The processor may use a translation it has kept until it is told otherwise (Intel SDM 3A, 4.10.4). Only those of the loaded directory can be there.
void AddressSpace::forget(VirtAddr at) const
{
    if (is_loaded()) {
        asm volatile("invlpg (%0)" : : "r"(at) : "memory");
    }
}

Entry* AddressSpace::find(VirtAddr at, Missing missing) const
{
    // student: begin(walk)
    // todo: Directory, then table. Where the table is missing: null, or with Missing::create a new one (add_table).
    // placeholder: return nullptr;
    Entry& upper = memory::pointer_to<Entry>(PhysAddr{directory})[directory_index(at)];
    Entry* table = upper.is(Entry::present) ? table_of(upper) : nullptr;
    if (table == nullptr && missing == Missing::create) {
        table = const_cast<AddressSpace*>(this)->add_table(upper);
    }
    return table == nullptr ? nullptr : &table[table_index(at)];
    // student: end
}

Entry* AddressSpace::add_table(Entry& entry)
{
    // student: begin(walk)
    // todo: A zeroed frame, paid for, and linked with all rights: the table's entries say what is allowed.
    // placeholder: return nullptr;
    if (!pay(1)) {
        return nullptr;
    }
    const auto frame = memory::take_zeroed();
    if (!frame) {
        refund(1);
        return nullptr;
    }
    entry.raw = static_cast<std::uint32_t>(address_of(*frame)) | Entry::present | Entry::writable | Entry::user;
    return table_of(entry);
    // student: end
}

std::expected<void, Status> AddressSpace::map(VirtAddr at, Frame frame, Access access)
{
    // student: begin(map)
    // todo: The entry must be free. Memory is paid for and gets a reference; a device's frame is not counted.
    // placeholder: return std::unexpected(Status::no_memory);
    Entry* const entry = find(at, Missing::create);
    if (entry == nullptr) {
        return std::unexpected(Status::no_memory);
    }
    if (entry->is(Entry::present)) {
        return std::unexpected(Status::occupied);
    }
    std::uint32_t bits = Entry::present | Entry::user | write_bit(access);
    if (memory::frames.is_managed(frame)) {
        if (!pay(1)) {
            return std::unexpected(Status::no_memory);
        }
        memory::frames.retain(frame);
        bits |= Entry::counted;
    }
    entry->raw = static_cast<std::uint32_t>(address_of(frame)) | bits;
    return {};
    // student: end
}

bool AddressSpace::unmap(VirtAddr at)
{
    // student: begin(unmap)
    // todo: Clear the entry; make the processor forget it; then give back what it held. Why in this order?
    // placeholder: return false;
    Entry* const entry = find(at, Missing::leave);
    if (entry == nullptr || !entry->is(Entry::present)) {
        return false;
    }
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

std::expected<void, Status> AddressSpace::protect(VirtAddr at, Access access)
{
    // student: begin(protect)
    // todo: Which rights may go, and which may never come? When has the processor to be told?
    // placeholder: return std::unexpected(Status::not_mapped);
    Entry* const entry = find(at, Missing::leave);
    if (entry == nullptr || !entry->is(Entry::present)) {
        return std::unexpected(Status::not_mapped);
    }
    entry->raw &= ~Entry::writable | write_bit(access);
    forget(at);
    return {};
    // student: end
}

std::optional<Entry> AddressSpace::translate(VirtAddr at) const
{
    const Entry* const entry = find(at, Missing::leave);
    return entry != nullptr && entry->is(Entry::present) ? std::optional{*entry} : std::nullopt;
}

} // namespace mica::paging
