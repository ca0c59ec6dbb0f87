// SPDX-License-Identifier: BSD-2-Clause
// IPC-070..074: random schedules of calls by six threads at three endpoints, and after each step everything that the
// reference model says is held against the nucleus: states, queues, bells, tokens, priorities, registers, buffers.
// Every schedule is played three times: with short messages, with messages through the buffer, and with an urgent
// thread beside that takes the processor after each call. What the players see must be the same.
#include "reference.h"
#include "stage.h"

#include <probe/world/invariants.h>

#include <nucleus/memory/frames.h>
#include <probe/probe.h>

#include <algorithm>
#include <string_view>

namespace {

using namespace mica;
using namespace mica::model;
using abi::Call;
using abi::Head;
using abi::ThreadOperation;

constexpr std::uint32_t schedules = 8;
constexpr std::uint32_t steps = 2000; ///< of a schedule
constexpr std::uint32_t steps_an_inquiry = 100;
enum class Way { short_messages, long_messages, interloper };

constinit std::uint32_t random_state = 1;

std::uint32_t below(std::uint32_t bound) {
    random_state ^= random_state << 13U;
    random_state ^= random_state >> 17U;
    random_state ^= random_state << 5U;
    return random_state % bound;
}

/// One schedule, one way.
class Play {
public:
    Play(std::uint32_t seed, Way way) : m_way{way}, m_reference{choose_priorities(seed)} {
        m_stage = make_stage(m_priorities, way == Way::interloper);
        for (std::size_t i = 0; i < players; ++i) {
            m_last[i] = m_reference.player(static_cast<int>(i)).registers = registers_of(*m_stage.players[i]);
        }
    }
    ~Play() { clear(m_stage); }
    Play(const Play&) = delete;
    Play& operator=(const Play&) = delete;

    /// Where the nucleus differs from the model, in words; empty: nowhere.
    std::string_view run() {
        std::string_view wrong;
        for (; m_step < steps && wrong.empty(); ++m_step) {
            take_step();
            wrong = difference();
            if (wrong.empty() && m_step % steps_an_inquiry == 0) { wrong = world::broken_invariant(); }
        }
        if (!wrong.empty()) {
            probe::observe("difference.step", m_step);
            probe::observe("difference.after", m_doing);
        }
        return wrong;
    }
    /// Of all that the players have seen, but for the lengths of messages.
    [[nodiscard]] std::uint32_t seen() const { return m_seen; }
    [[nodiscard]] std::uint32_t delivered() const { return m_delivered; }

private:
    std::array<std::uint32_t, players> choose_priorities(std::uint32_t seed) {
        random_state = seed * 2'654'435'761U + 1;
        for (std::uint32_t& priority : m_priorities) { priority = 4 + below(4); }
        return m_priorities;
    }

    void take_step() {
        std::uint32_t can_act = 0;
        for (int i = 0; i < static_cast<int>(players); ++i) { can_act += m_reference.player(i).can_act() ? 1U : 0U; }
        if (can_act == 0 || below(8) == 0) { return conduct(); }
        int who = -1;
        for (std::uint32_t nth = below(can_act) + 1; nth > 0; nth -= m_reference.player(who).can_act() ? 1U : 0U) {
            ++who;
        }
        Thread& thread = *m_stage.players[static_cast<std::size_t>(who)];
        if (m_reference.player(who).begins_anew) { return begin_anew(who, thread); }
        act(who, thread);
    }

    /// What comes from outside: a bell, or a thread is stopped, goes on, is led out of the call it waits in, or dies.
    void conduct() {
        const std::uint32_t kind = below(10);
        const auto whom = static_cast<int>(below(players));
        if (kind == 0) {
            const std::uint32_t bells = 1U << below(32);
            const auto endpoint = static_cast<std::uint32_t>(whom) % endpoints;
            m_reference.notify(nobody, static_cast<int>(endpoint), bells);
            command(Call::notify, 1 + players + endpoint, bells);
        } else if (kind >= 8 && m_deaths < most_deaths) {
            replace(whom);
        } else if (kind < 4) {
            m_reference.suspend(whom);
            control(whom, ThreadOperation::suspend);
        } else if (m_reference.player(whom).suspended && m_reference.player(whom).begins_anew && kind < 6) {
            lead_out(whom);
        } else {
            m_reference.resume(whom);
            control(whom, ThreadOperation::resume);
        }
    }

    void command(Call call, std::uint32_t handle, std::uint32_t w0) {
        m_doing = static_cast<std::uint32_t>(call) + 100;
        set_registers(*m_stage.conductor, {Head::make(static_cast<std::uint32_t>(call), handle, 5).raw, {w0}});
        make_call(*m_stage.conductor);
    }
    void control(int whom, ThreadOperation operation) {
        command(Call::thread_control, static_cast<std::uint32_t>(whom) + 1, static_cast<std::uint32_t>(operation));
    }

    /// It dies in whatever it does; a new thread takes its place, and its number.
    void replace(int whom) {
        const auto place = static_cast<std::size_t>(whom);
        const auto number = static_cast<std::uint32_t>(whom);
        command(Call::destroy, 1 + number, 0);
        command(Call::handle_close, 1 + number, 0);
        revive(m_stage, number, m_priorities[place]);
        m_last[place] = registers_of(*m_stage.players[place]);
        m_reference.die(whom, m_last[place]);
        m_doing = static_cast<std::uint32_t>(Call::destroy) + 100;
        ++m_deaths;
    }

    /// Its registers are changed so that it does not make the call again.
    void lead_out(int whom) {
        control(whom, ThreadOperation::read_registers);
        auto& registers = reinterpret_cast<abi::UserRegisters&>(*m_stage.conductor->buffer);
        registers.eip += 2; // behind INT 0x80
        registers.eax = 0;
        control(whom, ThreadOperation::write_registers);
        Player& player = m_reference.player(whom);
        player.begins_anew = false;
        player.registers = {0, {registers.edx, registers.ecx, registers.ebx, registers.esi, registers.edi}};
    }

    /// The registers are those of the call that suspension interrupted; what had been a reply_recv is a recv now.
    void begin_anew(int who, Thread& thread) {
        const Head head = thread.head();
        const auto endpoint = static_cast<int>(head.handle()) - 1;
        Player& player = m_reference.player(who);
        player.registers = registers_of(thread);
        m_doing = head.code() + 200;
        const bool is_call = head.code() == static_cast<std::uint32_t>(Call::call);
        is_call ? m_reference.call(who, endpoint, badge_of(who, endpoint)) : m_reference.recv(who, endpoint);
        make_call(thread);
    }

    void act(int who, Thread& thread) {
        constexpr Call kinds[] = {Call::call,        Call::call,         Call::recv,  Call::recv,
                                  Call::reply_recv,  Call::reply_recv,   Call::reply, Call::reply,
                                  Call::handle_copy, Call::handle_close, Call::notify};
        const Call kind = kinds[below(std::size(kinds))];
        m_doing = static_cast<std::uint32_t>(kind);
        const auto endpoint = static_cast<int>(below(endpoints));
        const std::uint32_t token = below(3) == 0 ? 0 : first_token + below(6);
        const bool at_endpoint =
            kind == Call::call || kind == Call::recv || kind == Call::reply_recv || kind == Call::notify;
        const bool is_plain = kind == Call::handle_copy;
        const std::uint32_t handle = at_endpoint ? static_cast<std::uint32_t>(endpoint) + 1 : is_plain ? 0 : token;
        const Words words{is_plain ? 0 : 1U << below(32), is_plain ? 0 : below(1000), below(1000), below(1000),
                          below(1000)};
        const std::uint32_t long_length = 6 + below(abi::message_words - 5);
        const std::uint32_t length = m_way == Way::long_messages ? long_length : long_length % 6;
        Player& player = m_reference.player(who);
        player.registers = {Head::make(static_cast<std::uint32_t>(kind), handle, length).raw, words};
        for (std::uint32_t i = abi::register_words; i < abi::message_words; ++i) {
            player.buffer[i] = thread.buffer->words[i] = words[4] * 1000 + i;
        }
        set_registers(thread, player.registers);
        tell_reference(kind, who, endpoint, handle);
        make_call(thread);
    }

    void tell_reference(Call kind, int who, int endpoint, std::uint32_t handle) {
        switch (kind) {
        case Call::call: return m_reference.call(who, endpoint, badge_of(who, endpoint));
        case Call::recv: return m_reference.recv(who, endpoint);
        case Call::reply_recv: return m_reference.reply_recv(who, endpoint);
        case Call::reply: return m_reference.reply(who, handle);
        case Call::handle_copy: return m_reference.set_aside(who);
        case Call::handle_close: return m_reference.close(who, handle);
        default: return m_reference.notify(who, endpoint, m_reference.player(who).registers.words[0]);
        }
    }

    int number_of(const Thread* thread) const {
        const auto* const found = std::find(std::begin(m_stage.players), std::end(m_stage.players), thread);
        return thread == nullptr || found == std::end(m_stage.players) ? nobody
                                                                       : static_cast<int>(found - m_stage.players);
    }
    int number_of(const Endpoint* endpoint) const {
        const auto* const found = std::find(std::begin(m_stage.places), std::end(m_stage.places), endpoint);
        return endpoint == nullptr ? nobody : static_cast<int>(found - m_stage.places);
    }

    std::string_view difference() {
        for (int i = 0; i < static_cast<int>(players); ++i) {
            const std::string_view wrong = difference_of(i);
            if (!wrong.empty()) { return wrong; }
        }
        for (int i = 0; i < static_cast<int>(endpoints); ++i) {
            const std::string_view wrong = difference_at(i);
            if (!wrong.empty()) { return wrong; }
        }
        return {};
    }

    std::string_view difference_of(int number) {
        const Player& should = m_reference.player(number);
        const Thread& is = *m_stage.players[static_cast<std::size_t>(number)];
        if (is.state != should.state || is.suspended != should.suspended) { return "a thread is in another state"; }
        if (is.effective != should.effective) { return "a thread has another priority"; }
        if (number_of(is.caller) != should.caller) { return "a thread serves another caller"; }
        if (number_of(is.served) != should.served) { return "a thread serves another endpoint"; }
        const bool waits = is.state == abi::ThreadState::calling || is.state == abi::ThreadState::receiving;
        if (waits && number_of(is.endpoint) != should.endpoint) { return "a thread waits elsewhere"; }
        if (is.state == abi::ThreadState::replying && number_of(is.server) != should.server) {
            return "another one has a thread's message";
        }
        return is.state == abi::ThreadState::ready && !should.begins_anew ? difference_in_sight(number, should, is)
                                                                          : std::string_view{};
    }

    /// What the player would see now.
    std::string_view difference_in_sight(int number, const Player& should, const Thread& is) {
        const Registers registers = registers_of(is);
        if (registers.head != should.registers.head) { return "a thread has another answer"; }
        if (registers.words != should.registers.words) { return "a thread has other words"; }
        for (std::uint32_t i = abi::register_words; i < abi::message_words; ++i) {
            if (is.buffer->words[i] != should.buffer[i]) { return "a thread has other words in its buffer"; }
        }
        constexpr std::uint32_t but_length = 0xFFFF'E03F;
        Registers& last = m_last[static_cast<std::size_t>(number)];
        if (registers.head != last.head || registers.words != last.words) {
            last = registers;
            ++m_delivered;
            m_seen = m_seen * 31 + static_cast<std::uint32_t>(number);
            m_seen = m_seen * 31 + (registers.head & but_length);
            for (const std::uint32_t word : registers.words) { m_seen = m_seen * 31 + word; }
        }
        return {};
    }

    std::string_view difference_at(int number) {
        const Place& should = m_reference.place(number);
        const Endpoint& is = *m_stage.places[static_cast<std::size_t>(number)];
        if (is.bells != should.bells) { return "other bells have rung"; }
        if (number_of(is.receiver) != should.receiver) { return "another one waits to receive"; }
        if (number_of(is.server) != should.server) { return "an endpoint has another server"; }
        const Thread* at = is.callers.first();
        for (std::uint32_t i = 0; i < should.waiting; ++i, at = at->queue_next) {
            if (at == nullptr || number_of(at) != should.queue[i]) { return "another one waits in the queue"; }
        }
        return at == is.callers.first() ? std::string_view{} : "more wait in the queue";
    }

    Way m_way;
    std::array<std::uint32_t, players> m_priorities{};
    Reference m_reference;
    Stage m_stage{};
    std::array<Registers, players> m_last{};
    std::uint32_t m_seen = 0, m_delivered = 0;
    std::uint32_t m_step = 0, m_deaths = 0;
    /// Number of the call; 100 more: the conductor's, 200 more: begun anew. For who looks for the reason of a difference.
    std::uint32_t m_doing = 0;
};

void run() {
    std::string_view wrong[3];
    std::uint32_t unlike = 0;
    std::uint32_t delivered = 0;
    const std::uint32_t free = memory::frames.free_frames();
    for (std::uint32_t schedule = 0; schedule < schedules; ++schedule) {
        const std::uint32_t seed = static_cast<std::uint32_t>(probe::seed()) * schedules + schedule;
        std::uint32_t seen[3]{};
        for (const Way way : {Way::short_messages, Way::long_messages, Way::interloper}) {
            Play play{seed, way};
            const auto number = static_cast<std::size_t>(way);
            const std::string_view found = play.run();
            wrong[number] = wrong[number].empty() ? found : wrong[number];
            seen[number] = play.seen();
            delivered += play.delivered();
        }
        unlike += seen[0] != seen[1] || seen[0] != seen[2] ? 1U : 0U;
    }
    probe::observe("short.wrong", wrong[0]);
    probe::observe("long.wrong", wrong[1]);
    probe::observe("interloper.wrong", wrong[2]);
    probe::observe("schedules.unlike", unlike);
    probe::observe("answers.seen", delivered);
    probe::observe_signed("frames.missing", std::int64_t{free} - memory::frames.free_frames());
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"ipc_model", probe::Stage::threads, run};

} // namespace
