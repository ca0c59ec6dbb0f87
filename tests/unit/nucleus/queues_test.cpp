// SPDX-License-Identifier: GPL-3.0-or-later
// Rings of threads, the ready queue, and queues by priority.
#include <nucleus/scheduling/ready_queue.h>
#include <probe/random.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <list>
#include <vector>

namespace data = boost::unit_test::data;
using mica::Thread;
using mica::ThreadQueue;
using mica::scheduling::ReadyQueue;

namespace {

struct Threads {
    explicit Threads(std::initializer_list<int> priorities) {
        std::size_t i = 0;
        for (const int priority : priorities) { at[i++].effective = static_cast<std::uint8_t>(priority); }
    }
    std::array<Thread, 8> at{};
    std::size_t number(const Thread* thread) const { return static_cast<std::size_t>(thread - at.data()); }
};

std::vector<std::size_t> order(const Threads& threads, const ThreadQueue& queue) {
    std::vector<std::size_t> found;
    const Thread* at = queue.first();
    while (at != nullptr) {
        found.push_back(threads.number(at));
        BOOST_REQUIRE(at->queue_next->queue_previous == at);
        at = at->queue_next == queue.first() ? nullptr : at->queue_next;
    }
    return found;
}

std::vector<std::size_t> drain(const Threads& threads, ReadyQueue& queue) {
    std::vector<std::size_t> found;
    while (const Thread* const thread = queue.take()) { found.push_back(threads.number(thread)); }
    return found;
}

using Order = std::vector<std::size_t>;

} // namespace

BOOST_AUTO_TEST_SUITE(queues)

BOOST_AUTO_TEST_CASE(aRingKeepsTheOrderOfArrival) {
    Threads threads{0, 0, 0};
    ThreadQueue queue;
    BOOST_TEST(queue.empty());
    queue.push_back(threads.at[2]);
    queue.push_back(threads.at[0]);
    queue.push_front(threads.at[1]);
    BOOST_TEST(order(threads, queue) == (Order{1, 2, 0}), boost::test_tools::per_element());
    BOOST_TEST(queue.pop_front() == &threads.at[1]);
    BOOST_TEST(order(threads, queue) == (Order{2, 0}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(anyThreadLeavesARing, data::xrange(std::size_t{0}, std::size_t{4}), which) {
    Threads threads{0, 0, 0, 0};
    ThreadQueue queue;
    Order expected;
    for (std::size_t i = 0; i < 4; ++i) {
        queue.push_back(threads.at[i]);
        if (i != which) { expected.push_back(i); }
    }
    queue.remove(threads.at[which]);
    BOOST_TEST(order(threads, queue) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(theOnlyThreadLeavesAnEmptyRing) {
    Threads threads{0};
    ThreadQueue queue;
    queue.push_back(threads.at[0]);
    queue.remove(threads.at[0]);
    BOOST_TEST(queue.empty());
    queue.push_front(threads.at[0]);
    BOOST_TEST(queue.first() == &threads.at[0]);
}

BOOST_AUTO_TEST_CASE(callersStandByPriorityAndFirstComeFirstServedAmongEquals) {
    Threads threads{5, 9, 5, 9, 1, 31, 0, 9};
    ThreadQueue queue;
    for (Thread& thread : threads.at) { queue.insert_by_priority(thread); }
    BOOST_TEST(order(threads, queue) == (Order{5, 1, 3, 7, 0, 2, 4, 6}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(theMostUrgentIsTakenFirst) {
    Threads threads{3, 31, 0, 3, 17};
    ReadyQueue queue;
    for (std::size_t i = 0; i < 5; ++i) { queue.push_back(threads.at[i]); }
    BOOST_TEST(queue.better_than(30));
    BOOST_TEST(!queue.better_than(31));
    BOOST_TEST(queue.has(17));
    BOOST_TEST(!queue.has(16));
    BOOST_TEST(drain(threads, queue) == (Order{1, 4, 0, 3, 2}), boost::test_tools::per_element());
    BOOST_TEST(!queue.better_than(0));
    BOOST_TEST(!queue.has(0));
}

BOOST_AUTO_TEST_CASE(whoWasInterruptedGoesFirstOfItsPriority) {
    Threads threads{4, 4, 4, 5};
    ReadyQueue queue;
    queue.push_back(threads.at[0]);
    queue.push_back(threads.at[1]);
    queue.push_front(threads.at[2]);
    queue.push_back(threads.at[3]);
    BOOST_TEST(drain(threads, queue) == (Order{3, 2, 0, 1}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(aRemovedThreadLeavesTheBitRight, data::xrange(0, 32), priority) {
    Threads threads{priority, priority};
    ReadyQueue queue;
    queue.push_back(threads.at[0]);
    queue.push_back(threads.at[1]);
    queue.remove(threads.at[0]);
    BOOST_TEST(queue.has(static_cast<std::uint8_t>(priority)));
    queue.remove(threads.at[1]);
    BOOST_TEST(!queue.has(static_cast<std::uint8_t>(priority)));
    BOOST_TEST(queue.take() == nullptr);
}

BOOST_DATA_TEST_CASE(randomUseAgreesWithListsOfTheLibrary, data::xrange(1, 9), seed) {
    std::array<Thread, 40> threads{};
    std::array<std::list<Thread*>, 32> model;
    std::array<bool, 40> inside{};
    ReadyQueue queue;
    mica::probe::RandomNumbers random{static_cast<std::uint64_t>(seed)};
    for (int step = 0; step < 20'000; ++step) {
        const std::uint32_t which = random.below(40);
        Thread& thread = threads[which];
        const std::uint32_t what = random.below(4);
        if (what == 0) {
            const auto best =
                std::find_if(model.rbegin(), model.rend(), [](const auto& list) { return !list.empty(); });
            Thread* const expected = best == model.rend() ? nullptr : best->front();
            BOOST_REQUIRE(queue.take() == expected);
            if (expected != nullptr) {
                best->pop_front();
                inside[static_cast<std::size_t>(expected - threads.data())] = false;
            }
        } else if (inside[which]) {
            queue.remove(thread);
            model[thread.effective].remove(&thread);
            inside[which] = false;
        } else {
            thread.effective = static_cast<std::uint8_t>(random.below(32));
            what == 1 ? queue.push_front(thread) : queue.push_back(thread);
            what == 1 ? model[thread.effective].push_front(&thread) : model[thread.effective].push_back(&thread);
            inside[which] = true;
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
