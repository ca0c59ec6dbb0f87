// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/messages.h"

#include <QHash>

namespace mica::inspect {

namespace {

using namespace Qt::Literals::StringLiterals;
using abi::TraceKind;

/// At which endpoint a thread receives, as far as one knows by now.
class Places {
public:
    explicit Places(const machine::SystemState& system) {
        for (const machine::EndpointState& endpoint : system.endpoints) {
            const quint32 server = endpoint.receiver != 0 ? endpoint.receiver : endpoint.server;
            if (server != 0) { m_of.insert(server, endpoint.address); }
            m_server.insert(endpoint.address, server);
        }
    }
    void note(quint32 thread, quint32 endpoint) {
        m_of.insert(thread, endpoint);
        m_server.insert(endpoint, thread);
    }
    quint32 of(quint32 thread) const { return m_of.value(thread); }
    quint32 serverOf(quint32 endpoint) const { return m_server.value(endpoint); }

private:
    QHash<quint32, quint32> m_of, m_server;
};

std::optional<Message> messageOf(const machine::TraceRecord& event, Places& places) {
    using Kind = Message::Kind;
    switch (event.kind) {
    case TraceKind::call:
        return Message{event.tick, Kind::call, event.subject, event.object, places.of(event.object), {}};
    case TraceKind::queue:
        return Message{event.tick, Kind::queue, event.subject, places.serverOf(event.object), event.object, {}};
    case TraceKind::receive:
        places.note(event.subject, event.object);
        return Message{event.tick, Kind::receive, event.subject, event.subject, event.object, {}};
    case TraceKind::reply:
        return Message{event.tick, Kind::reply, event.subject, event.object, places.of(event.subject), {}};
    case TraceKind::notify:
        return Message{event.tick, Kind::notify, 0, places.serverOf(event.subject), event.subject, {}};
    case TraceKind::timer:
        return Message{event.tick, Kind::timer, 0, places.serverOf(event.subject), event.subject, {}};
    default: return std::nullopt;
    }
}

} // namespace

QList<Message> messagesOf(const machine::SystemState& system) {
    Places places(system);
    QList<Message> messages;
    for (const machine::TraceRecord& event : system.trace) {
        if (auto message = messageOf(event, places)) {
            message->text = system.textOf(event);
            messages += *message;
        }
    }
    return messages;
}

QString nameOf(Message::Kind kind) {
    switch (kind) {
    case Message::Kind::call: return u"call"_s;
    case Message::Kind::queue: return u"queue"_s;
    case Message::Kind::receive: return u"receive"_s;
    case Message::Kind::reply: return u"reply"_s;
    case Message::Kind::notify: return u"doorbell"_s;
    case Message::Kind::timer: return u"timer"_s;
    }
    return {};
}

} // namespace mica::inspect
