// SPDX-License-Identifier: BSD-2-Clause
// Task 4: doorbells, and faults that arrive as calls.
#include "play.h"

#include <nucleus/scheduling/scheduler.h>

namespace {

using namespace mica;
using namespace mica::play;
using probe::observe;

std::uint32_t random_bits() { return static_cast<std::uint32_t>(probe::random()) | 0x8000'0001U; }

/// Rung while nobody waits, rung again, and a caller comes as well.
void test_bells() {
    const Place place = add_place();
    Thread& ringer = add_thread(clients());
    Thread& client = add_thread(clients());
    Thread& server = add_thread(servers());
    const std::uint32_t first = random_bits(), second = static_cast<std::uint32_t>(probe::random());
    ask(ringer, Call::notify, place.handle, first);
    observe("ring_to_nobody.ringer", was(ringer));
    observe("ring_to_nobody.bits_kept", place.endpoint->bells == first);
    ask(ringer, Call::notify, place.handle, second);
    const Message message = say(client, Call::call, place.handle);
    (void)say(server, Call::recv, place.handle);
    observe("bells_first.status", answer_of(server));
    observe("bells_first.server", was(server));
    observe("bells_first.lost_bits", (first | second) & ~server.frame.edx);
    observe("bells_first.false_bits", server.frame.edx & ~(first | second));
    observe("bells_first.length", std::uint32_t{server.head().length()});
    observe("bells_first.caller", was(client));
    (void)say(server, Call::recv, place.handle);
    observe("bells_first.then_status", answer_of(server));
    observe("bells_first.then_wrong_words", wrong_words(message, server));
    observe("bells_first.bits_left", place.endpoint->bells);
}

/// Rung while a server waits: one more urgent than the ringer, one less urgent.
void test_waking() {
    for (const bool urgent : {true, false}) {
        const Place place = add_place();
        Thread& ringer = add_thread(clients(), 10);
        Thread& server = add_thread(servers(), urgent ? 15 : 5);
        (void)say(server, Call::recv, place.handle);
        const std::uint32_t bits = random_bits();
        ask(ringer, Call::notify, place.handle, bits);
        if (urgent) {
            observe("urgent_server.after_ring", was(server));
            observe("urgent_server.ringer", was(ringer));
            observe("urgent_server.status", answer_of(server));
            observe("urgent_server.has_the_bits", server.frame.edx == bits);
        } else {
            observe("patient_server.after_ring", was(server));
            observe("patient_server.ringer", was(ringer));
        }
        observe("waiting_server.bits_left", place.endpoint->bells);
        ask(ringer, Call::notify, place.handle, 0x40); // it has not received again: this waits for its next recv
        (void)say(server, Call::recv, place.handle);
        observe("second_ring.bits", server.frame.edx);
        (void)say(server, Call::recv, place.handle);
        ask(ringer, Call::notify, place.handle, 0);
        observe("ring_of_no_bits.server", was(server));
    }
}

constexpr std::uint32_t fault_badge = 0x4321;

void set_handler(Endpoint* endpoint) {
    clients().fault_endpoint = endpoint;
    clients().fault_badge_bits = fault_badge << 16U;
}

/// `thread` has a fault of random numbers while it runs; what report_fault() said.
bool fault(Thread& thread) {
    std::uint32_t* const words = reinterpret_cast<std::uint32_t*>(&thread.fault);
    for (std::uint32_t i = 0; i < abi::register_words; ++i) { words[i] = static_cast<std::uint32_t>(probe::random()); }
    (void)fill(thread, Call::call, 0); // registers that must come through
    put_on(thread);
    const bool reported = ipc::report_fault(thread);
    if (reported && !(scheduling::current != nullptr && scheduling::current->runnable())) {
        park_all(scheduling::go_on());
    } else {
        park_all(scheduling::current);
    }
    return reported;
}

Message message_of(const Thread& thread) {
    const abi::FaultMessage& fault = thread.fault;
    return {.head = abi::Head::make(0, 0, abi::register_words),
            .words = {fault.vector, fault.error, fault.address, fault.eip, fault.esp}};
}

bool same_registers(const interrupts::TrapFrame& one, const interrupts::TrapFrame& other) {
    return one.eax == other.eax && one.edx == other.edx && one.ecx == other.ecx && one.ebx == other.ebx &&
           one.esi == other.esi && one.edi == other.edi && one.eip == other.eip;
}

/// What a handler sees of a fault, and what its answer leaves of the thread's registers.
struct Handled {
    bool reported = false;
    std::string_view handler, thread, after;
    std::uint32_t wrong_words = 0;
    bool head_is_right = false, registers_kept = false;
};

Handled handle_fault(Thread& handler, const Place& place, bool handler_waits) {
    Handled seen;
    Thread& thread = add_thread(clients());
    if (handler_waits) { (void)say(handler, Call::recv, place.handle); }
    seen.reported = fault(thread);
    const interrupts::TrapFrame before = thread.frame;
    if (!handler_waits) { (void)say(handler, Call::recv, place.handle); }
    seen.handler = was(handler);
    seen.thread = was(thread);
    seen.wrong_words = wrong_words(message_of(thread), handler);
    seen.head_is_right = head_is_right(message_of(thread), handler, fault_badge);
    (void)say(handler, Call::reply, 0);
    seen.after = was(thread);
    seen.registers_kept = same_registers(before, thread.frame);
    return seen;
}

void test_faults() {
    const Place place = add_place();
    Thread& handler = add_thread(servers(), 12);
    set_handler(place.endpoint);
    const Handled waited_for = handle_fault(handler, place, true);
    observe("fault.was_reported", waited_for.reported);
    observe("fault.waiting_handler", waited_for.handler);
    observe("fault.thread", waited_for.thread);
    observe("fault.wrong_words", waited_for.wrong_words);
    observe("fault.head_is_right", waited_for.head_is_right);
    observe("fault.thread_after_reply", waited_for.after);
    observe("fault.registers_kept", waited_for.registers_kept);
    const Handled queued = handle_fault(handler, place, false);
    observe("queued_fault.was_reported", queued.reported);
    observe("queued_fault.thread", queued.thread);
    observe("queued_fault.wrong_words", queued.wrong_words);
    observe("queued_fault.head_is_right", queued.head_is_right);
    observe("queued_fault.registers_kept", queued.registers_kept);
    set_handler(nullptr);
    Thread& lonely = add_thread(clients());
    observe("fault_without_handler.was_reported", fault(lonely));
}

void run() {
    begin();
    test_bells();
    test_waking();
    test_faults();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"arrivals", probe::Stage::threads, run};

} // namespace
