// SPDX-License-Identifier: GPL-3.0-or-later
// The nucleus' objects of the whole system at its prompt, read from outside.
#include "product.h"

#include "core/course/kit.h"
#include "core/image/system_disk.h"
#include "core/machine/guest_objects.h"
#include "core/machine/space_map.h"

#include <boost/test/unit_test.hpp>

#include <QSet>

using namespace mica;
using namespace mica::test;

namespace {

constexpr quint64 atPrompt = 27'000'000; // twenty million ticks behind the boot sector

struct RunningSystem {
    BootedMachine machine;
    std::optional<machine::SystemState> state;
    RunningSystem() : machine(disk()) {
        machine->runUntil(atPrompt);
        state = machine::readSystemState(*machine.operator->(), addressOf(QStringLiteral("mica_introspection")));
    }
    static QByteArray disk() {
        const course::Kit kit = course::findKit(kitFile({}));
        return image::systemDisk(kit, image::productSystem(kit));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(system_state)

BOOST_AUTO_TEST_CASE(before_the_nucleus_there_is_none) {
    BootedMachine machine(productDisk());
    BOOST_TEST(!machine::readSystemState(*machine.operator->(), addressOf(QStringLiteral("mica_introspection"))));
}

BOOST_AUTO_TEST_CASE(the_whole_system_at_its_prompt) {
    RunningSystem system;
    BOOST_REQUIRE(system.state);
    const machine::SystemState& state = *system.state;
    BOOST_TEST(state.problems.isEmpty());
    QSet<QString> names;
    for (const machine::ProcessState& process : state.processes) {
        names.insert(process.name);
        BOOST_TEST(!process.threads.isEmpty());
        BOOST_TEST(process.directory % 4096 == 0U);
    }
    for (const char* expected : {"supervisor", "names", "clock", "console", "files", "pipes", "process"}) {
        BOOST_TEST(names.contains(QLatin1StringView(expected)), expected << " is not among the processes");
    }
    BOOST_TEST(!state.trace.isEmpty());
    for (qsizetype i = 1; i < state.trace.size(); ++i) {
        BOOST_REQUIRE(state.trace[i - 1].tick <= state.trace[i].tick);
        BOOST_REQUIRE(state.trace[i].tick <= system.machine->tick());
    }
}

BOOST_AUTO_TEST_CASE(every_thread_is_where_its_state_says) {
    RunningSystem system;
    BOOST_REQUIRE(system.state);
    const machine::SystemState& state = *system.state;
    BOOST_REQUIRE(!state.threads.isEmpty());
    for (const machine::ThreadState& thread : state.threads) {
        BOOST_TEST(state.process(thread.process) != nullptr);
        BOOST_TEST(thread.eip < 0xC0000000U);
        if (thread.state == mica::abi::ThreadState::receiving) {
            const machine::EndpointState* endpoint = state.endpoint(thread.endpoint);
            BOOST_REQUIRE(endpoint != nullptr);
            BOOST_TEST(endpoint->receiver == thread.address);
        }
        if (thread.state == mica::abi::ThreadState::replying && thread.server != 0) {
            const machine::ThreadState* server = state.thread(thread.server);
            BOOST_REQUIRE(server != nullptr);
            BOOST_TEST(server->caller == thread.address);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_a_process_sees_of_memory) {
    RunningSystem system;
    BOOST_REQUIRE(system.state);
    for (const machine::ProcessState& process : system.state->processes) {
        const QList<machine::MappedRange> map = machine::mapOfSpace(*system.machine.operator->(), process.directory);
        BOOST_TEST(!map.isEmpty());
        quint64 user = 0;
        for (const machine::MappedRange& range : map) {
            BOOST_TEST((range.user ? range.linear + range.bytes <= 0xC0000000U : range.linear >= 0xC0000000U),
                       machine::display(range).toStdString());
            user += range.user ? range.bytes : 0;
        }
        BOOST_TEST(user > 0U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
