// SPDX-License-Identifier: BSD-2-Clause
// Stops the processor for good when a space begins.
// told: it executed hlt with interrupts off
#include <nucleus/paging/address_space.h>

#include <nucleus/arch/control_registers.h>

#include <algorithm>

namespace mica::paging {
namespace {

constexpr std::uint32_t first_kernel_entry = memory::kernel_base >> 22U;

} // namespace

Status AddressSpace::create() {
    const auto page = take_page();
    if (!page) { return Status::no_memory; }
    asm volatile("cli; hlt");
    std::copy_n(memory::pointer_to<Entry>(boot_directory()) + first_kernel_entry, entries - first_kernel_entry,
                memory::pointer_to<Entry>(address_of(*page)) + first_kernel_entry);
    directory = static_cast<std::uint32_t>(address_of(*page));
    return Status::ok;
}

void AddressSpace::destroy() {
    if (directory == 0) { return; }
    if (is_loaded()) { arch::write_cr3(static_cast<std::uint32_t>(boot_directory())); }
    const Entry* const upper = memory::pointer_to<Entry>(PhysAddr{directory});
    for (std::uint32_t i = 0; i < first_kernel_entry; ++i) {
        for (std::uint32_t k = 0; upper[i].is(Entry::present) && k < entries; ++k) {
            unmap(VirtAddr{i << 22U | k << 12U});
        }
        if (upper[i].is(Entry::present)) { give_page(memory::frame_at(upper[i].address())); }
    }
    give_page(memory::frame_at(PhysAddr{directory}));
    directory = 0;
}

} // namespace mica::paging
