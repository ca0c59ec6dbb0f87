// SPDX-License-Identifier: BSD-2-Clause
// Eight servers in a row, each waiting for the next; the last one works for somebody who is not urgent at all. An urgent
// thread calls the first. Eight interlopers stand in between. Fifty times, at fifty phases of the timer.
#include "scene.h"
#include "sentence.h"

#include <nucleus/capabilities/objects.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::probes;
using namespace mica::world;
using abi::Call;

constexpr std::uint32_t links = 8;
constexpr std::uint32_t interlopers = 8;
constexpr std::uint32_t rounds = 50;
constexpr std::uint32_t last_work = 2'000; ///< ticks of the last server, from when it is let go
constexpr std::uint32_t interloper_work = 5'000;

// The board.
constexpr std::uint32_t let_go = 0;   ///< the round in which the last server may go on
constexpr std::uint32_t answered = 1; ///< the last round in which the urgent thread has its answer
constexpr std::uint32_t answer = 2;
constexpr std::uint32_t interloped = 3; ///< how often an interloper ran before the answer
constexpr std::uint32_t interloped_phase = 4;
constexpr std::uint32_t slowest = 5; ///< ticks from the urgent thread's call to its answer
constexpr std::uint32_t kept = 6;    ///< how often a server that had answered ran before the interlopers
constexpr std::uint32_t interlopers_done = 7;
constexpr std::uint32_t rounds_done = 8;
constexpr std::uint32_t wrong_interlopers = 9; ///< out of the order of their priorities
constexpr std::uint32_t last_interloper = 10;
constexpr std::uint32_t phases = 500;

/// Handles: 2 its endpoint, 3 the next server's. The message: 0 from the one who is not urgent, else a number that grows
/// by one at every link.
[[gnu::section(".text.user")]] void serves(std::uint32_t number) {
    for (std::uint32_t round = 1;;) {
        const Answer got = make(Call::recv, 2);
        std::uint32_t reply = got.word[0] + 1;
        if (number + 1 < links) {
            reply = make(Call::call, 3, got.word[0] == 0 ? 0 : got.word[0] + 1).word[0];
        } else if (got.word[0] == 0) {
            while (board()[let_go] < round) {}
            ++round;
            spin(last_work);
        }
        (void)make(Call::reply, 0, reply);
        if (got.word[0] != 0 && board()[interlopers_done] < interlopers) { // nobody urgent waits for it any more
            board()[kept] = board()[kept] + 1;
        }
    }
}

[[gnu::section(".text.user")]] void not_urgent(std::uint32_t) {
    for (;;) { (void)make(Call::call, 2, 0); }
}

/// Handles: 2 its bell, 3 the first server's endpoint.
[[gnu::section(".text.user")]] void urgent(std::uint32_t) {
    for (std::uint32_t round = 1;; ++round) {
        (void)make(Call::recv, 2);
        const std::uint32_t begin = ticks();
        board()[answer] = make(Call::call, 3, 1).word[0];
        const std::uint32_t took = ticks() - begin;
        board()[slowest] = took > board()[slowest] ? took : board()[slowest];
        board()[answered] = round;
    }
}

/// Handles: 2 + number its bell, 2 + interlopers the director's.
[[gnu::section(".text.user")]] void interlopes(std::uint32_t number) {
    for (std::uint32_t round = 1;; ++round) {
        (void)make(Call::recv, 2 + number);
        if (board()[answered] != round) {
            board()[interloped_phase] =
                board()[interloped] == 0 ? board()[phases + round - 1] : board()[interloped_phase];
            board()[interloped] = board()[interloped] + 1;
        }
        spin(interloper_work);
        board()[wrong_interlopers] = board()[wrong_interlopers] + (board()[last_interloper] != number + 1 ? 1 : 0);
        board()[last_interloper] = number;
        board()[interlopers_done] = board()[interlopers_done] + 1;
    }
}

/// Handles: 2.. the interlopers' bells, then its own timer's, then the urgent thread's bell.
[[gnu::section(".text.user")]] void directs(std::uint32_t) {
    constexpr std::uint32_t timer = 2 + interlopers;
    for (std::uint32_t round = 1; round <= rounds; ++round) {
        sleep_until(timer, clock_now() + 3); // all of the round before is over; the chain is closed again
        wait_for_phase(timer, board()[phases + round - 1]);
        board()[interlopers_done] = 0;
        board()[last_interloper] = interlopers;
        for (std::uint32_t i = 0; i < interlopers; ++i) { (void)make(Call::notify, 2 + i, 1); }
        board()[let_go] = round;
        (void)make(Call::notify, timer + 1, 1);
        sleep_until(timer, clock_now() + 8);
        board()[rounds_done] =
            board()[rounds_done] + (board()[answered] == round && board()[interlopers_done] == interlopers ? 1 : 0);
    }
    done();
}

constinit Thread* servers[links] = {};

void after() {
    observe_cells({{rounds_done, "rounds.completed"},
                   {answer, "answer.came_through"},
                   {slowest, "answer.slowest"},
                   {interloped, "interlopers.ran_before_the_answer"},
                   {interloped_phase, "interlopers.first_such_phase"},
                   {wrong_interlopers, "interlopers.out_of_order"},
                   {kept, "servers.ran_on_with_a_lent_priority"}});
    Sentence raised;
    for (std::uint32_t i = 0; i < links; ++i) {
        if (servers[i]->effective != servers[i]->priority) {
            raised << (raised.empty() ? "server " : ", server ") << i + 1 << " has "
                   << std::uint32_t{servers[i]->effective} << " instead of " << std::uint32_t{servers[i]->priority};
        }
    }
    probe::observe("servers.wrong_at_the_end", raised.text_or_none());
}

void run() {
    prepare_phases(phases, rounds);
    Endpoint* endpoints[links];
    for (auto& endpoint : endpoints) { endpoint = &make_endpoint(); }
    for (std::uint32_t i = 0; i < links; ++i) {
        Process& process = make_process();
        char name[] = "server1";
        name[sizeof(name) - 2] = static_cast<char>('1' + i);
        give_name(process, name);
        give(process, endpoints[i]->object);
        if (i + 1 < links) { give(process, endpoints[i + 1]->object); }
        servers[i] = &start(process, serves, i, 3);
    }
    Process& calm = make_process();
    give_name(calm, "calm");
    give(calm, endpoints[0]->object);
    start(calm, not_urgent, 0, 3);
    Process& middle = make_process(120);
    Process& top = make_process();
    give_name(middle, "middle");
    give_name(top, "urgent");
    for (std::uint32_t i = 0; i < interlopers; ++i) {
        capabilities::Object* const bell = capabilities::make<Endpoint>();
        give(middle, *bell);
        capabilities::release(*bell);
    }
    Endpoint& urgent_bell = make_endpoint();
    give(middle, make_endpoint().object);
    give(middle, urgent_bell.object);
    give(top, urgent_bell.object);
    give(top, endpoints[0]->object);
    for (std::uint32_t i = 0; i < interlopers; ++i) { start(middle, interlopes, i, 5 + i); }
    start(top, urgent, 0, 20);
    start(middle, directs, 0, 30);
    run_scene(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"chain", probe::Stage::threads, run};

} // namespace
