// SPDX-License-Identifier: BSD-2-Clause
// Where the loader put the boot bundle.
#include <nucleus/startup/boot_bundle.h>

#include <nucleus/memory/layout.h>

namespace mica::boot_bundle {

void take(const multiboot::Info& info) {
    if ((info.flags & multiboot::has_modules) == 0 || info.module_count == 0 ||
        !memory::in_direct_map(PhysAddr{info.modules}, sizeof(multiboot::Module))) {
        return;
    }
    const auto& module = *memory::pointer_to<const multiboot::Module>(PhysAddr{info.modules});
    if (module.begin < module.end && memory::in_direct_map(PhysAddr{module.begin}, module.end - module.begin)) {
        bytes = {memory::pointer_to<std::byte>(PhysAddr{module.begin}), module.end - module.begin};
    }
}

} // namespace mica::boot_bundle
