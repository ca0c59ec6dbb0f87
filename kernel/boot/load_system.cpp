// SPDX-License-Identifier: BSD-2-Clause
// Stage 2's way through: boot record, A20, memory map, kernel, boot bundle, hand-over by Multiboot 1.
#include "a20.h"
#include "boot_record.h"
#include "disk.h"
#include "exception_gates.h"
#include "load_plan.h"
#include "report.h"

#include <freestanding/bytes.h>

#include <algorithm>

extern "C" {
[[noreturn]] void hand_over(std::uint32_t entry, const mica::multiboot::Info* info);
[[noreturn]] void load_system(std::uint32_t drive);
}

namespace mica::boot {
namespace {

const auto& record = *reinterpret_cast<const abi::BootRecord*>(0x7E00); // the MBR read it to here
constexpr std::uint32_t head_bytes = abi::sector_size;

MemoryMap memory;
multiboot::Module bundle_module;
multiboot::Info info;

std::uint32_t address_of(const void* object) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(object));
}

LoadPlan load_kernel(std::uint8_t drive) {
    static std::uint8_t head[head_bytes];
    DiskFile file{drive, record.kernel_lba, record.kernel_bytes};
    const std::uint32_t available = std::min(record.kernel_bytes, head_bytes);
    file.copy(0, available, head);
    const auto plan = plan_kernel({head, available}, record.kernel_bytes, memory);
    if (!plan) { fail(plan.error().seen, plan.error().advice); }
    for (std::uint32_t index = 0; index < plan->count; ++index) {
        const PlannedSegment& segment = plan->segments[index];
        auto* const to = reinterpret_cast<std::uint8_t*>(segment.address);
        file.copy(segment.file_offset, segment.file_bytes, to);
        memset(to + segment.file_bytes, 0, segment.memory_bytes - segment.file_bytes);
    }
    return *plan;
}

void load_bundle(std::uint8_t drive, const LoadPlan& kernel) {
    if (record.bundle_bytes == 0) { return; }
    const auto address = plan_bundle(kernel, record.bundle_bytes, memory);
    if (!address) { fail(address.error().seen, address.error().advice); }
    DiskFile file{drive, record.bundle_lba, record.bundle_bytes};
    file.copy(0, record.bundle_bytes, reinterpret_cast<void*>(*address));
    static constexpr char name[] = "bundle";
    bundle_module = {
        .begin = *address, .end = *address + record.bundle_bytes, .command_line = address_of(name), .reserved = 0};
    info.flags |= multiboot::has_modules;
    info.module_count = 1;
    info.modules = address_of(&bundle_module);
}

void describe_machine() {
    constexpr std::uint64_t conventional_limit = 640;
    const auto kib_from = [](std::uint64_t begin) { return (memory.end_of_ram_from(begin) - begin) / 1024; };
    info.flags |= multiboot::has_memory_size | multiboot::has_memory_map | multiboot::has_command_line;
    info.lower_kib = static_cast<std::uint32_t>(std::min(kib_from(0), conventional_limit));
    info.upper_kib = static_cast<std::uint32_t>(kib_from(lowest_load_address));
    info.command_line = address_of(record.command_line);
    info.memory_map = address_of(memory.entries().data());
    info.memory_map_bytes = static_cast<std::uint32_t>(memory.entries().size_bytes());
}

} // namespace
} // namespace mica::boot

void load_system(std::uint32_t drive) {
    using namespace mica::boot;
    const auto bios_drive = static_cast<std::uint8_t>(drive);
    install_exception_gates();
    if (const char* problem = problem_of(record)) { fail(problem, rewrite_image); }
    if (!enable_a20()) {
        fail("the A20 gate stays closed, so memory above 1 MiB cannot be used", "switch on A20 in the BIOS set-up");
    }
    if (!read_memory_map(memory)) {
        fail("this BIOS gives no memory map (int 15h, E820)", "use a machine with a newer BIOS");
    }
    const LoadPlan kernel = load_kernel(bios_drive);
    load_bundle(bios_drive, kernel);
    wipe_bounce_buffer();
    describe_machine();
    hand_over(kernel.entry, &info);
}
