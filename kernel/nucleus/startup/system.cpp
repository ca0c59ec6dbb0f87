// SPDX-License-Identifier: BSD-2-Clause
// The running system as far as it goes: a banner, the boot bundle's contents, the timer and the keyboard.
#include <nucleus/startup/system.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/console/console.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/memory/layout.h>
#include <nucleus/startup/boot_bundle.h>
#include <nucleus/startup/typing.h>

namespace mica::system {
namespace {

void show_image() {
    const auto bytes = static_cast<std::uint32_t>(kernel_end - kernel_begin);
    console::write("nucleus: ");
    console::write(bytes / 1024, {});
    console::write(" KiB at ");
    console::write(reinterpret_cast<std::uintptr_t>(kernel_begin), {.base = format::Base::hexadecimal});
    console::write("\n");
}

void show_bundle() {
    boot_bundle::Reader reader{boot_bundle::bytes()};
    while (const auto file = reader.next()) {
        console::write("bundle: ");
        console::write(file->name);
        console::write(", ");
        console::write(static_cast<std::uint32_t>(file->data.size()), {});
        console::write(" bytes\n");
    }
    if (reader.damaged()) {
        console::write("bundle: the archive is damaged; what follows the last file above is not used\n");
    }
}

void show_uptime(std::uint32_t seconds) {
    console::write("up ");
    console::write(seconds, {});
    console::write(" s\n");
}

} // namespace

void run() {
    console::write("\nMica, a microkernel to learn from. What you type is echoed.\n");
    show_image();
    show_bundle();
    std::uint64_t next_line = interrupts::timer_hertz;
    for (std::uint32_t seconds = 0;;) {
        // Interrupts are off here, so none can come between the look and the sleep.
        typing::echo();
        if (interrupts::timer_ticks() >= next_line) {
            next_line += interrupts::timer_hertz;
            show_uptime(++seconds);
        }
        arch::wait_for_interrupt();
        arch::interrupts_off();
    }
}

} // namespace mica::system
