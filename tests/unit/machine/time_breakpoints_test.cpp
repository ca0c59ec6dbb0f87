// SPDX-License-Identifier: GPL-3.0-or-later
// What Bochs' queue of time breakpoints would do with what we give it: never empty while the guest runs, never five in it.
#include "core/machine/time_breakpoints.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace mica::machine;

namespace {

/// Bochs' queue, by its rules: sorted, fires at a tick, can neither be read nor emptied.
class Queue {
public:
    void insert(const QList<quint64>& ticks) {
        for (const quint64 tick : ticks) {
            BOOST_REQUIRE(tick > now);
            BOOST_REQUIRE(!m_ticks.contains(tick));
            BOOST_REQUIRE(m_ticks.size() < 4);
            m_ticks += tick;
        }
    }
    /// Runs to the first that fires, or to `stop` when something else stops the guest there.
    void runTo(quint64 stop) {
        now = std::min(stop, *std::min_element(m_ticks.begin(), m_ticks.end()));
        m_ticks.removeIf([this](quint64 tick) { return tick <= now; });
        BOOST_REQUIRE(!m_ticks.isEmpty()); // the last one would come back by itself
    }
    quint64 now = 0;

private:
    QList<quint64> m_ticks;
};

} // namespace

BOOST_AUTO_TEST_SUITE(time_breakpoints)

BOOST_AUTO_TEST_CASE(the_first_brings_one_that_is_never_reached) {
    TimeBreakpoints times;
    const auto plan = times.prepare(1000);
    BOOST_CHECK(plan.exact);
    BOOST_CHECK(plan.insert == (QList<quint64>{TimeBreakpoints::never, 1000}));
    BOOST_CHECK_EQUAL(times.earliest(), 1000U);
    times.reached(1000);
    BOOST_CHECK(times.prepare(2000).insert == QList<quint64>{2000});
}

// One that stands there already is used again; a later goal waits until it has fired.
BOOST_AUTO_TEST_CASE(earlier_ones_are_used) {
    TimeBreakpoints times;
    times.prepare(1000);
    BOOST_CHECK(times.prepare(1000).insert.isEmpty());
    BOOST_CHECK(times.prepare(5000).insert.isEmpty());
    BOOST_CHECK_EQUAL(times.earliest(), 1000U);
}

BOOST_AUTO_TEST_CASE(a_full_queue) {
    TimeBreakpoints times;
    times.prepare(5000);
    BOOST_CHECK(times.prepare(4000).exact);
    BOOST_CHECK(times.prepare(3000).exact);
    const auto full = times.prepare(2000);
    BOOST_CHECK(!full.exact);
    BOOST_CHECK(full.insert.isEmpty());
    times.reached(3000);
    BOOST_CHECK(times.prepare(3500).exact);
}

// Goals and stops as they come, against Bochs' rules.
BOOST_AUTO_TEST_CASE(any_order_of_goals_and_stops) {
    std::mt19937 random(20260801); // NOLINT: the same sequence in every run
    for (int round = 0; round < 200; ++round) {
        TimeBreakpoints times;
        Queue queue;
        for (int i = 0; i < 100; ++i) {
            const quint64 goal = queue.now + 1 + random() % 1000;
            const auto plan = times.prepare(goal);
            queue.insert(plan.insert);
            const bool stopsEarlier = random() % 2 == 0 || !plan.exact;
            queue.runTo(stopsEarlier ? queue.now + 1 + random() % (goal - queue.now) : TimeBreakpoints::never - 1);
            BOOST_REQUIRE(queue.now <= goal);
            times.reached(queue.now);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
