// SPDX-License-Identifier: BSD-2-Clause
#include "stage.h"

#include <probe/world/user.h>

#include <nucleus/capabilities/objects.h>
#include <nucleus/processes/calls.h>

namespace mica::model {
namespace {

constexpr std::uint32_t conductor_priority = 1;
constexpr std::uint32_t urgent_priority = 31;

Thread* make_thread(Process& process, std::uint32_t number, std::uint32_t priority) {
    Thread* thread = nullptr;
    const processes::ThreadStart start{world::code_address, 0, world::buffers_address + number * abi::page_bytes, 0,
                                       priority};
    (void)processes::create_thread(process, start, thread);
    return thread;
}

} // namespace

Stage make_stage(const std::array<std::uint32_t, players>& priorities, bool with_interloper) {
    Stage stage;
    stage.outside = processes::create(nullptr, 64);
    for (auto& endpoint : stage.places) { endpoint = reinterpret_cast<Endpoint*>(capabilities::make<Endpoint>()); }
    for (std::uint32_t i = 0; i < process_count; ++i) {
        stage.homes[i] = processes::create(nullptr, 64);
        for (std::uint32_t n = 0; n < endpoints; ++n) {
            const auto badge = static_cast<abi::Badge>(badge_of(static_cast<int>(2 * i), static_cast<int>(n)));
            (void)stage.homes[i]->handles.insert({&stage.places[n]->object, abi::all_rights, badge});
        }
    }
    for (std::uint32_t i = 0; i < players; ++i) { revive(stage, i, priorities[i]); }
    for (auto* endpoint : stage.places) {
        (void)stage.outside->handles.insert({&endpoint->object, abi::all_rights, 0});
    }
    stage.conductor = make_thread(*stage.outside, players, conductor_priority);
    if (with_interloper) { (void)make_thread(*stage.outside, players + 1, urgent_priority); }
    return stage;
}

void revive(Stage& stage, std::uint32_t number, std::uint32_t priority) {
    stage.players[number] = make_thread(*stage.homes[number / 2], number, priority);
    (void)stage.outside->handles.insert({&stage.players[number]->object, abi::all_rights, 0});
}

void clear(const Stage& stage) {
    for (Process* const process : stage.homes) {
        processes::destroy(*process);
        capabilities::release(process->object);
    }
    processes::destroy(*stage.outside);
    capabilities::release(stage.outside->object);
    for (Endpoint* const endpoint : stage.places) { capabilities::release(endpoint->object); }
}

void make_call(Thread& thread) {
    Thread* const before = scheduling::current;
    if (before != &thread) {
        scheduling::withdraw(thread);
        scheduling::current = &thread;
        if (before != nullptr && before->runnable()) { scheduling::ready.push_back(*before); }
        (void)scheduling::switch_to(thread);
    }
    (void)mica_calls[thread.head().code()](thread);
}

void set_registers(Thread& thread, const Registers& registers) {
    thread.frame.eax = registers.head;
    thread.frame.edx = registers.words[0];
    thread.frame.ecx = registers.words[1];
    thread.frame.ebx = registers.words[2];
    thread.frame.esi = registers.words[3];
    thread.frame.edi = registers.words[4];
}

Registers registers_of(const Thread& thread) {
    const interrupts::TrapFrame& frame = thread.frame;
    return {frame.eax, {frame.edx, frame.ecx, frame.ebx, frame.esi, frame.edi}};
}

} // namespace mica::model
