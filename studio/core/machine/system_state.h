// SPDX-License-Identifier: GPL-3.0-or-later
// The nucleus' objects in a stopped machine: processes, threads, endpoints, handles, ready queues, the trace. Plain data, read by
// readSystemState() and shown by `mica replay` and Studio's Threads and IPC docks. Objects are named by their addresses.
#pragma once

#include "core/machine/snapshot.h"

#include <abi/introspection.h>
#include <abi/rights.h>
#include <abi/trace.h>

#include <QMap>
#include <QStringList>

namespace mica::machine {

struct HandleState {
    int number = 0; ///< of the slot: 1 to abi::handle_limit - 1
    quint32 object = 0;
    abi::ObjectType type = abi::ObjectType::none;
    quint16 rights = 0; ///< bits of abi/rights.h
    quint16 badge = 0;
    bool operator==(const HandleState&) const = default;
};

struct ProcessState {
    quint32 address = 0;
    QString name;          ///< as its maker called it; for people only, not unique
    quint32 directory = 0; ///< physical
    quint32 quota = 0;     ///< pages it may still take
    quint32 ticks = 0;     ///< timer ticks it has run
    QList<quint32> threads;
    QList<HandleState> handles; ///< the slots in use
    bool operator==(const ProcessState&) const = default;
};

struct ThreadState {
    quint32 address = 0, process = 0;
    abi::ThreadState state = abi::ThreadState::ready;
    bool suspended = false;
    int priority = 0, effective = 0; ///< 0 lowest, 31 highest
    quint32 endpoint = 0;            ///< calling, receiving: where
    quint32 server = 0;              ///< replying: who has its message; 0: its token is in a handle table
    quint32 caller = 0;              ///< whom it serves; 0: nobody
    /// Its registers when it came into the nucleus last. Of the thread that runs in ring 3 now they are those of the machine, not these.
    quint32 eip = 0, esp = 0, eax = 0, eflags = 0, vector = 0;
    bool operator==(const ThreadState&) const = default;
};

struct EndpointState {
    quint32 address = 0;
    quint32 bells = 0;      ///< doorbells that rang and were not received
    QList<quint32> callers; ///< threads, the next to be served first
    quint32 receiver = 0;   ///< the thread that waits to receive; 0: none
    quint32 server = 0;     ///< who received here last; 0: nobody
    bool operator==(const EndpointState&) const = default;
};

struct MemoryState {
    quint32 address = 0;
    quint32 base = 0, pages = 0; ///< physical, in pages
    bool device = false;
    bool operator==(const MemoryState&) const = default;
};

struct TraceRecord {
    quint64 tick = 0;
    abi::TraceKind kind = abi::TraceKind::none;
    quint16 detail = 0;
    quint32 subject = 0, object = 0; ///< abi/trace.h says of what
    bool operator==(const TraceRecord&) const = default;
};

struct SystemState {
    quint32 current = 0; ///< the running thread; 0: the nucleus idles or has not started one
    QList<ProcessState> processes;
    QList<ThreadState> threads;
    QList<EndpointState> endpoints;
    QList<MemoryState> memories;
    QMap<int, QList<quint32>> ready; ///< threads by effective priority, the next to run first
    quint32 timerTicks = 0, freeFrames = 0;
    QList<TraceRecord> trace; ///< the oldest first
    /// What was found damaged and left out, in words. A student's nucleus may have written anywhere.
    QStringList problems;

    const ProcessState* process(quint32 address) const;
    const ThreadState* thread(quint32 address) const;
    const EndpointState* endpoint(quint32 address) const;
    /// For people: "console" or, where a process has several threads, "console/2"; "endpoint of names", "process sh"; else the address.
    QString nameOf(quint32 address) const;
    /// What the thread does: "runs", "ready", "calls endpoint of names", "waits for the reply of files" …
    QString activityOf(const ThreadState& thread) const;
    /// One event in words: "sh calls names", "interrupt 0 while idle". `event` need not be of this state's trace.
    QString textOf(const TraceRecord& event) const;
};

} // namespace mica::machine
