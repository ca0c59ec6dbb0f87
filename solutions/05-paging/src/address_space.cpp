// SPDX-License-Identifier: BSD-2-Clause
// An address space begins and ends. Your part of lab 05; the contract is in nucleus/paging/address_space.h.
#include <nucleus/paging/address_space.h>

#include <algorithm>

namespace mica::paging {

Status AddressSpace::create() {
    // student: begin(space)
    // todo: A directory is a page like others, paid for. What must be in it before the processor may load it, and what
    // todo: must not be?
    // placeholder: return Status::no_memory;
    const auto page = take_page();
    if (!page) { return Status::no_memory; }
    std::copy_n(memory::pointer_to<Entry>(boot_directory()) + first_kernel_entry, entries - first_kernel_entry,
                memory::pointer_to<Entry>(address_of(*page)) + first_kernel_entry);
    directory = static_cast<std::uint32_t>(address_of(*page));
    return Status::ok;
    // student: end
}

void AddressSpace::destroy() {
    // student: begin(space)
    // todo: Every page, every table, the directory: each back to where it came from, and none twice. What if the
    // todo: processor is using it right now?
    // placeholder: directory = 0;
    if (directory == 0) { return; }
    if (is_loaded()) { arch::write_cr<3>(static_cast<std::uint32_t>(boot_directory())); }
    const Entry* const upper = memory::pointer_to<Entry>(PhysAddr{directory});
    for (std::uint32_t i = 0; i < first_kernel_entry; ++i) {
        if (!upper[i].is(Entry::present)) { continue; }
        const Entry* const table = memory::pointer_to<Entry>(upper[i].address());
        for (std::uint32_t k = 0; k < entries; ++k) {
            if (table[k].is(Entry::present)) { unmap(VirtAddr{i << 22U | k << 12U}); }
        }
        give_page(memory::frame_at(upper[i].address()));
    }
    give_page(memory::frame_at(PhysAddr{directory}));
    directory = 0;
    // student: end
}

} // namespace mica::paging
