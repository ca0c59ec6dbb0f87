// SPDX-License-Identifier: BSD-2-Clause
// The nucleus' start-up in C++, from entry.S to the running system: one stage after the other, a probe's turn after
// each.
#include <nucleus/console/console.h>
#include <nucleus/diagnostics/backtrace.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/exceptions/faults.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/processes/calls.h>
#include <nucleus/startup/boot_bundle.h>
#include <nucleus/startup/first_program.h>
#include <probe/probe.h>

extern "C" [[noreturn]] void nucleus_main(std::uint32_t magic, mica::PhysAddr info_address) {
    using namespace mica;
    using probe::Stage;
    if (magic != multiboot::loader_magic || !memory::in_direct_map(info_address, sizeof(multiboot::Info))) {
        console::initialise();
        diagnostics::panic("the loader handed over no Multiboot 1 information: start this kernel by Mica's boot disk, "
                           "GRUB's multiboot command or QEMU's -kernel");
    }
    const auto& info = *memory::pointer_to<const multiboot::Info>(info_address);
    boot_bundle::take(info);
    if (const auto symbols = boot_bundle::find(abi::symbol_table_name)) {
        diagnostics::nucleus_symbols = diagnostics::SymbolTable{symbols->data};
    }
    mica_probe_stage(Stage::bare);

    segments::install();
    mica_probe_stage(Stage::segments);

    console::initialise();
    mica_probe_stage(Stage::console);

    memory_map::read(info);
    mica_probe_stage(Stage::memory);

    interrupts::initialise();
    mica_probe_stage(Stage::interrupts);

    memory::initialise();
    mica_probe_stage(Stage::objects);

    exceptions::initialise();
    interrupts::replace_gate(interrupts::Vector::nucleus_call,
                             idt::encode(reinterpret_cast<std::uintptr_t>(&mica_call_entry),
                                         segments::kernel_code_selector, idt::GateType::interrupt,
                                         segments::Privilege::user));
    mica_probe_stage(Stage::threads);

    const auto first_program = boot_bundle::find(abi::first_program_name);
    if (!first_program) {
        diagnostics::panic(
            "the boot bundle holds no program called supervisor and run.conf names no probe, so there is "
            "nothing to run: boot a disk of `mica run`, or hand over its bundle as the first module");
    }
    startup::load_first_program(first_program->data);
    startup::enter_user_land();
}
