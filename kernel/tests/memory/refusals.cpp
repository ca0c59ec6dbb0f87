// SPDX-License-Identifier: BSD-2-Clause
// MEM-041..046: each call that takes memory is made with 0, 1, 2 … free frames and with 0, 1, 2 … pages of quota: it
// succeeds or says no_memory, and then nothing has changed: no frame, no page of quota, no handle.
#include <probe/world/user.h>

#include <nucleus/capabilities/objects.h>
#include <nucleus/processes/calls.h>
#include <probe/probe.h>

#include <array>

namespace {

using namespace mica;
using abi::Call;
using abi::MemoryRight;
using memory::Frame;
using memory::frames;

constexpr std::uint32_t nothing = 0xFFFF'FFFF;
constexpr std::uint32_t plenty = 200;
constexpr std::uint32_t most = 8; ///< free frames, or pages of quota, that each call is tried with, less one

/// Takes frames until `left` are free; the first word of each names the one taken before.
std::uint32_t take_all_but(std::uint32_t left) {
    std::uint32_t last = nothing;
    while (frames.free_frames() > left) {
        const Frame frame = *frames.allocate(1);
        *memory::pointer_to<std::uint32_t>(address_of(frame)) = last;
        last = memory::index(frame);
    }
    return last;
}

void give_back(std::uint32_t last) {
    while (last != nothing) {
        const Frame frame{last};
        last = *memory::pointer_to<std::uint32_t>(address_of(frame));
        frames.release(frame);
    }
}

/// A process with a thread that never runs, whose calls are made for it. It holds 1: itself, 2: memory, 3: ports, 4: a
/// process to work on.
struct Caller {
    Process& process = *processes::create(nullptr, plenty);
    Process& target = *processes::create(nullptr, plenty);
    Thread* thread = nullptr;

    Caller() {
        const processes::ThreadStart start{world::code_address, 0, world::buffers_address, 0, 5};
        (void)processes::create_thread(process, start, thread);
        scheduling::withdraw(*thread);
        scheduling::current = thread;
        (void)process.handles.insert({&process.object, abi::all_rights, 0});
        hand(capabilities::make_memory(process, 2));
        hand(capabilities::make(IoPorts{.first = 0x300, .last = 0x30F}));
        (void)process.handles.insert({&target.object, abi::all_rights, 0});
    }
    void hand(capabilities::Object* object) {
        (void)process.handles.insert({object, abi::all_rights, 0});
        capabilities::release(*object);
    }
    abi::Head call(Call number, std::uint32_t handle, std::uint32_t w0 = 0, std::uint32_t w1 = 0, std::uint32_t w2 = 0,
                   std::uint32_t w3 = 0, std::uint32_t w4 = 0) {
        interrupts::TrapFrame& frame = thread->frame;
        frame.eax = abi::Head::make(static_cast<std::uint32_t>(number), handle).raw;
        frame.edx = w0;
        frame.ecx = w1;
        frame.ebx = w2;
        frame.esi = w3;
        frame.edi = w4;
        (void)mica_calls[static_cast<std::size_t>(number)](*thread);
        return thread->head();
    }
};

struct State {
    std::uint32_t free, quota, target_quota, handles, target_threads;

    static State of(const Caller& caller) {
        return {frames.free_frames(), caller.process.space.quota, caller.target.space.quota,
                caller.process.handles.used(), caller.target.threads != nullptr ? 1U : 0U};
    }
    /// A page table that a call needed may stay with its process (abi/errors.h).
    [[nodiscard]] bool is_as(const State& before) const {
        const std::uint32_t tables = before.target_quota - target_quota;
        return tables <= 1 && before.free - free == tables && quota == before.quota && handles == before.handles &&
               target_threads == before.target_threads;
    }
};

using Attempt = abi::Head (*)(Caller& caller);

/// The call again and again, until it fails or there are as many as a page holds; all that was made is closed. So that
/// room left in a page of the nucleus' own is no way out.
template <Call number, std::uint32_t handle> abi::Head many(Caller& caller, std::uint32_t w0, std::uint32_t w1) {
    constexpr std::uint32_t as_many = 300;
    std::array<std::uint16_t, as_many> made{};
    abi::Head head{};
    std::uint32_t count = 0;
    while (count < as_many && (head = caller.call(number, handle, w0, w1)).code() == 0) {
        made[count++] = head.handle();
    }
    while (count > 0) { (void)caller.call(Call::handle_close, made[--count]); }
    return {head.raw & 0xFFFFU};
}

/// How many attempts said no_memory and left everything as it was; each other end of a failure is counted as wrong.
struct Tally {
    std::uint32_t refused = 0, succeeded = 0, wrong = 0;

    void add(Caller& caller, Attempt attempt) {
        const State before = State::of(caller);
        const abi::Head head = attempt(caller);
        const auto status = static_cast<abi::Status>(head.code());
        succeeded += status == abi::Status::ok ? 1U : 0U;
        refused += status == abi::Status::no_memory ? 1U : 0U;
        wrong += status != abi::Status::ok && (status != abi::Status::no_memory || !State::of(caller).is_as(before))
                     ? 1U
                     : 0U;
        if (status == abi::Status::ok && head.handle() != 0) {
            (void)caller.call(Call::destroy, head.handle());
            (void)caller.call(Call::handle_close, head.handle());
        }
        caller.call(Call::memory_unmap, 4, world::free_address, 2);
    }
};

/// Frames that a failed or undone attempt has not given back; page tables of the target stay, so each attempt has a
/// caller and a target of its own.
void try_each(Attempt attempt, std::string_view refused, std::string_view wrong, std::string_view leaked) {
    Tally tally;
    const std::uint32_t free = frames.free_frames();
    const auto with_caller = [&](auto scarce) {
        Caller caller;
        scarce(caller);
        scheduling::current = nullptr;
        processes::destroy(caller.process);
        capabilities::release(caller.process.object);
        processes::destroy(caller.target);
        capabilities::release(caller.target.object);
    };
    for (std::uint32_t left = 0; left < most; ++left) {
        with_caller([&](Caller& caller) {
            const std::uint32_t taken = take_all_but(left);
            tally.add(caller, attempt);
            give_back(taken);
        });
        with_caller([&](Caller& caller) {
            caller.process.space.quota = left;
            caller.target.space.quota = left;
            tally.add(caller, attempt);
            caller.process.space.quota = caller.target.space.quota = plenty;
        });
    }
    probe::observe(refused, tally.refused > 0 && tally.succeeded > 0);
    probe::observe(wrong, tally.wrong);
    probe::observe_signed(leaked, std::int64_t{free} - frames.free_frames());
}

void run() {
    try_each([](Caller& caller) { return caller.call(Call::memory_create, 0, 0, 3); }, "create.both", "create.wrong",
             "create.leaked");
    try_each([](Caller& caller) { return many<Call::memory_create, 2>(caller, 0, 1); }, "view.both", "view.wrong",
             "view.leaked");
    try_each([](Caller& caller) { return caller.call(Call::process_create, 0, 0, 4); }, "process.both", "process.wrong",
             "process.leaked");
    try_each(
        [](Caller& caller) {
            return caller.call(Call::thread_create, 4, world::code_address, 0, world::buffers_address, 0, 1);
        },
        "thread.both", "thread.wrong", "thread.leaked");
    try_each(
        [](Caller& caller) {
            return caller.call(Call::memory_map, 4, 2, world::free_address, 2, 0, abi::bits(MemoryRight::read));
        },
        "map.both", "map.wrong", "map.leaked");
    try_each([](Caller& caller) { return many<Call::endpoint_create, 0>(caller, 0, 0); }, "endpoint.both",
             "endpoint.wrong", "endpoint.leaked");
    try_each([](Caller& caller) { return many<Call::ports_create, 3>(caller, 0x300, 0x301); }, "ports.both",
             "ports.wrong", "ports.leaked");
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"mem_refusals", probe::Stage::threads, run};

} // namespace
