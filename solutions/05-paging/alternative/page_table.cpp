// SPDX-License-Identifier: BSD-2-Clause
// Mapping, unmapping, and what the processor remembers of it. Another correct design than the reference: the price is
// worked out before anything is done, an empty table goes back at once, and the processor forgets everything it knows.
#include <nucleus/paging/address_space.h>

#include <nucleus/arch/cpu.h>

#include <algorithm>
#include <span>

namespace mica::paging {
namespace {

constexpr Access writing = abi::bits(abi::MemoryRight::write);
constexpr Access executing = abi::bits(abi::MemoryRight::execute);

std::span<Entry, entries> table_at(PhysAddr address) {
    return std::span<Entry, entries>{memory::pointer_to<Entry>(address), entries};
}

Entry leading_to(Frame frame, std::uint32_t bits) {
    return Entry{static_cast<std::uint32_t>(address_of(frame)) | Entry::present | Entry::user | bits};
}

bool is_empty(std::span<const Entry> table) {
    return std::ranges::none_of(table, [](Entry entry) { return entry.is(Entry::present); });
}

VirtAddr behind(VirtAddr at, std::uint32_t pages) {
    return VirtAddr{static_cast<std::uint32_t>(at) + pages * memory::page_bytes};
}

} // namespace

Entry* AddressSpace::find(VirtAddr at, Missing missing) {
    const auto upper = table_at(PhysAddr{directory}).subspan(directory_index(at)).begin();
    if (!upper->is(Entry::present)) {
        const std::optional<Frame> fresh = missing == Missing::leave ? std::nullopt : take_page();
        if (!fresh.has_value()) { return nullptr; }
        *upper = leading_to(*fresh, Entry::writable);
    }
    return &table_at(upper->address())[table_index(at)];
}

Entry AddressSpace::translate(VirtAddr at) const {
    const Entry upper = table_at(PhysAddr{directory})[directory_index(at)];
    return upper.is(Entry::present) ? table_at(upper.address())[table_index(at)] : Entry{};
}

Status AddressSpace::map(VirtAddr at, Frame frame, Access access) {
    if ((access & writing) != 0 && (access & executing) != 0) { return Status::bad_argument; }
    if (translate(at).is(Entry::present)) { return Status::occupied; }
    const bool is_memory = memory::frames.is_managed(frame);
    const std::uint32_t for_table = find(at) == nullptr ? 1 : 0;
    if (quota < for_table + (is_memory ? 1 : 0)) { return Status::no_memory; }
    Entry* const place = find(at, Missing::create); // pays for its table
    if (place == nullptr) { return Status::no_memory; }
    *place = leading_to(frame, (access & writing) != 0 ? Entry::writable : 0);
    if (is_memory) {
        quota -= 1;
        memory::frames.retain(frame);
        place->raw |= Entry::counted;
    }
    return Status::ok;
}

void AddressSpace::forget(VirtAddr) const {
    if (is_loaded()) { arch::write_cr<3>(arch::read_cr<3>()); }
}

bool AddressSpace::unmap(VirtAddr at) {
    const Entry gone = translate(at);
    if (!gone.is(Entry::present)) { return false; }
    Entry& upper = table_at(PhysAddr{directory})[directory_index(at)];
    const Frame table = memory::frame_at(upper.address());
    *find(at) = Entry{};
    const bool last = is_empty(table_at(address_of(table)));
    if (last) { upper = Entry{}; }
    forget(at);
    if (last) { give_page(table); }
    if (gone.is(Entry::counted)) { give_page(memory::frame_at(gone.address())); }
    return true;
}

Status AddressSpace::protect(VirtAddr at, Access access) {
    if (!translate(at).is(Entry::present)) { return Status::not_mapped; }
    Entry& entry = *find(at);
    if (entry.is(Entry::writable) && (access & writing) == 0) {
        entry = Entry{entry.raw ^ Entry::writable};
        forget(at);
    }
    return Status::ok;
}

/// Looks at all pages first, and then begins: afterwards only the machine's memory can be missing.
Status AddressSpace::map_range(VirtAddr begin, std::uint32_t pages, Frame first, Access access) {
    if ((access & writing) != 0 && (access & executing) != 0) { return Status::bad_argument; }
    std::uint32_t affordable = quota;
    for (std::uint32_t i = 0; i < pages; ++i) {
        const VirtAddr at = behind(begin, i);
        if (translate(at).is(Entry::present)) { return Status::occupied; }
        const bool new_table = find(at) == nullptr && (i == 0 || table_index(at) == 0);
        const std::uint32_t price =
            (memory::frames.is_managed(Frame{index(first) + i}) ? 1U : 0U) + (new_table ? 1U : 0U);
        if (price > affordable) { return Status::no_memory; }
        affordable -= price;
        if (i % 16 == 15) { interrupts::let_in(); }
    }
    std::uint32_t done = 0;
    while (done < pages && map(behind(begin, done), Frame{index(first) + done}, access) == Status::ok) {
        if (++done % 16 == 0) { interrupts::let_in(); }
    }
    if (done == pages) { return Status::ok; }
    unmap_range(begin, done); // which gives back tables that are empty then
    return Status::no_memory;
}

/// unmap() looks after empty tables.
void AddressSpace::drop_empty_table(VirtAddr) {}

void AddressSpace::unmap_range(VirtAddr begin, std::uint32_t pages) {
    for (std::uint32_t left = pages; left > 0; --left) { // the last one first
        unmap(behind(begin, left - 1));
        interrupts::let_in();
    }
}

Status AddressSpace::protect_range(VirtAddr begin, std::uint32_t pages, Access access) {
    std::uint32_t there = 0;
    while (there < pages && translate(behind(begin, there)).is(Entry::present)) {
        if (++there % 16 == 0) { interrupts::let_in(); }
    }
    if (there < pages) { return Status::not_mapped; }
    while (there > 0) {
        static_cast<void>(protect(behind(begin, --there), access));
        if (there % 16 == 0) { interrupts::let_in(); }
    }
    return Status::ok;
}

} // namespace mica::paging
