// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/guest_objects.h"

#include "core/machine/machine.h"

#include <abi/calls.h>

#include <QSet>

#include <cstring>

namespace mica::machine {

namespace {

constexpr qsizetype mostProcesses = 256;
constexpr qsizetype mostThreads = 1024; // of one process, or in one queue
constexpr quint32 kernelBase = 0xC0000000;
constexpr quint32 objectBytes = 1024; // no object is larger; handle tables are read apart
constexpr quint32 nameBytes = 12;

QString hex(quint32 value) { return QStringLiteral("0x%1").arg(value, 8, 16, QChar(u'0')); }

/// The bytes of one object; a field outside reads as 0.
class Fields {
public:
    explicit Fields(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    quint32 word(quint32 offset) const { return number<quint32>(offset); }
    quint16 half(quint32 offset) const { return number<quint16>(offset); }
    quint8 byte(quint32 offset) const { return number<quint8>(offset); }
    QByteArray text(quint32 offset, quint32 length) const {
        return m_bytes.mid(static_cast<qsizetype>(offset), static_cast<qsizetype>(length));
    }

private:
    template <typename Number> Number number(quint32 offset) const {
        if (qsizetype{offset} + qsizetype{sizeof(Number)} > m_bytes.size()) { return 0; }
        quint32 value = 0;
        for (qsizetype i = sizeof(Number); i-- > 0;) {
            value = value << 8U | static_cast<unsigned char>(m_bytes.at(qsizetype{offset} + i));
        }
        return static_cast<Number>(value);
    }
    QByteArray m_bytes;
};

class SystemReader {
public:
    SystemReader(const ReadLinear& read, const abi::Introspection& layout, quint64 now)
        : m_read(read), m_layout(layout), m_now(now) {}

    SystemState all() {
        m_state.current = wordAt(m_layout.current);
        m_state.timerTicks = wordAt(m_layout.timer_ticks);
        m_state.freeFrames = wordAt(m_layout.frames_free);
        readProcesses();
        for (int priority = 0; priority < static_cast<int>(abi::priority_count); ++priority) {
            const auto place = m_layout.ready_queues + 4U * static_cast<quint32>(priority);
            const QList<quint32> queue = ring(wordAt(place), QStringLiteral("ready queue %1").arg(priority));
            if (!queue.isEmpty()) { m_state.ready.insert(priority, queue); }
        }
        readTrace();
        return std::move(m_state);
    }

private:
    quint32 wordAt(quint32 address) { return Fields(bytesAt(address, 4)).word(0); }

    QByteArray bytesAt(quint32 address, quint32 length) { return m_read(address, length).value_or(QByteArray()); }

    /// An object ends at the latest where the mapped memory does, which is at a page's end.
    Fields object(quint32 address) {
        QByteArray bytes = bytesAt(address, objectBytes);
        if (bytes.isEmpty()) { bytes = bytesAt(address, 0x1000U - address % 0x1000U); }
        return Fields(bytes);
    }

    bool plausible(quint32 address, const QString& what) {
        if (address >= kernelBase && address % 4 == 0) { return true; }
        m_state.problems += QStringLiteral("%1 leads to %2, where no object can be").arg(what, hex(address));
        return false;
    }

    /// A list through `nextOffset` from `first` on, or a ring: both end at 0 or where they began.
    QList<quint32> chain(quint32 first, quint32 nextOffset, qsizetype most, const QString& what) {
        QList<quint32> members;
        QSet<quint32> seen;
        for (quint32 at = first; at != 0 && plausible(at, what); at = wordAt(at + nextOffset)) {
            if (seen.contains(at)) {
                if (at != first) { m_state.problems += QStringLiteral("%1 goes in circles").arg(what); }
                break;
            }
            if (members.size() == most) {
                m_state.problems += QStringLiteral("%1 has more than %2 members").arg(what).arg(most);
                break;
            }
            seen.insert(at);
            members += at;
        }
        return members;
    }

    QList<quint32> ring(quint32 first, const QString& what) {
        return chain(first, m_layout.thread.queue_next, mostThreads, what);
    }

    void readProcesses() {
        for (const quint32 address : chain(wordAt(m_layout.processes), m_layout.process.next, mostProcesses,
                                           QStringLiteral("the list of processes"))) {
            const abi::ProcessLayout& at = m_layout.process;
            const Fields fields = object(address);
            ProcessState process;
            process.address = address;
            const QByteArray name = fields.text(at.name, nameBytes);
            process.name = QString::fromLatin1(name.constData(), qstrnlen(name.constData(), name.size()));
            process.directory = fields.word(at.directory);
            process.quota = fields.word(at.quota);
            process.ticks = fields.word(at.ticks);
            process.threads = chain(fields.word(at.threads), m_layout.thread.next, mostThreads,
                                    QStringLiteral("the list of threads of the process at %1").arg(hex(address)));
            process.handles = handles(fields.word(at.handles));
            for (const quint32 thread : process.threads) { readThread(thread); }
            m_state.processes += process;
        }
    }

    QList<HandleState> handles(quint32 table) {
        QList<HandleState> used;
        const abi::HandleLayout& at = m_layout.handle;
        if (table == 0 || at.bytes == 0 || at.bytes > 64) { return used; }
        const QByteArray bytes = bytesAt(table, at.bytes * abi::handle_limit);
        for (quint32 number = 1; number < abi::handle_limit; ++number) {
            const Fields slot(bytes.mid(qsizetype{number} * qsizetype{at.bytes}, static_cast<qsizetype>(at.bytes)));
            const quint32 address = slot.word(at.object);
            if (address == 0) { continue; }
            if (!plausible(address, QStringLiteral("handle %1").arg(number))) { continue; }
            used += {static_cast<int>(number), address, readObject(address), slot.half(at.rights), slot.half(at.badge)};
        }
        return used;
    }

    /// Of what kind it is; an endpoint and a Memory are read at their first handle.
    abi::ObjectType readObject(quint32 address) {
        const Fields fields = object(address);
        const auto type = static_cast<abi::ObjectType>(fields.byte(m_layout.object.type));
        if (m_known.contains(address)) { return type; }
        m_known.insert(address);
        if (type == abi::ObjectType::endpoint) { readEndpoint(address, fields); }
        if (type == abi::ObjectType::memory) {
            const abi::MemoryLayout& at = m_layout.memory;
            m_state.memories += {address, fields.word(at.base), fields.word(at.pages), fields.byte(at.device) != 0};
        }
        return type;
    }

    void readEndpoint(quint32 address, const Fields& fields) {
        const abi::EndpointLayout& at = m_layout.endpoint;
        const QString what = QStringLiteral("the queue of the endpoint at %1").arg(hex(address));
        m_state.endpoints += {address, fields.word(at.bells), ring(fields.word(at.callers), what),
                              fields.word(at.receiver), fields.word(at.server)};
    }

    void readThread(quint32 address) {
        const abi::ThreadLayout& at = m_layout.thread;
        const Fields fields = object(address);
        ThreadState thread;
        thread.address = address;
        thread.process = fields.word(at.process);
        thread.state = static_cast<abi::ThreadState>(fields.byte(at.state));
        thread.suspended = fields.byte(at.suspended) != 0;
        thread.priority = fields.byte(at.priority);
        thread.effective = fields.byte(at.effective);
        thread.endpoint = fields.word(at.endpoint);
        thread.server = fields.word(at.server);
        thread.caller = fields.word(at.caller);
        thread.eip = fields.word(at.frame + offsetof(abi::UserRegisters, eip));
        thread.esp = fields.word(at.frame + offsetof(abi::UserRegisters, esp));
        thread.eax = fields.word(at.frame + offsetof(abi::UserRegisters, eax));
        thread.eflags = fields.word(at.frame + offsetof(abi::UserRegisters, eflags));
        thread.vector = fields.word(at.frame + offsetof(abi::UserRegisters, vector));
        m_state.threads += thread;
    }

    void readTrace() {
        constexpr quint32 ringBytes = abi::trace_events * sizeof(abi::TraceEvent);
        const QByteArray bytes = bytesAt(m_layout.trace, ringBytes);
        const quint32 next = wordAt(m_layout.trace_next);
        if (bytes.isEmpty() || next % sizeof(abi::TraceEvent) != 0 || next >= ringBytes) {
            m_state.problems += QStringLiteral("the trace ring is damaged: its next place is %1").arg(next);
            return;
        }
        for (quint32 done = 0; done < ringBytes; done += sizeof(abi::TraceEvent)) {
            const Fields event(bytes.mid((next + done) % ringBytes, sizeof(abi::TraceEvent)));
            const quint32 what = event.word(offsetof(abi::TraceEvent, what));
            if ((what & 0xFFU) == 0) { continue; }
            m_state.trace +=
                {fullTick(event.word(0)), static_cast<abi::TraceKind>(what & 0xFFU), static_cast<quint16>(what >> 16U),
                 event.word(offsetof(abi::TraceEvent, subject)), event.word(offsetof(abi::TraceEvent, object))};
        }
    }

    /// The last tick before now that has this low half.
    quint64 fullTick(quint32 low) const {
        const quint64 full = (m_now & ~quint64{0xFFFFFFFF}) | low;
        constexpr quint64 turn = quint64{1} << 32U;
        return full > m_now && full >= turn ? full - turn : full;
    }

    const ReadLinear& m_read;
    const abi::Introspection& m_layout;
    quint64 m_now;
    SystemState m_state;
    QSet<quint32> m_known;
};

} // namespace

std::optional<SystemState> readSystemState(const ReadLinear& read, quint32 description, quint64 now) {
    const std::optional<QByteArray> bytes = read(description, sizeof(abi::Introspection));
    if (!bytes || bytes->size() != qsizetype{sizeof(abi::Introspection)}) { return std::nullopt; }
    abi::Introspection layout;
    std::memcpy(&layout, bytes->constData(), sizeof(layout)); // words, little-endian like every host Mica runs on
    const bool known = std::memcmp(layout.magic, "MICAVIEW", sizeof(layout.magic)) == 0 &&
                       layout.version == abi::introspection_version && layout.bytes == sizeof(layout);
    if (!known) { return std::nullopt; }
    return SystemReader(read, layout, now).all();
}

std::optional<SystemState> readSystemState(Machine& machine, quint32 description) {
    return readSystemState([&machine](quint32 linear, quint32 length) { return machine.readMemory(linear, length); },
                           description, machine.tick());
}

} // namespace mica::machine
