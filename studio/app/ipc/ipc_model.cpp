// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/ipc_model.h"

#include "app/inspector/words.h"

#include <QCoreApplication>

#include <array>

namespace mica::app::ipc {

namespace {

using Kind = debug::Place::Kind;

/// In the context that lupdate gives to a function of this namespace.
QString tr(const char* text) { return QCoreApplication::translate("mica::app::ipc", text); }

Cell named(const machine::SystemState& system, quint32 object, Kind kind) {
    Cell cell = words(object == 0 ? tr("nobody") : system.nameOf(object));
    if (object != 0) { cell.link = placeOf(kind, object); }
    return cell;
}

Kind kindOf(abi::ObjectType type) {
    switch (type) {
    case abi::ObjectType::process: return Kind::process;
    case abi::ObjectType::thread: return Kind::thread;
    case abi::ObjectType::endpoint: return Kind::endpoint;
    default: return Kind::none;
    }
}

QString typeText(abi::ObjectType type) {
    static const std::array<const char*, 8> names{"none",   "process",        "thread", "endpoint",
                                                  "memory", "interrupt line", "ports",  "reply token"};
    const auto index = static_cast<std::size_t>(type);
    return index < names.size() ? tr(names[index]) : tr("unknown");
}

} // namespace

QString rightsText(quint16 rights) {
    static const std::array<std::pair<quint16, const char*>, 9> names{{{1, "call"},
                                                                       {2, "receive"},
                                                                       {4, "notify"},
                                                                       {8, "read"},
                                                                       {16, "write"},
                                                                       {32, "execute"},
                                                                       {0x100, "duplicate"},
                                                                       {0x200, "grant"},
                                                                       {0x400, "manage"}}};
    QStringList set;
    for (const auto& [bit, name] : names) {
        if ((rights & bit) != 0) { set += tr(name); }
    }
    return set.join(QStringLiteral(", "));
}

QList<CellRow> messageRows(const QList<inspect::Message>& messages) {
    QList<CellRow> rows;
    for (const inspect::Message& message : messages) {
        CellRow row;
        row.place = placeOf(Kind::tick, message.tick);
        Cell tick = number(message.tick);
        tick.link = row.place;
        row.cells = {tick, words(inspect::nameOf(message.kind)), words(message.text)};
        rows += row;
    }
    return rows;
}

QList<CellRow> waitRows(const machine::SystemState& system, const QList<inspect::Wait>& waits) {
    QList<CellRow> rows;
    for (const inspect::Wait& wait : waits) {
        CellRow row;
        row.place = placeOf(Kind::thread, wait.thread);
        Cell circle = words(wait.inCircle ? tr("deadlock: it waits for itself in the end") : QString());
        circle.tone = Tone::bad;
        row.cells = {named(system, wait.thread, Kind::thread), named(system, wait.on, Kind::thread), words(wait.text),
                     circle};
        rows += row;
    }
    return rows;
}

QList<CellRow> endpointRows(const machine::SystemState& now, const machine::SystemState* before) {
    QList<CellRow> rows;
    for (const machine::EndpointState& endpoint : now.endpoints) {
        const machine::EndpointState* was = before != nullptr ? before->endpoint(endpoint.address) : nullptr;
        QStringList callers, bells;
        for (const quint32 caller : endpoint.callers) { callers += now.nameOf(caller); }
        for (int bit = 0; bit < 32; ++bit) {
            if ((endpoint.bells >> bit & 1U) != 0) { bells += QString::number(bit); }
        }
        CellRow row;
        row.place = placeOf(Kind::endpoint, endpoint.address);
        Cell queue = words(callers.isEmpty() ? tr("empty") : callers.join(QStringLiteral(", ")),
                           tr("The next to be served first."));
        queue.changed = was != nullptr && was->callers != endpoint.callers;
        Cell rung =
            words(bells.isEmpty() ? tr("none") : bells.join(QStringLiteral(", ")), tr("Rung, and not yet received."));
        rung.changed = was != nullptr && was->bells != endpoint.bells;
        const quint32 server = endpoint.receiver != 0 ? endpoint.receiver : endpoint.server;
        row.cells = {words(now.nameOf(endpoint.address), hex(endpoint.address)), named(now, server, Kind::thread),
                     words(endpoint.receiver != 0 ? tr("waits") : tr("is busy or gone")), queue, rung};
        rows += row;
    }
    return rows;
}

QList<CellRow> handleRows(const machine::SystemState& system) {
    QList<CellRow> rows;
    for (const machine::ProcessState& process : system.processes) {
        for (const machine::HandleState& handle : process.handles) {
            CellRow row;
            row.place = placeOf(Kind::process, process.address);
            Cell object = words(system.nameOf(handle.object), hex(handle.object));
            if (kindOf(handle.type) != Kind::none) { object.link = placeOf(kindOf(handle.type), handle.object); }
            row.cells = {words(process.name),
                         number(static_cast<quint64>(handle.number)),
                         words(typeText(handle.type)),
                         object,
                         words(rightsText(handle.rights)),
                         words(handle.badge == 0 ? QString() : QString::number(handle.badge))};
            rows += row;
        }
    }
    return rows;
}

} // namespace mica::app::ipc
