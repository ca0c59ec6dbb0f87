// SPDX-License-Identifier: BSD-2-Clause
// philosophers [MEALS]: five threads, five forks, one table. The table is a server that lets a philosopher wait, by a
// Reply token, until both forks are free; so nobody holds one fork and waits for the other, and no circle can close.
#include <rt/numbers.h>
#include <rt/print.h>
#include <rt/server.h>
#include <rt/threads.h>

namespace {

using namespace mica;

constexpr std::uint32_t seats = 5;

struct Take {
    std::uint32_t seat;
    struct Answer {};
};
struct PutBack {
    std::uint32_t seat;
    struct Answer {};
};
struct Leave {
    std::uint32_t seat;
    struct Answer {};
};
using Protocol = rt::Protocol<100, Take, PutBack, Leave>;

struct Philosopher {
    rt::Client<Protocol> table;
    std::uint32_t seat = 0;
    std::uint32_t meals = 0;
};

void live(void* argument) {
    const Philosopher& self = *static_cast<Philosopher*>(argument);
    for (std::uint32_t meal = 0; meal < self.meals; ++meal) {
        static_cast<void>(self.table(Take{self.seat}));
        rt::yield(); // eats; all others have their chance to get in the way
        static_cast<void>(self.table(PutBack{self.seat}));
        rt::yield(); // thinks
    }
    static_cast<void>(self.table(Leave{self.seat}));
    rt::give_up("a philosopher was sent back to the table");
}

class Table {
public:
    rt::Result<Take::Answer> on(rt::Caller caller, const Take& request) {
        if (request.seat >= seats) { return rt::fail(rt::Error::bad_argument); }
        if (may_eat(request.seat)) {
            begin_meal(request.seat);
            return Take::Answer{};
        }
        auto pending = caller.set_aside<Take>();
        if (!pending) { return rt::fail(pending.error()); }
        m_hungry[request.seat] = std::move(*pending);
        ++m_waits[request.seat];
        return rt::fail(rt::Error::set_aside);
    }

    rt::Result<PutBack::Answer> on(rt::Caller, const PutBack& request) {
        m_eats[request.seat % seats] = false;
        // The left neighbour first, then the right one: each may have waited for this fork.
        for (const std::uint32_t neighbour : {(request.seat + seats - 1) % seats, (request.seat + 1) % seats}) {
            if (m_hungry[neighbour] && may_eat(neighbour)) {
                begin_meal(neighbour);
                m_hungry[neighbour].answer({});
                m_hungry[neighbour] = {};
            }
        }
        return PutBack::Answer{};
    }

    rt::Result<Leave::Answer> on(rt::Caller caller, const Leave& request) {
        rt::print("philosopher ", request.seat, ": ", m_meals[request.seat % seats], " meals, waited ",
                  m_waits[request.seat % seats], " times\n");
        if (++m_gone == seats) { rt::end_program(0); }
        // A thread has nowhere to return to: it waits at the door until the program ends.
        if (auto pending = caller.set_aside<Leave>()) { m_door[request.seat % seats] = std::move(*pending); }
        return rt::fail(rt::Error::set_aside);
    }

private:
    bool may_eat(std::uint32_t seat) const {
        return !m_eats[(seat + 1) % seats] && !m_eats[(seat + seats - 1) % seats];
    }
    void begin_meal(std::uint32_t seat) {
        m_eats[seat] = true;
        ++m_meals[seat];
    }

    std::array<bool, seats> m_eats{};
    std::array<rt::Pending<Take>, seats> m_hungry{};
    std::array<rt::Pending<Leave>, seats> m_door{};
    std::array<std::uint32_t, seats> m_meals{}, m_waits{};
    std::uint32_t m_gone = 0;
};

} // namespace

int program() {
    const std::uint32_t meals = rt::parse_number(rt::argument(1)).value_or(10);
    const rt::Endpoint endpoint = rt::required(rt::endpoint_create(), "table");
    std::array<Philosopher, seats> philosophers;
    for (std::uint32_t seat = 0; seat < seats; ++seat) {
        auto table = rt::required(rt::duplicate(endpoint, rt::rights(abi::EndpointRight::call)), "table");
        philosophers[seat] = {rt::Client<Protocol>{std::move(table)}, seat, meals};
        rt::required(rt::start_thread(seat + 1, live, &philosophers[seat]), "philosopher");
    }
    Table table;
    rt::serve<Protocol>(endpoint, table);
}
