// SPDX-License-Identifier: BSD-2-Clause
// Crimes that the nucleus has to notice: calls with what one does not have.
#include <apps/criminal/crimes.h>

#include <rt/ipc.h>
#include <rt/start.h>

namespace mica::criminal {
namespace {

using abi::Call;
using abi::Status;

constexpr auto forged = static_cast<abi::Handle>(333);

/// The one handle that every program has: an endpoint, to call and to pass on.
abi::Handle names() { return rt::start_block().find_handle("names"); }

Status result(rt::Trap trap) {
    rt::enter_nucleus(trap);
    return trap.status();
}

Status of(const rt::Done& done) { return done ? Status::ok : static_cast<Status>(done.error()); }

Status unknown_call() { return result({abi::Head::make(63, 0), {}}); }
Status forged_handle() { return result({rt::trap_head(Call::call, forged), {}}); }
Status handle_zero() { return result({rt::trap_head(Call::destroy, abi::no_handle), {}}); }
Status receive_from_server() { return result({rt::trap_head(Call::recv, names()), {}}); }
Status destroy_server() { return result({rt::trap_head(Call::destroy, names()), {}}); }
/// A copy "with all rights" has no more than its source.
Status grow_rights() {
    rt::Trap copy{rt::trap_head(Call::handle_copy), {rt::raw(names()), abi::all_rights}};
    rt::enter_nucleus(copy);
    return result({rt::trap_head(Call::destroy, static_cast<abi::Handle>(copy.head.handle())), {}});
}
Status forge_badge() { return result({rt::trap_head(Call::handle_copy), {rt::raw(names()), abi::all_rights, 1}}); }
Status wrong_type() { return result({rt::trap_head(Call::irq_ack, names()), {}}); }
Status reply_to_nobody() { return result({rt::trap_head(Call::reply, abi::no_handle), {}}); }
Status map_writable_and_executable() {
    const auto memory = rt::memory_create(1);
    return memory ? of(rt::memory_map(abi::no_handle, *memory, {.address = 0x9000'0000, .pages = 1, .rights = 7}))
                  : Status::no_memory;
}
Status map_into_kernel() {
    const auto memory = rt::memory_create(1);
    return memory ? of(rt::memory_map(abi::no_handle, *memory, {.address = abi::user_end, .pages = 1}))
                  : Status::no_memory;
}
Status map_around_the_end() { return of(rt::memory_unmap(abi::no_handle, 0xFFFF'F000, 2)); }
Status print_kernel_memory() { return result({rt::trap_head(Call::debug_write), {0xC010'0000, 16}}); }
Status take_all_memory() {
    rt::Result<rt::Memory> memory = rt::memory_create(1);
    for (std::uint32_t pages = 1; memory; pages = pages < 512 ? pages * 2 : 512) {
        memory = rt::memory_create(pages);
        if (memory) { static_cast<void>(memory->release()); }
    }
    return static_cast<Status>(memory.error());
}
Status take_all_handles() {
    Status status = Status::ok;
    while (status == Status::ok) {
        status = result({rt::trap_head(Call::handle_copy), {rt::raw(names()), abi::all_rights}});
    }
    return status;
}
/// It would wait for itself.
Status call_oneself() {
    const auto endpoint = rt::endpoint_create();
    if (!endpoint || !rt::notify(*endpoint, 1)) { return Status::no_memory; }
    rt::Message message{rt::message_buffer()};
    static_cast<void>(
        rt::receive(endpoint->handle(), message)); // the doorbell: now this thread is the endpoint's server
    return rt::call(endpoint->handle(), message);
}
Status start_more_urgent_thread() {
    return result(
        {rt::trap_head(Call::thread_create, abi::no_handle), {rt::program_begin, abi::stack_top, 0x9000'0000, 0, 31}});
}

constexpr Trespass list[] = {
    {"call-63", "makes a call that does not exist", Status::bad_call, unknown_call},
    {"forged", "calls through a handle it made up", Status::bad_handle, forged_handle},
    {"handle-0", "destroys through handle 0", Status::bad_handle, handle_zero},
    {"impostor", "receives at the name server's endpoint", Status::no_right, receive_from_server},
    {"destroy", "destroys the name server's endpoint", Status::no_right, destroy_server},
    {"rights", "copies a handle with more rights, and uses them", Status::no_right, grow_rights},
    {"badge", "gives its handle the badge of another", Status::bad_argument, forge_badge},
    {"type", "acknowledges an interrupt with an endpoint", Status::wrong_type, wrong_type},
    {"reply", "replies to nobody", Status::no_caller, reply_to_nobody},
    {"wx", "maps a page to be written and executed", Status::bad_argument, map_writable_and_executable},
    {"map-kernel", "maps a page into the nucleus", Status::bad_argument, map_into_kernel},
    {"wrap", "unmaps past the end of memory", Status::bad_argument, map_around_the_end},
    {"print-kernel", "has the nucleus print its own memory", Status::bad_argument, print_kernel_memory},
    {"memory", "takes all memory it can get", Status::no_memory, take_all_memory},
    {"handles", "fills its handle table", Status::table_full, take_all_handles},
    {"deadlock", "calls itself", Status::deadlock, call_oneself},
    {"urgent", "starts a thread more urgent than itself", Status::bad_argument, start_more_urgent_thread},
};

} // namespace

std::span<const Trespass> trespasses() { return list; }

} // namespace mica::criminal
