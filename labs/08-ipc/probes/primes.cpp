// SPDX-License-Identifier: BSD-2-Clause
// A sieve of processes in ring 3: each keeps the first number it is sent and passes on those that it does not divide.
// Every number carries a random tag through all of them.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::Status;
using probe::observe;

constexpr std::uint32_t in = 2;  ///< handle of a filter's own endpoint
constexpr std::uint32_t out = 3; ///< and of the next one's
constexpr std::uint32_t filters = 8;
constexpr std::uint32_t last_number = 22; ///< the eighth prime is 19

// Cells of the board.
constexpr std::uint32_t tag_cell = 0;
constexpr std::uint32_t wrong_cell = 1;
constexpr std::uint32_t calls_cell = 2;
constexpr std::uint32_t prime_cell = 16; ///< one a filter

[[gnu::section(".text.user")]] void count(std::uint32_t cell) {
    asm volatile("incl %0" : "+m"(board()[cell])); // one instruction: nobody comes between
}

[[gnu::section(".text.user")]] void pass_on(std::uint32_t handle, std::uint32_t number, std::uint32_t tag) {
    const Answer answer = make(Call::call, handle, number, tag + number);
    count(calls_cell);
    if (answer.status() != Status::ok || answer.word[1] != tag + number) { count(wrong_cell); }
}

[[gnu::section(".text.user")]] void filter(std::uint32_t place) {
    const std::uint32_t tag = board()[tag_cell];
    std::uint32_t prime = 0;
    Answer got = make(Call::recv, in);
    for (;;) {
        const std::uint32_t number = got.word[0];
        if (got.word[1] != tag + number || got.status() != Status::ok) { count(wrong_cell); }
        if (prime == 0) {
            prime = number;
            board()[prime_cell + place] = prime;
        } else if (number % prime != 0 && place + 1 < filters) {
            pass_on(out, number, tag);
        }
        got = make(Call::reply_recv, in, number, got.word[1]);
        if (got.status() != Status::ok) { break; }
    }
    count(wrong_cell);
    for (;;) { (void)make(Call::yield); }
}

[[gnu::section(".text.user")]] void generator(std::uint32_t) {
    const std::uint32_t tag = board()[tag_cell];
    for (std::uint32_t number = 2; number <= last_number; ++number) { pass_on(in, number, tag); }
    done();
}

void after() {
    for (std::uint32_t i = 0; i < filters; ++i) { observe("sieve.prime", std::uint32_t{cells()[prime_cell + i]}); }
    observe("sieve.calls", std::uint32_t{cells()[calls_cell]});
    observe("sieve.calls_gone_wrong", std::uint32_t{cells()[wrong_cell]});
}

void run() {
    Endpoint* endpoints[filters];
    for (auto& endpoint : endpoints) { endpoint = &make_endpoint(); }
    for (std::uint32_t i = 0; i < filters; ++i) {
        Process& process = make_process();
        give(process, endpoints[i]->object);
        if (i + 1 < filters) { give(process, endpoints[i + 1]->object); }
        start(process, filter, i, 1 + probe::random_below(20));
    }
    Process& source = make_process();
    give(source, endpoints[0]->object);
    start(source, generator, 0, 1 + probe::random_below(20));
    cells()[tag_cell] = static_cast<std::uint32_t>(probe::random());
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"primes", probe::Stage::threads, run};

} // namespace
