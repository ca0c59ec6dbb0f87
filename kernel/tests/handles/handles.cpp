// SPDX-License-Identifier: BSD-2-Clause
// CAP-001..030: handles: rights shrink, badges cannot be chosen twice, forged numbers name nothing, handles travel in
// messages, the last close frees.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <nucleus/capabilities/objects.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::EndpointRight;
using abi::Right;

/// Board cell n + 100 is the status of step n.
[[gnu::always_inline]] inline std::uint32_t note(std::uint32_t step, const Answer& answer) {
    board()[step] = answer.head.code() + 100;
    return answer.handle();
}

constexpr std::uint32_t call_only = abi::bits(EndpointRight::call) | abi::bits(Right::duplicate);

[[gnu::section(".text.user")]] void rights(std::uint32_t) {
    const std::uint32_t endpoint = note(0, make(Call::endpoint_create));
    const std::uint32_t weak = note(1, make(Call::handle_copy, 0, endpoint, call_only));
    note(2, make(Call::notify, weak, 1));
    note(3, make(Call::recv, weak));
    note(4, make(Call::timer, weak, 1, 0));
    note(5, make(Call::destroy, weak));
    const std::uint32_t same =
        note(6, make(Call::handle_copy, 0, weak, abi::all_rights)); // asks for more: gets what there is
    note(7, make(Call::notify, same, 1));
    const std::uint32_t none = note(8, make(Call::handle_copy, 0, endpoint, 0));
    note(9, make(Call::handle_copy, 0, none, abi::all_rights));
    note(10, make(Call::handle_copy, 1, none, abi::all_rights)); // to a process: itself, by handle
    const std::uint32_t badged = note(11, make(Call::handle_copy, 0, endpoint, abi::all_rights, 5));
    note(12, make(Call::handle_copy, 0, badged, abi::all_rights, 6));
    note(13, make(Call::handle_copy, 0, badged, abi::all_rights, 5));
    note(14, make(Call::handle_copy, 0, 1, abi::all_rights, 5)); // a badge for a process
    note(15, make(Call::call, 1));                               // wrong kind
    note(16, make(Call::memory_map, 0, endpoint, free_address, 1, 0, abi::bits(abi::MemoryRight::read)));
    note(17, make(Call::recv, 400));
    note(18, make(Call::recv, 0xFFFF));
    note(19, make(Call::handle_close, 0));
    note(20, make(Call::handle_close, weak));
    note(21, make(Call::call, weak));
    note(22, make(abi::Head::make(63, 0)));
    note(23, make(abi::Head::make(abi::call_count, 0)));
    std::uint32_t made = 0;
    while (make(Call::endpoint_create).status() == abi::Status::ok) { ++made; }
    board()[30] = made;
    note(31, make(Call::memory_create, 0, 0, 1));
    note(32, make(Call::process_create, 0, 0, 8));
    for (std::uint32_t handle = 100; handle < abi::handle_limit; ++handle) { (void)make(Call::handle_close, handle); }
    note(33, make(Call::memory_create, 0, 0, 1));
    done();
}

void after_rights() {
    for (std::uint32_t i = 0; i <= 33; ++i) {
        if (cells()[i] >= 100 && i != 30) {
            probe::observe("status", abi::name_of(static_cast<abi::Status>(cells()[i] - 100)));
        }
    }
    observe_cells({{30, "made"}});
}

void all_rights() {
    start(make_process(), rights);
    world::run(after_rights);
}

/// A handle goes from client to server and back, with fewer rights each time.
[[gnu::section(".text.user")]] void sends(std::uint32_t) {
    const std::uint32_t memory = make(Call::memory_create, 0, 0, 1).handle();
    buffer(0).handles[0].raw = abi::SentHandle::make(static_cast<abi::Handle>(memory)).raw;
    buffer(0).handles[1].raw =
        abi::SentHandle::make(static_cast<abi::Handle>(memory), abi::bits(abi::MemoryRight::read)).raw;
    Answer answer = make(abi::Head::make(static_cast<std::uint32_t>(Call::call), 2, 0, 2));
    note(0, answer);
    board()[1] = answer.head.handles();
    board()[2] = buffer(0).handles[0].raw != memory;
    note(3, make(Call::memory_map, 0, buffer(0).handles[0].raw, free_address, 1, 0, abi::bits(abi::MemoryRight::read)));
    board()[4] = *reinterpret_cast<volatile std::uint32_t*>(free_address);
    buffer(0).handles[0].raw = abi::SentHandle::make(static_cast<abi::Handle>(1)).raw;
    buffer(0).handles[1].raw = 99;
    note(5, make(abi::Head::make(static_cast<std::uint32_t>(Call::call), 2, 0,
                                 2))); // the second names nothing: nobody hears
    board()[6] = board()[20];
    done();
}

[[gnu::section(".text.user")]] void takes(std::uint32_t) {
    Answer got = make(Call::recv, 2);
    const std::uint32_t whole = buffer(1).handles[0].raw;
    const std::uint32_t reading = buffer(1).handles[1].raw;
    note(10, make(Call::memory_map, 0, reading, free_address, 1, 0, abi::bits(abi::MemoryRight::write)));
    note(11, make(Call::memory_map, 0, whole, free_address, 1, 0, abi::bits(abi::MemoryRight::write)));
    note(12, make(Call::memory_map, 0, reading, free_address + 4096, 1, 0, abi::bits(abi::MemoryRight::read)));
    *reinterpret_cast<volatile std::uint32_t*>(free_address) = 4711;
    board()[13] = *reinterpret_cast<volatile std::uint32_t*>(free_address + 4096);
    buffer(1).handles[0].raw =
        abi::SentHandle::make(static_cast<abi::Handle>(reading)).raw; // without the right to grant
    note(14, make(abi::Head::make(static_cast<std::uint32_t>(Call::reply_recv), 2, 0, 1)));
    buffer(1).handles[0].raw =
        abi::SentHandle::make(static_cast<abi::Handle>(whole), abi::bits(abi::MemoryRight::read)).raw;
    got = make(abi::Head::make(static_cast<std::uint32_t>(Call::reply_recv), 2, 0, 1));
    board()[20] = 1;
}

void after_travel() {
    observe_cells({{0, "call.status"},
                   {1, "answer.handles"},
                   {2, "answer.is_new"},
                   {3, "map.status"},
                   {4, "word"},
                   {5, "bad_call.status"},
                   {6, "bad_call.heard"},
                   {10, "write_by_read"},
                   {11, "write"},
                   {12, "read"},
                   {13, "seen"},
                   {14, "reply_without_grant"}});
}

void travel() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process();
    give(one, endpoint.object);
    give(other, endpoint.object);
    start(one, sends, 0, 10);
    start(other, takes, 0, 11);
    world::run(after_travel);
}

/// Ports: those of the handles and no others, at the edges too; and none after the handle is closed.
[[gnu::section(".text.user")]] void uses_ports(std::uint32_t) {
    board()[0] = in8(0x61) != 0 || board()[0] == 0 ? 1U : 1U;
    board()[1] = 1;
    (void)in8(0x60);
    board()[1] = 2;
    (void)in8(0x67);
    board()[1] = 3;
    (void)in8(0xFFFF);
    board()[1] = 4;
    note(10, make(Call::ports_create, 2, 0x60, 0x68));
    const std::uint32_t part = note(11, make(Call::ports_create, 2, 0x62, 0x63));
    note(12, make(Call::handle_close, 2));
    (void)in8(0x62);
    board()[1] = 5;
    note(13, make(Call::handle_close, part));
    (void)in8(0x62); // the end of the process
    board()[1] = 6;
}

[[gnu::section(".text.user")]] void next_port(std::uint32_t) {
    (void)in8(0x60);
    board()[3] = 1;
    (void)in8(0x5F);
    board()[3] = 2;
}

[[gnu::section(".text.user")]] void waits_for_faults(std::uint32_t) {
    const Answer first = make(Call::recv, 2);
    board()[4] = first.word[0] * 1000 + first.head.handle();
    const Answer second = make(Call::handle_copy, 0, 0);
    (void)second;
    const Answer next = make(Call::recv, 2);
    board()[5] = next.word[0] * 1000 + next.head.handle();
    done();
}

void after_ports() {
    observe_cells(
        {{1, "reached"}, {3, "other.reached"}, {4, "first_fault"}, {5, "second_fault"}, {10, "beyond"}, {11, "part"}});
}

void ports() {
    Endpoint& endpoint = make_endpoint();
    Process& judge = make_process();
    Process& one = make_process(64, &endpoint, 1);
    Process& other = make_process(64, &endpoint, 2);
    give(judge, endpoint.object);
    capabilities::Object* const range = capabilities::make(IoPorts{.first = 0x60, .last = 0x67});
    capabilities::Object* const last = capabilities::make(IoPorts{.first = 0xFFFF, .last = 0xFFFF});
    capabilities::Object* const single = capabilities::make(IoPorts{.first = 0x60, .last = 0x60});
    give(one, *range);
    give(one, *last);
    give(other, *single);
    capabilities::release(*range);
    capabilities::release(*last);
    capabilities::release(*single);
    start(judge, waits_for_faults, 0, 12);
    start(other, next_port, 0, 11);
    start(one, uses_ports, 0, 10);
    world::run(after_ports);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"cap_rights", probe::Stage::threads, all_rights},
    {"cap_travel", probe::Stage::threads, travel},
    {"cap_ports", probe::Stage::threads, ports}};

} // namespace
