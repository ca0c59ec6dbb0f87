// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes of the trace: without gaps, and in agreement with what the objects say at the end.
#include "qt_printing.h"

#include "core/debug/stop_record.h"
#include "core/inspect/timeline.h"
#include "gui/made_stop.h"
#include "gui/made_system.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::inspect;

namespace {

const Lane& laneOf(const Timeline& timeline, quint32 thread) {
    for (const Lane& lane : timeline.lanes) {
        if (lane.thread == thread) { return lane; }
    }
    BOOST_FAIL("no lane");
    return timeline.lanes.first();
}

LaneState at(const Lane& lane, quint64 tick) {
    for (const LaneSpan& span : lane.spans) {
        if (span.from <= tick && tick < span.to) { return span.state; }
    }
    return LaneState::unknown;
}

constexpr quint64 begin = test::madeTick - 40000;

} // namespace

BOOST_AUTO_TEST_SUITE(timelines)

BOOST_AUTO_TEST_CASE(lanes_have_no_gaps) {
    const Timeline timeline = timelineOf(test::madeSystem(), test::madeTick);
    BOOST_TEST(timeline.from == begin);
    BOOST_TEST(timeline.to == test::madeTick);
    BOOST_REQUIRE_EQUAL(timeline.lanes.size(), 4); // a switch takes some ticks: that is no idling
    for (const Lane& lane : timeline.lanes) {
        quint64 reached = timeline.from;
        for (const LaneSpan& span : lane.spans) {
            BOOST_TEST(span.from == reached);
            BOOST_TEST(span.from < span.to);
            reached = span.to;
        }
        BOOST_TEST(reached == timeline.to);
    }
}

BOOST_AUTO_TEST_CASE(what_each_thread_did) {
    const Timeline timeline = timelineOf(test::madeSystem(), test::madeTick);
    const Lane& shell = laneOf(timeline, test::shellThread);
    BOOST_TEST((at(shell, begin + 1000) == LaneState::runs));
    BOOST_TEST((at(shell, begin + 4000) == LaneState::replies));
    BOOST_TEST((at(shell, begin + 6010) == LaneState::ready));
    BOOST_TEST((at(shell, begin + 16000) == LaneState::ready)); // the console has the processor
    BOOST_TEST((at(shell, begin + 39995) == LaneState::runs));
    const Lane& names = laneOf(timeline, test::namesThread);
    BOOST_TEST((at(names, begin + 1000) == LaneState::receives));
    BOOST_TEST((at(names, begin + 4000) == LaneState::runs));
    BOOST_TEST((at(names, begin + 8000) == LaneState::receives));
    const Lane& supervisor = laneOf(timeline, test::supervisorThread);
    BOOST_TEST((at(supervisor, begin + 1000) == LaneState::receives));
    BOOST_TEST((at(supervisor, begin + 26000) == LaneState::runs));
}

BOOST_AUTO_TEST_CASE(only_one_thread_runs_at_a_time) {
    const Timeline timeline = timelineOf(test::madeSystem(), test::madeTick);
    for (quint64 tick = timeline.from; tick < timeline.to; tick += 97) {
        int running = 0;
        for (const Lane& lane : timeline.lanes) { running += at(lane, tick) == LaneState::runs ? 1 : 0; }
        BOOST_TEST(running <= 1, "tick " << tick);
    }
}

BOOST_AUTO_TEST_CASE(marks_are_interrupts_and_faults) {
    const Timeline timeline = timelineOf(test::madeSystem(), test::madeTick);
    BOOST_REQUIRE_EQUAL(timeline.marks.size(), 6);
    BOOST_TEST(timeline.marks.at(1).number == 1U);
    BOOST_TEST(timeline.marks.at(3).isFault);
    BOOST_TEST(timeline.marks.at(3).number == 14U);
}

BOOST_AUTO_TEST_CASE(a_recorded_trace_ends_where_the_objects_are) {
    const debug::Stop stop = debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/shell-prompt.cbor"));
    const Timeline timeline = timelineOf(*stop->system, stop->tick);
    using State = mica::abi::ThreadState;
    for (const machine::ThreadState& thread : stop->system->threads) {
        const LaneState last = laneOf(timeline, thread.address).spans.last().state;
        const LaneState wanted = thread.state == State::receiving ? LaneState::receives : LaneState::replies;
        BOOST_TEST((last == wanted), stop->system->nameOf(thread.address) << ": " << nameOf(last));
    }
    const Lane& idle = laneOf(timeline, 0);
    BOOST_TEST((idle.spans.last().state == LaneState::runs));
    BOOST_TEST((at(idle, 10000000) == LaneState::runs)); // between the prompt and the supervisor's timer
}

BOOST_AUTO_TEST_CASE(a_thread_without_events_keeps_its_state) {
    machine::SystemState system = test::madeSystem();
    system.trace = {{100, mica::abi::TraceKind::interrupt, 0, 0, 0}};
    const Timeline timeline = timelineOf(system, 500);
    const QList<LaneSpan> whole{{100, 500, LaneState::receives}};
    BOOST_TEST((laneOf(timeline, test::namesThread).spans == whole));
    BOOST_TEST(timelineOf(machine::SystemState(), 500).lanes.isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
