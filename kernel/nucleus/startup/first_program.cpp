// SPDX-License-Identifier: BSD-2-Clause
// Loads the first program. What fails here is a panic: without it there is no system.
#include <nucleus/startup/first_program.h>

#include <formats/program.h>
#include <freestanding/bytes.h>
#include <nucleus/capabilities/devices.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/scheduling/scheduler.h>
#include <nucleus/startup/boot_bundle.h>

namespace mica::startup {

using abi::MemoryRight;
using memory::page_bytes;

/// One zeroed page of `process` at `at`; its bytes by the direct map.
static std::byte* add_page(Process& process, std::uint32_t at, paging::Access access) {
    const auto frame = memory::take_zeroed();
    if (!frame || process.space.map(VirtAddr{at}, *frame, access) != abi::Status::ok) {
        diagnostics::panic("the first program does not fit into memory");
    }
    memory::frames.release(*frame); // the mapping keeps it
    return memory::pointer_to<std::byte>(address_of(*frame));
}

static void load(Process& process, const elf::Segment& segment, std::span<const std::byte> file) {
    for (std::uint32_t page = segment.first_page(); page < segment.end_page(); ++page) {
        const std::uint32_t at = page * page_bytes;
        std::byte* const into = add_page(process, at, segment.access);
        const std::uint32_t begin = std::max(at, segment.address); // of the file's part of this page
        const std::uint32_t end = std::min(at + page_bytes, segment.address + segment.file_bytes);
        if (begin < end) {
            memcpy(into + (begin - at), file.data() + segment.file_offset + (begin - segment.address), end - begin);
        }
    }
}

static void give(Process& process, capabilities::Object* object, abi::RightBits rights = abi::all_rights) {
    if (object == nullptr || process.handles.insert({object, rights, 0}).status != abi::Status::ok) {
        diagnostics::panic("the first program's handles do not fit into memory");
    }
}

/// In the order of abi::FirstHandle.
static void give_everything(Process& process, Thread& thread) {
    const std::span<std::byte> bundle = boot_bundle::bytes;
    const Memory bundle_memory{.base = memory::physical(bundle.data()) / page_bytes};
    const Memory devices{.device = true};
    const auto bundle_pages = static_cast<std::uint32_t>((bundle.size() + page_bytes - 1) / page_bytes);
    give(process, &process.object);
    give(process, &thread.object);
    give(process, capabilities::make_view(bundle_memory, 0, bundle_pages),
         static_cast<abi::RightBits>(abi::all_rights & ~abi::bits(MemoryRight::write)));
    give(process, capabilities::make_view(devices, 0, memory_map::frame_limit));
    give(process, capabilities::make(IoPorts{.first = 0, .last = 0xFFFF}));
    for (std::uint32_t line = 1; line < interrupts::line_count; ++line) {
        if (line != interrupts::index(interrupts::Line::cascade)) { give(process, &devices::irq(line).object); }
    }
}

Process& load_first_program(std::span<const std::byte> file) {
    const auto program = elf::parse(file);
    if (!program) {
        diagnostics::panic("the first program, supervisor of the boot bundle, is no program for this machine");
    }
    const std::uint32_t quota = memory::frames.free_frames();
    Process* const process = processes::create(nullptr, quota);
    if (process == nullptr) { diagnostics::panic("there is no memory for the first program"); }
    Process& first = *process;
    memcpy(first.name.data(), abi::first_program_name.data(), abi::first_program_name.size());
    for (std::size_t i = 0; i < program->count; ++i) { load(first, program->segments[i], file); }
    for (std::uint32_t i = 1; i <= abi::stack_pages; ++i) {
        add_page(first, abi::stack_top - i * page_bytes, abi::bits(MemoryRight::write));
    }
    std::byte* const block = add_page(first, abi::first_block_address, abi::bits(MemoryRight::read));
    *reinterpret_cast<abi::FirstProgram*>(block) = {abi::first_program_magic, boot_bundle::bytes.size(), quota,
                                                    interrupts::timer_hertz};
    Thread* thread = nullptr;
    const processes::ThreadStart start{program->entry, abi::stack_top, abi::buffer_address, abi::first_block_address,
                                       abi::priority_count - 1}; // the highest
    if (processes::create_thread(first, start, thread) != abi::Status::ok) {
        diagnostics::panic("there is no memory for the first thread");
    }
    give_everything(first, *thread);
    capabilities::release(first.object);
    return first;
}

void enter_user_land() {
    interrupts::may_come = true;
    const Thread* const first = scheduling::go_on();
    asm volatile("movl %0, %%esp\n\tjmp mica_interrupt_return" : : "r"(&first->frame) : "memory");
    __builtin_unreachable();
}

} // namespace mica::startup
