// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/system_state.h"

#include <algorithm>

namespace mica::machine {

namespace {

template <typename Object> const Object* find(const QList<Object>& objects, quint32 address) {
    const auto found = std::find_if(objects.cbegin(), objects.cend(),
                                    [address](const Object& object) { return object.address == address; });
    return found == objects.cend() ? nullptr : &*found;
}

QString addressText(quint32 value) { return QStringLiteral("0x%1").arg(value, 8, 16, QChar(u'0')); }

QString bits(quint32 bells) {
    QStringList set;
    for (int bit = 0; bit < 32; ++bit) {
        if ((bells >> bit & 1U) != 0) { set += QString::number(bit); }
    }
    return set.join(QStringLiteral(", "));
}

QString pages(const TraceRecord& event) {
    return QStringLiteral("%1 %2 at %3")
        .arg(event.detail)
        .arg(event.detail == 1 ? QStringLiteral("page") : QStringLiteral("pages"), addressText(event.object));
}

QString kindName(quint16 type) {
    switch (static_cast<abi::ObjectType>(type)) {
    case abi::ObjectType::process: return QStringLiteral("process");
    case abi::ObjectType::thread: return QStringLiteral("thread");
    case abi::ObjectType::endpoint: return QStringLiteral("endpoint");
    case abi::ObjectType::memory: return QStringLiteral("memory");
    case abi::ObjectType::irq: return QStringLiteral("interrupt line");
    case abi::ObjectType::io_ports: return QStringLiteral("range of ports");
    case abi::ObjectType::reply: return QStringLiteral("reply token");
    case abi::ObjectType::none: break;
    }
    return QStringLiteral("object of unknown kind %1").arg(type);
}

} // namespace

const ProcessState* SystemState::process(quint32 address) const { return find(processes, address); }

const ThreadState* SystemState::thread(quint32 address) const { return find(threads, address); }

const EndpointState* SystemState::endpoint(quint32 address) const { return find(endpoints, address); }

QString SystemState::nameOf(quint32 address) const {
    if (address == 0) { return QStringLiteral("nobody"); }
    if (const ProcessState* found = process(address)) { return QStringLiteral("process %1").arg(found->name); }
    if (const ThreadState* found = thread(address)) {
        const ProcessState* owner = process(found->process);
        if (owner == nullptr) { return QStringLiteral("thread %1").arg(addressText(address)); }
        // The nucleus puts a new thread in front of the list.
        const qsizetype number = owner->threads.size() - owner->threads.indexOf(address);
        return owner->threads.size() < 2 ? owner->name : QStringLiteral("%1/%2").arg(owner->name).arg(number);
    }
    if (const EndpointState* found = endpoint(address)) {
        const quint32 server = found->server != 0 ? found->server : found->receiver;
        return server != 0 ? QStringLiteral("endpoint of %1").arg(nameOf(server))
                           : QStringLiteral("endpoint %1").arg(addressText(address));
    }
    return addressText(address);
}

QString SystemState::activityOf(const ThreadState& thread) const {
    QString text;
    switch (thread.state) {
    case abi::ThreadState::ready:
        text = thread.address == current ? QStringLiteral("runs") : QStringLiteral("ready");
        break;
    case abi::ThreadState::calling:
        text = QStringLiteral("calls %1 and waits in its queue").arg(nameOf(thread.endpoint));
        break;
    case abi::ThreadState::receiving: text = QStringLiteral("waits to receive"); break;
    case abi::ThreadState::replying:
        text = thread.server != 0 ? QStringLiteral("waits for the reply of %1").arg(nameOf(thread.server))
                                  : QStringLiteral("waits for a reply; its token is kept in a handle table");
        break;
    case abi::ThreadState::dead: text = QStringLiteral("dead"); break;
    default: text = QStringLiteral("in no known state (%1)").arg(static_cast<int>(thread.state)); break;
    }
    if (thread.caller != 0) { text += QStringLiteral(", serves %1").arg(nameOf(thread.caller)); }
    return thread.suspended ? QStringLiteral("suspended; %1").arg(text) : text;
}

QString SystemState::textOf(const TraceRecord& event) const {
    const auto who = [&event, this] { return nameOf(event.subject); };
    const auto whom = [&event, this] { return nameOf(event.object); };
    switch (event.kind) {
    case abi::TraceKind::switch_to:
        return QStringLiteral("%1 goes on after %2").arg(who(), event.object == 0 ? QStringLiteral("idling") : whom());
    case abi::TraceKind::call: return QStringLiteral("%1 calls %2").arg(who(), whom());
    case abi::TraceKind::queue: return QStringLiteral("%1 queues at %2").arg(who(), whom());
    case abi::TraceKind::receive: return QStringLiteral("%1 waits to receive").arg(who());
    case abi::TraceKind::reply: return QStringLiteral("%1 replies to %2").arg(who(), whom());
    case abi::TraceKind::notify: return QStringLiteral("%1: doorbell %2 rings").arg(who(), bits(event.object));
    case abi::TraceKind::interrupt:
        return QStringLiteral("interrupt line %1 while %2")
            .arg(event.subject)
            .arg(event.object == 0 ? QStringLiteral("idle") : QStringLiteral("%1 ran").arg(whom()));
    case abi::TraceKind::fault:
        return QStringLiteral("%1 faults at %2: exception %3").arg(who(), addressText(event.object)).arg(event.detail);
    case abi::TraceKind::map: return QStringLiteral("%1 gets %2").arg(who(), pages(event));
    case abi::TraceKind::unmap: return QStringLiteral("%1 loses %2").arg(who(), pages(event));
    case abi::TraceKind::create: return QStringLiteral("%1 %2 made").arg(kindName(event.detail), who());
    case abi::TraceKind::destroy: return QStringLiteral("%1 %2 destroyed").arg(kindName(event.detail), who());
    case abi::TraceKind::timer: return QStringLiteral("%1: its timer rings").arg(who());
    case abi::TraceKind::none: break;
    }
    return QStringLiteral("unknown event %1").arg(static_cast<int>(event.kind));
}

} // namespace mica::machine
