// SPDX-License-Identifier: BSD-2-Clause
// Task 1 alone: deliver() between two threads that never run. Words of every length, heads that are no message, handles
// that may and may not travel.
#include "play.h"

#include <nucleus/capabilities/objects.h>

#include <algorithm>

namespace {

using namespace mica;
using namespace mica::play;
using abi::Status;
using capabilities::HandleSlot;
using interrupts::TrapFrame;
using probe::observe;

constexpr std::uint32_t none = ~0U;
constinit Thread* sender = nullptr;
constinit Thread* receiver = nullptr;

/// What a delivery may change in the receiver, and what it must leave when it fails.
struct Before {
    TrapFrame frame = receiver->frame;
    abi::MessageBuffer buffer = *receiver->buffer;
    std::uint32_t handles = receiver->process->handles.used();

    std::uint32_t changes() const {
        const std::uint32_t* const then = reinterpret_cast<const std::uint32_t*>(&frame);
        const std::uint32_t* const now = reinterpret_cast<const std::uint32_t*>(&receiver->frame);
        std::uint32_t count = 0;
        for (std::uint32_t i = 0; i < sizeof(TrapFrame) / 4; ++i) { count += then[i] != now[i] ? 1U : 0U; }
        const std::uint32_t* const old_words = reinterpret_cast<const std::uint32_t*>(&buffer);
        const std::uint32_t* const words = reinterpret_cast<const std::uint32_t*>(receiver->buffer);
        for (std::uint32_t i = 0; i < sizeof(buffer) / 4; ++i) { count += old_words[i] != words[i] ? 1U : 0U; }
        return count + (receiver->process->handles.used() - handles);
    }
};

/// Registers of the receiver that no message changes: where it stands, its stack, its flags and segments.
std::uint32_t other_changes(const TrapFrame& then, TrapFrame now) {
    now.eax = then.eax;
    now.edx = then.edx;
    now.ecx = then.ecx;
    now.ebx = then.ebx;
    now.esi = then.esi;
    now.edi = then.edi;
    const std::uint32_t* const before = reinterpret_cast<const std::uint32_t*>(&then);
    const std::uint32_t* const after = reinterpret_cast<const std::uint32_t*>(&now);
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < sizeof(TrapFrame) / 4; ++i) { count += before[i] != after[i] ? 1U : 0U; }
    return count;
}

void clean_receiver() {
    clean(*receiver);
    for (abi::SentHandle& handle : receiver->buffer->handles) { handle.raw = untouched; }
    receiver->frame.eax = receiver->frame.edx = receiver->frame.ecx = untouched;
    receiver->frame.ebx = receiver->frame.esi = receiver->frame.edi = untouched;
}

void test_words() {
    std::uint32_t refused = 0, in_registers = 0, in_buffer = 0, behind = 0, heads = 0, others = 0, first_length = none;
    for (std::uint32_t length = 0; length <= abi::message_words; ++length) {
        const Message message = fill(*sender, Call::call, 5, length);
        clean_receiver();
        const std::uint32_t badge = probe::random_below(0x1'0000);
        receiver->frame.eip = static_cast<std::uint32_t>(probe::random());
        const TrapFrame before = receiver->frame;
        refused += ipc::deliver(*sender, message.head, *receiver, badge << 16U) != Status::ok ? 1U : 0U;
        others += other_changes(before, receiver->frame);
        Message in_the_registers = message;
        in_the_registers.head = abi::Head::make(0, 0, std::min<std::uint32_t>(length, abi::register_words));
        const std::uint32_t wrong_registers = wrong_words(in_the_registers, *receiver);
        const std::uint32_t wrong_buffer = wrong_words(message, *receiver) - wrong_registers;
        const std::uint32_t touched = touched_words(message, *receiver);
        in_registers += wrong_registers;
        in_buffer += wrong_buffer;
        behind += touched;
        heads += head_is_right(message, *receiver, badge) ? 0U : 1U;
        if (wrong_registers + wrong_buffer + touched != 0 && first_length == none) { first_length = length; }
    }
    observe("messages.refused", refused);
    observe("registers.wrong_words", in_registers);
    observe("eax.wrong_heads", heads);
    observe("frame.other_registers_changed", others);
    observe("buffer.wrong_words", in_buffer);
    observe("buffer.touched_behind_the_message", behind);
    if (first_length != none) { observe("first_wrong_length", first_length); }
}

void test_heads() {
    std::uint32_t changes = 0;
    const auto refusal = [&](std::uint32_t length, std::uint32_t handles) {
        const Message message = fill(*sender, Call::call, 5, length, handles);
        clean_receiver();
        const Before before;
        const Status status = ipc::deliver(*sender, message.head, *receiver, 0);
        changes += before.changes();
        return abi::name_of(status);
    };
    observe("words_65.status", refusal(abi::message_words + 1, 0));
    observe("words_127.status", refusal(127, 0));
    observe("handles_5.status", refusal(0, abi::message_handles + 1));
    observe("handles_7.status", refusal(6, 7));
    observe("no_message.changed_words", changes);
}

/// The handles of the sender's process that the tests send: an endpoint with a badge, memory, and one without `grant`.
struct Goods {
    capabilities::Object* endpoint = capabilities::make<Endpoint>();
    capabilities::Object* memory = capabilities::make_memory(*sender->process, 1);
    std::uint32_t with_badge = world::give(*sender->process, *endpoint, abi::all_rights, 0x77);
    std::uint32_t plain = world::give(*sender->process, *memory);
    std::uint32_t no_grant = world::give(*sender->process, *endpoint, abi::bits(abi::EndpointRight::call));
};

Status send(std::initializer_list<std::uint32_t> handles, abi::RightBits rights = abi::all_rights) {
    const Message message = fill(*sender, Call::call, 5, 8, static_cast<std::uint32_t>(handles.size()));
    std::uint32_t i = 0;
    for (const std::uint32_t handle : handles) {
        sender->buffer->handles[i++] = abi::SentHandle::make(abi::Handle{static_cast<std::uint16_t>(handle)}, rights);
    }
    clean_receiver();
    return ipc::deliver(*sender, message.head, *receiver, 0);
}

void test_handles(const Goods& goods) {
    capabilities::HandleTable& table = receiver->process->handles;
    std::uint32_t refused = 0, objects = 0, rights = 0, badges = 0, numbers = 0, touched = 0, uncounted = 0;
    for (std::uint32_t round = 0; round < 20; ++round) {
        const auto asked = static_cast<abi::RightBits>(probe::random() & abi::all_rights);
        const bool memory_first = probe::random_below(2) == 1;
        const std::uint32_t first = memory_first ? goods.plain : goods.with_badge;
        const std::uint32_t second = memory_first ? goods.with_badge : goods.plain;
        const std::uint32_t used = table.used();
        const std::uint32_t references = goods.endpoint->references + goods.memory->references;
        refused += send({first, second}, asked) != Status::ok ? 1U : 0U;
        uncounted += goods.endpoint->references + goods.memory->references != references + 2 ? 1U : 0U;
        numbers += table.used() - used != 2 ? 1U : 0U;
        for (std::uint32_t i = 0; i < abi::message_handles; ++i) {
            const std::uint32_t arrived = receiver->buffer->handles[i].raw;
            if (i >= 2) {
                touched += arrived != untouched ? 1U : 0U;
                continue;
            }
            const HandleSlot& from = sender->process->handles.slots()[i == 0 ? first : second];
            const HandleSlot* const slot = table.find(arrived);
            objects += slot == nullptr || slot->object != from.object ? 1U : 0U;
            rights += slot == nullptr || slot->rights != (from.rights & asked) ? 1U : 0U;
            badges += slot == nullptr || slot->badge != from.badge ? 1U : 0U;
            if (slot != nullptr) { (void)table.close(arrived); }
        }
    }
    observe("handles.refused", refused);
    observe("handles.wrong_number", numbers);
    observe("handles.wrong_object", objects);
    observe("handles.wrong_rights", rights);
    observe("handles.wrong_badge", badges);
    observe("handles.not_counted", uncounted);
    observe("handles.touched_behind_the_last", touched);
}

void test_refusals(const Goods& goods) {
    capabilities::HandleTable& table = receiver->process->handles;
    std::uint32_t changes = 0;
    const auto refusal = [&](std::string_view name, std::initializer_list<std::uint32_t> handles) {
        clean_receiver();
        const Before before;
        observe(name, abi::name_of(send(handles)));
        changes += before.changes();
    };
    refusal("third_is_no_handle.status", {goods.plain, goods.with_badge, 300});
    refusal("last_is_out_of_range.status", {goods.plain, goods.plain, goods.plain, 60'000});
    refusal("second_has_no_grant.status", {goods.with_badge, goods.no_grant});
    while (table.has_room(3)) { (void)table.insert({goods.memory, 0, 0}); }
    refusal("room_for_two_of_three.status", {goods.plain, goods.plain, goods.plain});
    observe("refused.changed_words", changes);
}

void run() {
    begin();
    sender = &add_thread(clients());
    receiver = &add_thread(servers());
    const Goods goods;
    test_words();
    test_heads();
    test_handles(goods);
    test_refusals(goods);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"transfer", probe::Stage::threads, run};

} // namespace
