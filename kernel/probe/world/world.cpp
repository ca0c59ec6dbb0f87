// SPDX-License-Identifier: BSD-2-Clause
// Processes, threads and handles made by hand.
#include "world.h"

#include "invariants.h"
#include "user.h"

#include <freestanding/bytes.h>
#include <nucleus/arch/segments.h>
#include <nucleus/capabilities/objects.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/interrupts/dispatch.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/scheduling/scheduler.h>
#include <nucleus/startup/first_program.h>
#include <probe/probe.h>

#include <algorithm>

extern "C" const char kernel_user_code_begin[], kernel_user_code_end[]; // set by link/nucleus.ld

namespace mica::world {
namespace {

using memory::page_bytes;

constinit std::uint32_t thread_count = 0;
constinit std::array<Process*, 16> made_processes{};
constinit std::array<Endpoint*, 16> made_endpoints{};
constinit std::uint32_t process_count = 0;
constinit std::uint32_t endpoint_count = 0;
constinit std::uint32_t frames_before = 0;
using Continuation = void (*)();
constinit Continuation continuation = nullptr;

template <typename T> T need(std::optional<T> result) {
    if (!result) { diagnostics::panic("the scenario cannot be set up: no memory"); }
    return *result;
}

memory::Frame board_frame() {
    static constinit std::optional<memory::Frame> frame;
    frame = frame ? frame : need(memory::take_zeroed());
    return *frame;
}

void map(Process& process, std::uint32_t at, memory::Frame frame, paging::Access access) {
    if (process.space.map(VirtAddr{at}, frame, access) != abi::Status::ok) {
        diagnostics::panic("the scenario cannot be set up: a page is not mapped");
    }
}

memory::Frame code_page(std::uint32_t number) {
    const std::uint32_t offset = number * page_bytes;
    const std::uint32_t size = static_cast<std::uint32_t>(kernel_user_code_end - kernel_user_code_begin);
    const memory::Frame frame = need(memory::take_zeroed());
    memcpy(memory::pointer_to<void>(address_of(frame)), kernel_user_code_begin + offset,
           std::min(page_bytes, size - offset));
    return frame;
}

/// What a scenario leaves behind must be nothing: all it made is destroyed, and the frames are counted.
void clear_away() {
    for (Process* const process : made_processes) {
        if (process != nullptr) { forget(*process); }
    }
    for (std::uint32_t i = 0; i < endpoint_count; ++i) { capabilities::release(made_endpoints[i]->object); }
    probe::observe_signed("frames_leaked", std::int64_t{frames_before} - memory::frames.free_frames());
}

void on_end(interrupts::TrapFrame&) { end_now(continuation); }

} // namespace

void end_now(void (*after)()) {
    interrupts::may_come = false;
    probe::observe("invariants", broken_invariant());
    after();
    clear_away();
    probe::finish();
}

void forget(Process& process) {
    std::replace(made_processes.begin(), made_processes.end(), &process, static_cast<Process*>(nullptr));
    processes::destroy(process);
    capabilities::release(process.object);
}

Process& make_process(std::uint32_t quota, Endpoint* faults, std::uint16_t badge) {
    board_frame();
    frames_before = process_count == 0 && endpoint_count == 0 ? memory::frames.free_frames() : frames_before;
    Process& process = *processes::create(nullptr, quota);
    ++process_count;
    *std::find(made_processes.begin(), made_processes.end(), nullptr) = &process;
    const std::uint32_t size = static_cast<std::uint32_t>(kernel_user_code_end - kernel_user_code_begin);
    for (std::uint32_t i = 0; i * page_bytes < size; ++i) {
        const memory::Frame frame = code_page(i);
        map(process, code_address + i * page_bytes, frame, abi::bits(abi::MemoryRight::execute));
        memory::frames.release(frame);
    }
    map(process, board_address, board_frame(), abi::bits(abi::MemoryRight::write));
    give(process, process.object);
    if (faults != nullptr) {
        capabilities::retain(faults->object);
        process.fault_endpoint = faults;
        process.fault_badge_bits = std::uint32_t{badge} << 16U;
    }
    return process;
}

Thread& start(Process& process, UserFunction function, std::uint32_t argument, std::uint32_t priority) {
    const std::uint32_t number = thread_count++;
    const std::uint32_t top = stack_address + (number + 1) * 2 * page_bytes;
    const memory::Frame stack = need(memory::take_zeroed());
    map(process, top - page_bytes, stack, abi::bits(abi::MemoryRight::write));
    memory::frames.release(stack);
    *reinterpret_cast<std::uint32_t*>(memory::pointer_to<std::byte>(address_of(stack)) + page_bytes - 12) = argument;
    Thread* thread = nullptr;
    const processes::ThreadStart how{.eip = user_address(function),
                                     .esp = top - 16, // a return address of 0, then the argument
                                     .buffer = buffers_address + number * page_bytes,
                                     .argument = argument,
                                     .priority = priority};
    if (processes::create_thread(process, how, thread) != abi::Status::ok) {
        diagnostics::panic("the scenario cannot be set up: a thread does not start");
    }
    return *thread;
}

std::uint32_t threads_made() { return thread_count; }

Endpoint& make_endpoint() {
    board_frame();
    frames_before = process_count == 0 && endpoint_count == 0 ? memory::frames.free_frames() : frames_before;
    made_endpoints[endpoint_count] = reinterpret_cast<Endpoint*>(capabilities::make<Endpoint>());
    return *made_endpoints[endpoint_count++];
}

std::uint32_t give(Process& process, capabilities::Object& object, abi::RightBits rights, std::uint16_t badge) {
    const capabilities::Result result = process.handles.insert({&object, rights, badge});
    if (result.status != abi::Status::ok) {
        diagnostics::panic("the scenario cannot be set up: a handle table is full");
    }
    return static_cast<std::uint32_t>(result.handle);
}

std::span<volatile std::uint32_t, 1024> cells() {
    return std::span<volatile std::uint32_t, 1024>{
        memory::pointer_to<volatile std::uint32_t>(address_of(board_frame())), 1024};
}

void observe_cells(std::initializer_list<Cell> list) {
    for (const Cell& cell : list) { probe::observe(cell.name, std::uint32_t{cells()[cell.number]}); }
}

std::uint32_t user_address(UserFunction function) {
    return code_address + static_cast<std::uint32_t>(reinterpret_cast<const char*>(function) - kernel_user_code_begin);
}

void run(void (*after)()) {
    using interrupts::Vector;
    continuation = after;
    interrupts::replace_gate(Vector{end_vector},
                             idt::encode(mica_vector_stubs[end_vector], segments::kernel_code_selector,
                                         idt::GateType::interrupt, segments::Privilege::user));
    if (!interrupts::register_handler(Vector{end_vector}, on_end)) {
        diagnostics::panic("the end of the scenario has no gate");
    }
    startup::enter_user_land();
}

} // namespace mica::world
