// SPDX-License-Identifier: BSD-2-Clause
// BOOT-001, 002: what the nucleus takes for its boot bundle from a Multiboot loader: none, one and eight modules, and
// modules that cannot be. CAP-024: where the task state lies.
#include <formats/multiboot.h>
#include <nucleus/arch/task_segments.h>
#include <nucleus/memory/layout.h>
#include <nucleus/startup/boot_bundle.h>
#include <probe/probe.h>

#include <array>

namespace {

using namespace mica;

constexpr std::uint32_t most_modules = 8;
constinit std::array<multiboot::Module, most_modules> modules{};

/// How many bytes the bundle has, and where it begins, after a start with these modules.
void take(std::uint32_t flags, std::uint32_t count) {
    multiboot::Info info{};
    info.flags = flags;
    info.module_count = count;
    info.modules = static_cast<std::uint32_t>(memory::physical(modules.data()));
    boot_bundle::take(info);
    const auto bytes = boot_bundle::bytes;
    probe::observe("bundle.bytes", static_cast<std::uint32_t>(bytes.size()));
    probe::observe("bundle.begin", bytes.empty() ? 0U : static_cast<std::uint32_t>(memory::physical(bytes.data())));
}

void run() {
    for (std::uint32_t i = 0; i < most_modules; ++i) {
        modules[i].begin = 0x40'0000 + i * 0x1'0000;
        modules[i].end = modules[i].begin + 0x100 * (i + 1);
    }
    take(multiboot::has_modules, 8);
    modules[0] = modules[1];
    take(multiboot::has_modules, 1);
    modules[0].begin = modules[0].end = 0x50'0000; // empty: as if it were not there
    take(multiboot::has_modules, 1);
    modules[0].begin = 0x50'0000;
    modules[0].end = 0x4F'0000; // ends before it begins
    take(multiboot::has_modules, 1);
    modules[0].end = 0xF000'0000; // reaches out of the memory
    take(multiboot::has_modules, 1);
    modules[0].end = 0x50'1000; // one that could be; but there is none
    take(multiboot::has_modules, 0);
    take(0, 1);
    const auto address = reinterpret_cast<std::uintptr_t>(&segments::nucleus_task.task);
    constexpr std::uint32_t hardware_bytes = 104; // Intel SDM 3A, figure 7-2
    probe::observe("task_state.pages", static_cast<std::uint32_t>((address % 4096 + hardware_bytes + 4095) / 4096));
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"boot_modules", probe::Stage::threads, run};

} // namespace
