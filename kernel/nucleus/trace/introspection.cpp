// SPDX-License-Identifier: BSD-2-Clause
// The nucleus' description of itself (abi/introspection.h), made by the compiler out of the types as they are, so it
// cannot be out of date.
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/ipc/endpoint.h>
#include <nucleus/scheduling/scheduler.h>

using namespace mica;

extern "C" constinit const abi::IntrospectionOf<const void*> mica_introspection{
    .magic = {'M', 'I', 'C', 'A', 'V', 'I', 'E', 'W'},
    .version = abi::introspection_version,
    .bytes = sizeof(abi::Introspection),
    .current = &scheduling::current,
    .processes = &processes::all,
    .ready_queues = scheduling::ready.rings(),
    .timer_ticks = &interrupts::timer_ticks,
    .frames_free = &memory::frames.free_frames(),
    .trace = trace::ring,
    .trace_next = &trace::next,
    .object = {offsetof(capabilities::Object, type), offsetof(capabilities::Object, references)},
    .process = {offsetof(Process, next), offsetof(Process, threads), offsetof(Process, space.directory),
                offsetof(Process, handles), offsetof(Process, space.quota), offsetof(Process, name),
                offsetof(Process, ticks)},
    .thread = {offsetof(Thread, next_of_process), offsetof(Thread, frame), offsetof(Thread, process),
               offsetof(Thread, state), offsetof(Thread, suspended), offsetof(Thread, priority),
               offsetof(Thread, effective), offsetof(Thread, queue_next), offsetof(Thread, endpoint),
               offsetof(Thread, server), offsetof(Thread, caller)},
    .endpoint = {offsetof(Endpoint, bells), offsetof(Endpoint, callers), offsetof(Endpoint, receiver),
                 offsetof(Endpoint, server)},
    .memory = {offsetof(Memory, base), offsetof(Memory, pages), offsetof(Memory, device)},
    .handle = {sizeof(capabilities::HandleSlot), offsetof(capabilities::HandleSlot, object),
               offsetof(capabilities::HandleSlot, rights), offsetof(capabilities::HandleSlot, badge)}};
static_assert(sizeof(mica_introspection) == sizeof(abi::Introspection));
