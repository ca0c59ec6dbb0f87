// SPDX-License-Identifier: GPL-3.0-or-later
// The nucleus' objects are read by the offsets the nucleus itself states, and damage is told instead of followed.
#include "core/machine/guest_objects.h"

#include <abi/calls.h>

#include <boost/test/unit_test.hpp>

#include <QtEndian>

#include <cstring>

namespace {

using namespace mica;
using namespace mica::machine;

constexpr quint32 base = 0xC0100000;
constexpr quint32 size = 0x20000;
constexpr quint32 description = base;
constexpr quint32 current = base + 0x400, processes = base + 0x404, timerTicks = base + 0x408,
                  freeFrames = base + 0x40C;
constexpr quint32 traceNext = base + 0x410, queues = base + 0x480;
constexpr quint32 server = base + 0x1000, client = base + 0x1400; // processes
constexpr quint32 serverThread = base + 0x2000, clientThread = base + 0x2400, otherThread = base + 0x2800;
constexpr quint32 endpoint = base + 0x3000, memory = base + 0x3400;
constexpr quint32 handleTable = base + 0x4000, trace = base + 0x10000;
constexpr quint64 now = 0x1'0000'5000;

/// A guest's memory of one block, with objects whose fields lie as no compiler would lay them.
struct Guest {
    QByteArray bytes = QByteArray(size, '\0');
    mica::abi::Introspection layout{};

    void word(quint32 address, quint32 value) { qToLittleEndian(value, bytes.data() + (address - base)); }
    void half(quint32 address, quint16 value) { qToLittleEndian(value, bytes.data() + (address - base)); }
    void byte(quint32 address, quint8 value) { bytes[address - base] = static_cast<char>(value); }
    void text(quint32 address, const char* value) {
        std::memcpy(bytes.data() + (address - base), value, std::strlen(value));
    }

    std::optional<QByteArray> read(quint32 address, quint32 length) const {
        if (address < base || quint64{address} + length > quint64{base} + size) { return std::nullopt; }
        return bytes.mid(static_cast<qsizetype>(address - base), static_cast<qsizetype>(length));
    }

    std::optional<SystemState> state() {
        std::memcpy(bytes.data(), &layout, sizeof(layout));
        return readSystemState([this](quint32 address, quint32 length) { return read(address, length); }, description,
                               now);
    }

    void thread(quint32 address, quint32 process, mica::abi::ThreadState state, quint8 priority) {
        byte(address + 4, static_cast<quint8>(mica::abi::ObjectType::thread));
        word(address + 16, process);
        byte(address + 20, static_cast<quint8>(state));
        byte(address + 22, priority);
        byte(address + 23, static_cast<quint8>(priority + 1));
        word(address + 100 + offsetof(mica::abi::UserRegisters, eip), address + 0x77);
    }

    void handle(quint32 number, quint32 object, quint16 rights, quint16 badge) {
        word(handleTable + number * 16 + 12, object);
        half(handleTable + number * 16 + 2, rights);
        half(handleTable + number * 16 + 6, badge);
    }

    void event(quint32 index, quint32 tick, mica::abi::TraceKind kind, quint32 subject, quint32 object,
               quint32 detail = 0) {
        const quint32 at = trace + index * quint32{sizeof(mica::abi::TraceEvent)};
        word(at, tick);
        word(at + 4, static_cast<quint32>(kind) | detail << 16U);
        word(at + 8, subject);
        word(at + 12, object);
    }

    Guest() {
        std::memcpy(layout.magic, "MICAVIEW", 8);
        layout.version = mica::abi::introspection_version;
        layout.bytes = sizeof(layout);
        layout.current = current;
        layout.processes = processes;
        layout.ready_queues = queues;
        layout.timer_ticks = timerTicks;
        layout.frames_free = freeFrames;
        layout.trace = trace;
        layout.trace_next = traceNext;
        layout.object = {4, 8};
        layout.process = {40, 44, 48, 52, 56, 60, 80};
        layout.thread = {12, 100, 16, 20, 21, 22, 23, 24, 28, 32, 36};
        layout.endpoint = {12, 16, 20, 24};
        layout.memory = {12, 16, 20};
        layout.handle = {16, 12, 2, 6};

        word(current, clientThread);
        word(processes, server);
        word(timerTicks, 77);
        word(freeFrames, 1234);
        makeProcess(server, client, serverThread, "names");
        makeProcess(client, 0, clientThread, "twelve chars and more");
        word(server + 52, handleTable);
        thread(serverThread, server, mica::abi::ThreadState::receiving, 20);
        word(serverThread + 28, endpoint);
        thread(clientThread, client, mica::abi::ThreadState::ready, 10);
        word(clientThread + 12, otherThread);
        thread(otherThread, client, mica::abi::ThreadState::replying, 5);
        word(otherThread + 32, serverThread);
        word(serverThread + 36, otherThread);
        byte(endpoint + 4, static_cast<quint8>(mica::abi::ObjectType::endpoint));
        word(endpoint + 12, 0x9);
        word(endpoint + 20, serverThread);
        word(endpoint + 24, serverThread);
        byte(memory + 4, static_cast<quint8>(mica::abi::ObjectType::memory));
        word(memory + 12, 0xB8);
        word(memory + 16, 8);
        byte(memory + 20, 1);
        handle(3, endpoint, 0x707, 0x1234);
        handle(511, memory, 0x18, 0);
    }

    void makeProcess(quint32 address, quint32 next, quint32 threads, const char* name) {
        byte(address + 4, static_cast<quint8>(mica::abi::ObjectType::process));
        word(address + 40, next);
        word(address + 44, threads);
        word(address + 48, 0x00345000);
        word(address + 56, 99);
        word(address + 80, 5);
        text(address + 60, name);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(guest_objects)

BOOST_AUTO_TEST_CASE(processes_and_their_handles) {
    Guest guest;
    const auto state = guest.state();
    BOOST_REQUIRE(state);
    BOOST_REQUIRE_EQUAL(state->processes.size(), 2);
    const ProcessState& names = state->processes.first();
    BOOST_TEST(names.name.toStdString() == "names");
    BOOST_TEST(state->processes.last().name.toStdString() == "twelve chars");
    BOOST_TEST(names.directory == 0x00345000U);
    BOOST_TEST(names.quota == 99U);
    BOOST_TEST(names.ticks == 5U);
    BOOST_TEST((names.threads == QList<quint32>{serverThread}));
    BOOST_TEST((names.handles == QList<HandleState>{{3, endpoint, mica::abi::ObjectType::endpoint, 0x707, 0x1234},
                                                    {511, memory, mica::abi::ObjectType::memory, 0x18, 0}}));
    BOOST_TEST((state->memories == QList<MemoryState>{{memory, 0xB8, 8, true}}));
    BOOST_TEST(state->timerTicks == 77U);
    BOOST_TEST(state->freeFrames == 1234U);
    BOOST_TEST(state->problems.isEmpty());
}

BOOST_AUTO_TEST_CASE(threads_in_words) {
    Guest guest;
    const auto state = guest.state();
    BOOST_REQUIRE(state);
    BOOST_REQUIRE_EQUAL(state->threads.size(), 3);
    const ThreadState* waiting = state->thread(serverThread);
    BOOST_REQUIRE(waiting != nullptr);
    BOOST_TEST(waiting->priority == 20);
    BOOST_TEST(waiting->effective == 21);
    BOOST_TEST(waiting->eip == serverThread + 0x77);
    BOOST_TEST(state->nameOf(serverThread).toStdString() == "names");
    BOOST_TEST(state->nameOf(otherThread).toStdString() == "twelve chars/1");
    BOOST_TEST(state->nameOf(clientThread).toStdString() == "twelve chars/2");
    BOOST_TEST(state->nameOf(endpoint).toStdString() == "endpoint of names");
    BOOST_TEST(state->nameOf(0xC0999000).toStdString() == "0xc0999000");
    BOOST_TEST(state->activityOf(*waiting).toStdString() == "waits to receive, serves twelve chars/1");
    BOOST_TEST(state->activityOf(*state->thread(clientThread)).toStdString() == "runs");
    BOOST_TEST(state->activityOf(*state->thread(otherThread)).toStdString() == "waits for the reply of names");
    BOOST_TEST(state->endpoint(endpoint)->bells == 9U);
    BOOST_TEST(state->endpoint(endpoint)->receiver == serverThread);
}

BOOST_AUTO_TEST_CASE(a_ready_queue_is_a_ring) {
    Guest guest;
    guest.word(queues + 4 * 11, clientThread);
    guest.word(clientThread + 24, otherThread);
    guest.word(otherThread + 24, clientThread);
    const auto state = guest.state();
    BOOST_REQUIRE(state);
    BOOST_TEST((state->ready == QMap<int, QList<quint32>>{{11, {clientThread, otherThread}}}));
    BOOST_TEST(state->problems.isEmpty());
}

BOOST_AUTO_TEST_CASE(the_trace_begins_with_the_oldest) {
    Guest guest;
    guest.word(traceNext, 2 * sizeof(mica::abi::TraceEvent));
    guest.event(0, 0x4000, mica::abi::TraceKind::call, clientThread, serverThread);
    guest.event(1, 0x4800, mica::abi::TraceKind::interrupt, 5, 0);
    guest.event(1023, 0xFFFF0000, mica::abi::TraceKind::map, client, 0x08000000, 2);
    const auto state = guest.state();
    BOOST_REQUIRE(state);
    BOOST_REQUIRE_EQUAL(state->trace.size(), 3);
    BOOST_TEST(state->trace[0].tick == 0xFFFF0000U); // before the counter's low half went round
    BOOST_TEST(state->trace[1].tick == 0x100004000U);
    BOOST_TEST(state->textOf(state->trace[0]).toStdString() == "process twelve chars gets 2 pages at 0x08000000");
    BOOST_TEST(state->textOf(state->trace[1]).toStdString() == "twelve chars/2 calls names");
    BOOST_TEST(state->textOf(state->trace[2]).toStdString() == "interrupt line 5 while idle");
}

BOOST_AUTO_TEST_CASE(no_description_no_state) {
    Guest guest;
    guest.layout.magic[0] = 'X';
    BOOST_TEST(!guest.state());
    Guest other;
    other.layout.version = 2;
    BOOST_TEST(!other.state());
    BOOST_TEST(!readSystemState([](quint32, quint32) { return std::nullopt; }, description, now));
}

BOOST_AUTO_TEST_CASE(damage_is_told_and_ends) {
    Guest circle;
    circle.word(client + 40, client); // the second process is its own next
    const auto round = circle.state();
    BOOST_REQUIRE(round);
    BOOST_TEST(round->processes.size() == 2);
    BOOST_REQUIRE_EQUAL(round->problems.size(), 1);
    BOOST_TEST(round->problems.first().toStdString() == "the list of processes goes in circles");

    Guest wild;
    wild.word(server + 40, 0x1000);
    const auto cut = wild.state();
    BOOST_REQUIRE(cut);
    BOOST_TEST(cut->processes.size() == 1);
    BOOST_REQUIRE_EQUAL(cut->problems.size(), 1);
    BOOST_TEST(cut->problems.first().toStdString() ==
               "the list of processes leads to 0x00001000, where no object can be");

    Guest torn;
    torn.word(traceNext, 7);
    const auto noTrace = torn.state();
    BOOST_REQUIRE(noTrace);
    BOOST_TEST(noTrace->trace.isEmpty());
    BOOST_TEST(noTrace->problems.join(u' ').toStdString() == "the trace ring is damaged: its next place is 7");
}

BOOST_AUTO_TEST_CASE(random_memory_ends) {
    quint64 random = 88172645463325252ULL;
    for (int round = 0; round < 200; ++round) {
        Guest guest;
        for (int i = 0; i < 400; ++i) {
            random ^= random << 13U;
            random ^= random >> 7U;
            random ^= random << 17U;
            const quint32 at = base + 0x400 + static_cast<quint32>(random % (size - 0x404)) / 4 * 4;
            guest.word(at, (random >> 32U) % 2 == 0 ? static_cast<quint32>(random >> 20U)
                                                    : base + static_cast<quint32>(random >> 40U) % size / 4 * 4);
        }
        const auto state = guest.state();
        BOOST_REQUIRE(state);
        for (const ThreadState& thread : state->threads) { BOOST_TEST(!state->activityOf(thread).isEmpty()); }
        for (const TraceRecord& event : state->trace) { BOOST_TEST(!state->textOf(event).isEmpty()); }
    }
}

BOOST_AUTO_TEST_SUITE_END()
