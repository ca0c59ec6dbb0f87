// SPDX-License-Identifier: BSD-2-Clause
// The page directory of startup/entry.S, which directory is loaded, and pages that are paid for.
#include <nucleus/paging/address_space.h>

#include <nucleus/arch/control_registers.h>

extern "C" const std::uint32_t boot_page_directory[];

namespace mica::paging {

PhysAddr boot_directory() {
    return memory::to_physical(VirtAddr{reinterpret_cast<std::uintptr_t>(boot_page_directory)});
}

bool AddressSpace::is_loaded() const { return arch::read_cr3() == directory; }

std::optional<Frame> AddressSpace::take_page() {
    if (!pay(1)) { return std::nullopt; }
    const auto frame = memory::take_zeroed();
    refund(frame ? 0 : 1);
    return frame;
}

void AddressSpace::give_page(Frame frame) {
    memory::frames.release(frame);
    refund(1);
}

} // namespace mica::paging
