// SPDX-License-Identifier: BSD-2-Clause
// Queues of threads that nobody runs: rings, queues by priority, the ready queue. Each is compared with a plain list
// after every step; the first difference is told.
#include "sentence.h"

#include <nucleus/arch/cpu.h>
#include <nucleus/scheduling/ready_queue.h>
#include <probe/probe.h>

#include <algorithm>
#include <array>
#include <span>

namespace {

using namespace mica;
using probe::observe;
using probe::random_below;
using probes::Sentence;
using scheduling::ReadyQueue;

constexpr std::uint32_t thread_count = 12;

constinit std::array<Thread, thread_count> threads{};

/// What a queue should be: thread numbers in order.
class Order {
public:
    [[nodiscard]] std::uint32_t size() const { return m_size; }
    [[nodiscard]] std::uint32_t operator[](std::uint32_t place) const { return m_numbers[place]; }
    void insert(std::uint32_t place, std::uint32_t number) {
        std::copy_backward(m_numbers.begin() + place, m_numbers.begin() + m_size, m_numbers.begin() + m_size + 1);
        m_numbers[place] = number;
        ++m_size;
    }
    void push_back(std::uint32_t number) { insert(m_size, number); }
    std::uint32_t take(std::uint32_t place) {
        const std::uint32_t number = m_numbers[place];
        std::copy(m_numbers.begin() + place + 1, m_numbers.begin() + m_size, m_numbers.begin() + place);
        --m_size;
        return number;
    }
    [[nodiscard]] std::uint32_t place_of(std::uint32_t number) const {
        return static_cast<std::uint32_t>(std::find(m_numbers.begin(), m_numbers.begin() + m_size, number) -
                                          m_numbers.begin());
    }

private:
    std::array<std::uint32_t, thread_count + 1> m_numbers{};
    std::uint32_t m_size = 0;
};

bool is_one_of_ours(const Thread* thread) { return thread >= threads.data() && thread < threads.data() + thread_count; }

std::uint32_t number_of(const Thread& thread) { return static_cast<std::uint32_t>(&thread - threads.data()); }

/// Names the threads of a ring as its links have them; says so where they lead nowhere.
void describe(Sentence& sentence, const ThreadQueue& queue) {
    const Thread* at = queue.first();
    sentence << (at == nullptr ? "nobody" : "");
    for (std::uint32_t i = 0; at != nullptr && i <= thread_count; ++i) {
        sentence << (i == 0 ? "" : " ") << number_of(*at);
        const Thread* const next = at->queue_next;
        if (!is_one_of_ours(next)) {
            sentence << ", whose queue_next is no thread";
            return;
        }
        if (next->queue_previous != at) {
            sentence << ", and thread " << number_of(*next) << " does not link back to it";
            return;
        }
        at = next == queue.first() ? nullptr : next;
    }
    sentence << (at != nullptr ? " and so on: it does not come back to the first" : "");
}

bool is_in_order(const ThreadQueue& queue, const Order& order) {
    const Thread* at = queue.first();
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        if (at != &threads[order[i]] || !is_one_of_ours(at->queue_next) || at->queue_next->queue_previous != at) {
            return false;
        }
        at = at->queue_next;
    }
    return at == queue.first();
}

/// Whether the queue is what it should be; notes the first one that is not.
bool holds(Sentence& mistake, const ThreadQueue& queue, const Order& order, std::string_view what,
           std::uint32_t number) {
    if (is_in_order(queue, order)) { return true; }
    mistake << what << number << ": should be ";
    for (std::uint32_t i = 0; i < order.size(); ++i) { mistake << (i == 0 ? "" : " ") << order[i]; }
    mistake << (order.size() == 0 ? "nobody" : "") << ", is ";
    Sentence found;
    describe(found, queue);
    mistake << found.text();
    if (order.place_of(number) == order.size() && queue.first() == &threads[number]) {
        mistake << "; the queue still begins with the thread that left";
    }
    return false;
}

void forget_links() {
    for (Thread& thread : threads) { thread.queue_next = thread.queue_previous = nullptr; }
}

/// Comes at both ends.
bool test_arrivals(Sentence& mistake) {
    forget_links();
    ThreadQueue queue;
    Order order;
    for (std::uint32_t i = 0; i < thread_count; ++i) {
        const bool in_front = random_below(3) == 0;
        if (in_front) {
            queue.push_front(threads[i]);
            order.insert(0, i);
        } else {
            queue.push_back(threads[i]);
            order.push_back(i);
        }
        if (!holds(mistake, queue, order, in_front ? "after push_front of thread " : "after push_back of thread ", i)) {
            return false;
        }
    }
    return true;
}

/// Leaves from anywhere, until nobody is left; somebody may come in between.
bool test_removals(Sentence& mistake) {
    forget_links();
    ThreadQueue queue;
    Order order;
    const std::uint32_t count = 1 + random_below(thread_count);
    for (std::uint32_t i = 0; i < count; ++i) {
        queue.push_back(threads[i]);
        order.push_back(i);
    }
    while (order.size() != 0) {
        const bool first = random_below(4) == 0;
        const std::uint32_t number = order.take(first ? 0 : random_below(order.size()));
        first ? static_cast<void>(queue.pop_front()) : queue.remove(threads[number]);
        if (!holds(mistake, queue, order, "without thread ", number)) { return false; }
        if (random_below(4) == 0) {
            queue.push_back(threads[number]);
            order.push_back(number);
            if (!holds(mistake, queue, order, "after the return of thread ", number)) { return false; }
        }
    }
    return true;
}

/// Comes by priority: behind its equals.
bool test_priorities(Sentence& mistake) {
    forget_links();
    ThreadQueue queue;
    Order order;
    const std::uint32_t levels = 1 + random_below(6);
    for (std::uint32_t i = 0; i < thread_count; ++i) {
        threads[i].effective = static_cast<std::uint8_t>(random_below(levels) * 5);
        std::uint32_t place = 0;
        while (place < order.size() && threads[order[place]].effective >= threads[i].effective) { ++place; }
        order.insert(place, i);
        queue.insert_by_priority(threads[i]);
        if (!is_in_order(queue, order)) {
            mistake << "thread/priority, in the order they came:";
            for (std::uint32_t j = 0; j <= i; ++j) {
                mistake << " " << j << "/" << std::uint32_t{threads[j].effective};
            }
            mistake << "; ";
            return holds(mistake, queue, order, "after thread ", i);
        }
    }
    return true;
}

void repeat(std::string_view name, std::string_view rounds_name, bool (*test)(Sentence& mistake)) {
    Sentence mistake;
    std::uint32_t rounds = 0;
    while (rounds < 40 && test(mistake)) { ++rounds; }
    observe(rounds_name, rounds);
    observe(name, mistake.text_or_none());
}

// ---- the ready queue

class ReadyModel {
public:
    void push_back(std::uint32_t number) { m_rings[threads[number].effective].push_back(number); }
    void push_front(std::uint32_t number) { m_rings[threads[number].effective].insert(0, number); }
    void remove(std::uint32_t number) {
        Order& ring = m_rings[threads[number].effective];
        ring.take(ring.place_of(number));
    }
    /// thread_count: nobody.
    std::uint32_t take() {
        for (std::uint32_t i = abi::priority_count; i-- > 0;) {
            if (m_rings[i].size() != 0) { return m_rings[i].take(0); }
        }
        return thread_count;
    }
    /// What has() and better_than() say wrongly, in words; empty: nothing.
    void compare(Sentence& mistake, const ReadyQueue& queue) const {
        bool better = false;
        for (std::uint32_t i = abi::priority_count; i-- > 0 && mistake.empty();) {
            const auto priority = static_cast<std::uint8_t>(i);
            if (queue.has(priority) != (m_rings[i].size() != 0)) {
                mistake << "has(" << i << ") is " << (queue.has(priority) ? "true, but nobody" : "false, but somebody")
                        << " with that priority waits";
            } else if (queue.better_than(priority) != better) {
                mistake << "better_than(" << i << ") is " << (better ? "false, but somebody" : "true, but nobody")
                        << " more urgent waits";
            }
            better = better || m_rings[i].size() != 0;
        }
    }

private:
    std::array<Order, abi::priority_count> m_rings{};
};

void say_who(Sentence& sentence, std::uint32_t number) {
    if (number >= thread_count) {
        sentence << "nobody";
    } else {
        sentence << "thread " << number << " of priority " << std::uint32_t{threads[number].effective};
    }
}

constinit ReadyModel model;
constinit ReadyQueue ready;

void test_ready() {
    forget_links();
    std::array<bool, thread_count> inside{};
    Sentence wrong_choice;
    Sentence wrong_bits;
    std::uint32_t operations = 0;
    for (; operations < 600 && wrong_choice.empty() && wrong_bits.empty(); ++operations) {
        const std::uint32_t number = random_below(thread_count);
        if (random_below(3) == 0) {
            const std::uint32_t expected = model.take();
            const Thread* const taken = ready.take();
            const std::uint32_t found = taken == nullptr ? thread_count : number_of(*taken);
            if (found != expected) {
                wrong_choice << "take() should give ";
                say_who(wrong_choice, expected);
                wrong_choice << ", gives ";
                say_who(wrong_choice, found);
            } else if (taken != nullptr) {
                inside[found] = false;
            }
        } else if (inside[number]) {
            ready.remove(threads[number]);
            model.remove(number);
            inside[number] = false;
        } else {
            threads[number].effective = static_cast<std::uint8_t>(random_below(4) * 8 + random_below(2) * 7);
            const bool in_front = random_below(4) == 0;
            in_front ? ready.push_front(threads[number]) : ready.push_back(threads[number]);
            in_front ? model.push_front(number) : model.push_back(number);
            inside[number] = true;
        }
        if (wrong_choice.empty()) { model.compare(wrong_bits, ready); }
    }
    observe("ready.operations", operations);
    observe("ready.first_wrong_choice", wrong_choice.text_or_none());
    observe("ready.first_wrong_answer", wrong_bits.text_or_none());
}

/// One thread at a time, from priority 0 to 31.
void measure_take() {
    forget_links();
    ReadyQueue queue;
    std::uint64_t least = ~std::uint64_t{0};
    std::uint64_t most = 0;
    std::uint32_t taken = 0;
    for (std::uint32_t priority = 0; priority < abi::priority_count; ++priority) {
        threads[0].effective = static_cast<std::uint8_t>(priority);
        queue.push_back(threads[0]);
        const std::uint64_t begin = arch::ticks();
        taken += queue.take() == threads.data() ? 1U : 0U;
        const std::uint64_t cost = arch::ticks() - begin;
        least = std::min(least, cost);
        most = std::max(most, cost);
    }
    observe("take.taken", taken);
    observe("take.most_instructions", most);
    observe("take.difference", most - least);
}

void run() {
    repeat("ring.first_wrong_arrival", "ring.arrivals", test_arrivals);
    repeat("ring.first_wrong_removal", "ring.removals", test_removals);
    repeat("priorities.first_wrong_order", "priorities.rounds", test_priorities);
    test_ready();
    measure_take();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"queues", probe::Stage::objects, run};

} // namespace
