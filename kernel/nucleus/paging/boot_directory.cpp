// SPDX-License-Identifier: BSD-2-Clause
// The page directory of startup/entry.S.
#include <nucleus/paging/address_space.h>

extern "C" const std::uint32_t boot_page_directory[];

namespace mica::paging {

PhysAddr boot_directory()
{
    return memory::to_physical(VirtAddr{reinterpret_cast<std::uintptr_t>(boot_page_directory)});
}

} // namespace mica::paging
