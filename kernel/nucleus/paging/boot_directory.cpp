// SPDX-License-Identifier: BSD-2-Clause
// The page directory of startup/entry.S, and pages that are paid for.
#include <nucleus/paging/address_space.h>

extern "C" const std::uint32_t boot_page_directory[];

namespace mica::paging {

PhysAddr boot_directory() {
    return memory::to_physical(VirtAddr{reinterpret_cast<std::uintptr_t>(boot_page_directory)});
}

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
