// SPDX-License-Identifier: BSD-2-Clause
// An address space begins and ends. Another correct design than the reference: destroy() takes the tables apart by
// itself, without a walk and an INVLPG for each page, once nobody translates by them any more.
#include <nucleus/paging/address_space.h>

#include <nucleus/arch/cpu.h>

#include <utility>

namespace mica::paging {
namespace {

constexpr std::uint32_t user_entries = memory::kernel_base / (entries * memory::page_bytes);

} // namespace

Status AddressSpace::create() {
    const std::optional<Frame> frame = take_page();
    if (!frame) { return Status::no_memory; }
    directory = static_cast<std::uint32_t>(address_of(*frame));
    auto* const into = memory::pointer_to<Entry>(PhysAddr{directory});
    const auto* const from = memory::pointer_to<const Entry>(boot_directory());
    for (std::uint32_t i = user_entries; i != entries; ++i) { into[i] = from[i]; }
    return Status::ok;
}

void AddressSpace::destroy() {
    if (directory == 0) { return; }
    if (is_loaded()) { arch::write_cr<3>(static_cast<std::uint32_t>(boot_directory())); }
    const PhysAddr gone{std::exchange(directory, 0)};
    const auto* const upper = memory::pointer_to<Entry>(gone);
    for (const Entry* table = upper; table != upper + user_entries; ++table) {
        if (!table->is(Entry::present)) { continue; }
        const auto* const first = memory::pointer_to<Entry>(table->address());
        for (const Entry* page = first; page != first + entries; ++page) {
            if (page->is(Entry::present | Entry::counted)) { give_page(memory::frame_at(page->address())); }
        }
        give_page(memory::frame_at(table->address()));
    }
    give_page(memory::frame_at(gone));
}

} // namespace mica::paging
