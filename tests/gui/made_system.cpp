// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/made_system.h"

#include "gui/made_stop.h"

namespace mica::test {

namespace {

using abi::ObjectType;
using abi::TraceKind;
using machine::HandleState;

machine::ThreadState thread(quint32 address, quint32 process, abi::ThreadState state, int priority,
                            quint32 endpoint = 0) {
    machine::ThreadState made;
    made.address = address;
    made.process = process;
    made.state = state;
    made.priority = made.effective = priority;
    made.endpoint = endpoint;
    made.eip = userCode + 0x123;
    made.esp = 0xbffeff00U;
    made.vector = 0x80;
    return made;
}

QList<machine::TraceRecord> trace() {
    const quint64 begin = madeTick - 40000;
    return {
        {begin, TraceKind::switch_to, 0, shellThread, 0},
        {begin + 2000, TraceKind::call, 0, shellThread, namesThread},
        {begin + 2010, TraceKind::switch_to, 0, namesThread, shellThread},
        {begin + 6000, TraceKind::reply, 0, namesThread, shellThread},
        {begin + 6005, TraceKind::receive, 0, namesThread, namesEndpoint},
        {begin + 6020, TraceKind::switch_to, 0, shellThread, namesThread},
        {begin + 10000, TraceKind::interrupt, 0, 0, shellThread},
        {begin + 14000, TraceKind::interrupt, 0, 1, shellThread},
        {begin + 14010, TraceKind::notify, 0, consoleEndpoint, 2},
        {begin + 14030, TraceKind::switch_to, 0, consoleThread, shellThread},
        {begin + 19000, TraceKind::receive, 0, consoleThread, consoleEndpoint},
        {begin + 19020, TraceKind::switch_to, 0, shellThread, consoleThread},
        {begin + 20000, TraceKind::interrupt, 0, 0, shellThread},
        {begin + 24000, TraceKind::fault, 14, shellThread, userCode + 0x100},
        {begin + 24010, TraceKind::call, 0, shellThread, supervisorThread},
        {begin + 24020, TraceKind::switch_to, 0, supervisorThread, shellThread},
        {begin + 28000, TraceKind::reply, 0, supervisorThread, shellThread},
        {begin + 28020, TraceKind::switch_to, 0, shellThread, supervisorThread},
        {begin + 30000, TraceKind::interrupt, 0, 0, shellThread},
        {begin + 39990, TraceKind::interrupt, 0, 0, shellThread},
    };
}

} // namespace

machine::SystemState madeSystem() {
    machine::SystemState system;
    const auto process = [&system](quint32 address, const char* name, quint32 directory, quint32 owned,
                                   QList<HandleState> handles) {
        system.processes += {address, QString::fromLatin1(name), directory, 120, 42, {owned}, std::move(handles)};
    };
    process(
        supervisorProcess, "supervisor", otherDirectoryAt, supervisorThread,
        {{1, supervisorProcess, ObjectType::process, 0x700, 0}, {2, supervisorThread, ObjectType::thread, 0x700, 0}});
    process(namesProcess, "names", 0x00220000, namesThread, {{1, namesEndpoint, ObjectType::endpoint, 0x702, 0}});
    process(consoleProcess, "console", 0x00230000, consoleThread,
            {{1, consoleEndpoint, ObjectType::endpoint, 0x702, 0}});
    process(shellProcess, "sh", directoryAt, shellThread,
            {{1, namesEndpoint, ObjectType::endpoint, 0x101, 7}, {2, consoleEndpoint, ObjectType::endpoint, 0x101, 9}});
    using State = abi::ThreadState;
    system.threads = {thread(supervisorThread, supervisorProcess, State::receiving, 31),
                      thread(namesThread, namesProcess, State::receiving, 20, namesEndpoint),
                      thread(consoleThread, consoleProcess, State::receiving, 24, consoleEndpoint),
                      thread(shellThread, shellProcess, State::ready, 10)};
    system.endpoints = {{namesEndpoint, 0, {}, namesThread, namesThread},
                        {consoleEndpoint, 4, {}, consoleThread, consoleThread}};
    system.current = shellThread;
    system.timerTicks = 1070;
    system.freeFrames = 3021;
    system.trace = trace();
    return system;
}

} // namespace mica::test
