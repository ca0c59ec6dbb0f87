// SPDX-License-Identifier: BSD-2-Clause
// CAP-002..009: every call on every kind of handle: of the wrong kind, without the right it needs, to an object that
// has ended.
#include "../script/script.h"

#include <nucleus/capabilities/devices.h>
#include <nucleus/capabilities/objects.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::script;
using abi::Call;
using abi::EndpointRight;
using abi::MemoryRight;
using abi::Right;
using abi::ThreadOperation;

constexpr std::uint32_t readable = abi::bits(MemoryRight::read);
constexpr std::uint32_t writable = abi::bits(MemoryRight::write);
constexpr std::uint32_t executable = abi::bits(MemoryRight::execute);
constexpr std::uint32_t free_page = world::free_address;

template <typename AnyRight> constexpr abi::RightBits all_but(AnyRight right) {
    return static_cast<abi::RightBits>(abi::all_rights & ~abi::bits(right));
}

/// One of each kind: 3 endpoint, 4 thread, 5 memory, 6 interrupt line, 7 ports, 8 process.
struct Kinds {
    capabilities::Object* objects[6];

    explicit Kinds(Process& owner)
        : objects{&world::make_endpoint().object,
                  &start(owner, {deed(Deed::rest)}, 1).object,
                  capabilities::make_memory(owner, 1),
                  &devices::irq(5).object,
                  capabilities::make(IoPorts{.first = 0x300, .last = 0x30F}),
                  &make_process().object} {}
};

void give_all(Process& owner, const Kinds& kinds, abi::RightBits rights) {
    for (capabilities::Object* const object : kinds.objects) { world::give(owner, *object, rights); }
}

void drop(const Kinds& kinds) {
    capabilities::release(*kinds.objects[2]);
    capabilities::release(*kinds.objects[4]);
}

/// Endpoint, thread, memory, line, ports, process.
enum Kind : std::uint32_t { endpoint = 3, thread, memory, line, ports, process };

void wrong_types() {
    Process& owner = make_process();
    const Kinds kinds{owner};
    give_all(owner, kinds, abi::all_rights);
    drop(kinds);
    start(owner,
          {call(Call::call, thread).as("of_endpoints"),
           call(Call::call, process).as("of_endpoints"),
           call(Call::recv, memory).as("of_endpoints"),
           call(Call::reply_recv, line).as("of_endpoints"),
           call(Call::notify, ports, 1).as("of_endpoints"),
           call(Call::timer, thread, 1).as("of_endpoints"),
           call(Call::irq_bind, line, memory, 1).as("of_endpoints"),
           call(Call::process_create, 0, thread, 8).as("of_endpoints"),
           call(Call::memory_map, endpoint, memory, free_page, 1, 0, readable).as("of_processes"),
           call(Call::memory_unmap, memory, free_page, 1).as("of_processes"),
           call(Call::memory_protect, thread, free_page, 1).as("of_processes"),
           call(Call::thread_create, ports).as("of_processes"),
           call(Call::handle_copy, line, 3).as("of_processes"),
           call(Call::process_status, endpoint).as("of_processes"),
           call(Call::memory_map, 0, process, free_page, 1, 0, readable).as("of_others"),
           call(Call::memory_create, endpoint, 0, 1).as("of_others"),
           control(process, ThreadOperation::resume).as("of_others"),
           call(Call::irq_bind, ports).as("of_others"),
           call(Call::irq_ack, endpoint).as("of_others"),
           call(Call::ports_create, line, 0x300, 0x300).as("of_others"),
           call(Call::destroy, memory).as("destroy_such"),
           call(Call::destroy, line).as("destroy_such"),
           call(Call::destroy, ports).as("destroy_such"),
           call(Call::handle_copy, 0, thread, abi::all_rights, 4).as("badge_such"),
           call(Call::handle_copy, 0, memory, abi::all_rights, 4).as("badge_such"),
           call(Call::handle_copy, 0, process, abi::all_rights, 4).as("badge_such"),
           finish()},
          10);
    run();
}

/// 3 to 5: an endpoint without call, receive, notify; 6 to 8: memory without read, write, execute; then one of each
/// kind without manage (9 to 14), without duplicate (15 to 20), without grant (21 to 26); 27: the whole endpoint.
void missing_rights() {
    Process& owner = make_process();
    const Kinds kinds{owner};
    Process& target = make_process();
    for (const EndpointRight right : {EndpointRight::call, EndpointRight::receive, EndpointRight::notify}) {
        world::give(owner, *kinds.objects[0], all_but(right));
    }
    for (const MemoryRight right : {MemoryRight::read, MemoryRight::write, MemoryRight::execute}) {
        world::give(owner, *kinds.objects[2], all_but(right));
    }
    give_all(owner, kinds, all_but(Right::manage));
    give_all(owner, kinds, all_but(Right::duplicate));
    give_all(owner, kinds, all_but(Right::grant));
    world::give(owner, target.object); // 27
    drop(kinds);
    const auto map = [](std::uint32_t handle, std::uint32_t access) {
        return call(Call::memory_map, 0, handle, free_page, 1, 0, access);
    };
    start(owner,
          {call(Call::call, 3).as("endpoint"),
           call(Call::process_create, 0, 3, 8).as("endpoint"),
           call(Call::recv, 4).as("endpoint"),
           call(Call::reply_recv, 4).as("endpoint"),
           call(Call::timer, 4, 1).as("endpoint"),
           call(Call::irq_bind, 18, 4, 1).as("endpoint"),
           call(Call::notify, 5, 1).as("endpoint"),
           call(Call::process_create, 0, 21, 8).as("endpoint"),
           map(6, readable).as("mapping"),
           map(7, writable).as("mapping"),
           map(8, executable).as("mapping"),
           map(6, readable | executable).as("mapping"),
           call(Call::destroy, 9).as("manage"),
           call(Call::destroy, 10).as("manage"),
           control(10, ThreadOperation::suspend).as("manage"),
           call(Call::irq_bind, 12).as("manage"),
           call(Call::irq_ack, 12).as("manage"),
           call(Call::ports_create, 13, 0x300, 0x300).as("manage"),
           call(Call::memory_map, 14, 11, free_page, 1, 0, readable).as("manage_process"),
           call(Call::memory_unmap, 14, free_page, 1).as("manage_process"),
           call(Call::memory_protect, 14, free_page, 1).as("manage_process"),
           call(Call::thread_create, 14).as("manage_process"),
           call(Call::handle_copy, 14, 11, 0).as("manage_process"),
           call(Call::process_status, 14).as("manage_process"),
           call(Call::destroy, 14).as("manage_process"),
           call(Call::handle_copy, 0, 15).as("duplicate"),
           call(Call::handle_copy, 0, 16).as("duplicate"),
           call(Call::handle_copy, 0, 17).as("duplicate"),
           call(Call::handle_copy, 0, 18).as("duplicate"),
           call(Call::handle_copy, 0, 19).as("duplicate"),
           call(Call::handle_copy, 0, 20).as("duplicate"),
           call(Call::handle_copy, 27, 21).as("grant"),
           call(Call::handle_copy, 27, 22).as("grant"),
           call(Call::handle_copy, 27, 23).as("grant"),
           call(Call::handle_copy, 27, 24).as("grant"),
           call(Call::handle_copy, 27, 25).as("grant"),
           call(Call::handle_copy, 27, 26).as("grant"),
           call(Call::handle_copy, 27, 15).as("grant_without_duplicate"),
           call(Call::handle_copy, 0, 21).as("duplicate_without_grant"),
           finish()},
          10);
    run();
}

/// Handles outlive what they name.
void dead() {
    Process& owner = make_process();
    const Kinds kinds{owner};
    give_all(owner, kinds, abi::all_rights);
    drop(kinds);
    start(owner,
          {call(Call::destroy, endpoint).as("destroy"),
           call(Call::destroy, thread).as("destroy"),
           call(Call::destroy, process).as("destroy"),
           call(Call::destroy, endpoint).as("destroy_again"),
           call(Call::destroy, thread).as("destroy_again"),
           call(Call::destroy, process).as("destroy_again"),
           call(Call::call, endpoint).as("of_endpoint"),
           call(Call::recv, endpoint).as("of_endpoint"),
           call(Call::notify, endpoint, 1).as("of_endpoint"),
           call(Call::timer, endpoint, 1).as("of_endpoint"),
           call(Call::irq_bind, line, endpoint, 1).as("of_endpoint"),
           call(Call::process_create, 0, endpoint, 8).as("of_endpoint"),
           control(thread, ThreadOperation::suspend).as("of_thread"),
           control(thread, ThreadOperation::resume).as("of_thread"),
           control(thread, ThreadOperation::set_priority, 1).as("of_thread"),
           call(Call::process_status, process).as("of_process"),
           call(Call::memory_map, process, memory, free_page, 1, 0, readable).as("of_process"),
           call(Call::memory_unmap, process, free_page, 1).as("of_process"),
           call(Call::thread_create, process, 0, 0, world::buffers_address, 0, 1).as("of_process"),
           call(Call::handle_copy, process, memory).as("of_process"),
           call(Call::handle_copy, 0, endpoint).as("copy"),
           call(Call::handle_close, endpoint).as("close"),
           call(Call::handle_close, endpoint).as("close_again"),
           finish()},
          10);
    run();
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"cap_wrong_types", probe::Stage::threads, wrong_types},
    {"cap_missing_rights", probe::Stage::threads, missing_rights},
    {"cap_dead", probe::Stage::threads, dead}};

} // namespace
