// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/segment_remarks.h"

#include "core/inspect/page_path.h"

#include <algorithm>
#include <array>

namespace mica::inspect {

namespace {

using namespace Qt::Literals::StringLiterals;
using machine::SegmentDescriptor;
using machine::SegmentRegister;
using Weight = Remark::Weight;

constexpr quint32 smallestTask = 103; // the limit of a 32-bit TSS (Intel SDM 3A, 7.2.2)

struct NamedRegister {
    QString name;
    SegmentRegister value;
};

QList<NamedRegister> registersOf(const machine::Segments& segments) {
    return {{u"CS"_s, segments.cs}, {u"SS"_s, segments.ss}, {u"DS"_s, segments.ds},     {u"ES"_s, segments.es},
            {u"FS"_s, segments.fs}, {u"GS"_s, segments.gs}, {u"LDTR"_s, segments.ldtr}, {u"TR"_s, segments.tr}};
}

bool names(const NamedRegister& holder, int index) {
    return (holder.value.selector & 4U) == 0 && index > 0 && holder.value.selector >> 3U == index;
}

bool isTask(const SegmentDescriptor& segment) { return segment.system && (segment.type == 9 || segment.type == 11); }

void remarkOnType(const SegmentDescriptor& segment, int index, QList<Remark>& remarks) {
    if (index == 0) {
        if (segment.typeName() != u"null"_s) {
            remarks += {Weight::note, u"Entry 0 is never used, whatever it holds."_s};
        }
        return;
    }
    const QString type = segment.typeName();
    if (type.startsWith(u"invalid"_s)) {
        remarks += {Weight::bad, u"The manual reserves this type: loading the selector raises #GP."_s};
    } else if (type.startsWith(u"16-bit"_s) && segment.system) {
        remarks += {Weight::warn, QStringLiteral("%1: a 32-bit system has no use for it.").arg(type)};
    }
    const bool code = !segment.system && (segment.type & 8U) != 0;
    if (code && segment.present && !segment.big) {
        remarks += {Weight::warn, u"D is 0: code in this segment runs with 16-bit operands."_s};
    }
    if (segment.dpl == 1 || segment.dpl == 2) {
        remarks += {Weight::note, QStringLiteral("Ring %1 is not used by this system.").arg(segment.dpl)};
    }
}

void remarkOnUse(const debug::StopState& stop, const SegmentDescriptor& segment, int index, QList<Remark>& remarks) {
    for (const NamedRegister& holder : registersOf(stop.segments)) {
        if (!names(holder, index) || !holder.value.valid) { continue; }
        if (!segment.present) {
            remarks += {Weight::bad,
                        QStringLiteral("%1 holds it, but it is not present any more: loading it again raises #NP.")
                            .arg(holder.name)};
        } else if (holder.value.base != segment.base || holder.value.limit != segment.limit) {
            remarks += {Weight::warn,
                        QStringLiteral("%1 was loaded before the entry changed: it still holds the old base and limit.")
                            .arg(holder.name)};
        }
    }
}

void remarkOnTask(const debug::StopState& stop, const SegmentDescriptor& segment, QList<Remark>& remarks) {
    if (segment.limit < smallestTask) {
        remarks += {Weight::bad, QStringLiteral("The limit is %1, a TSS needs %2: using it raises #TS.")
                                     .arg(segment.limit)
                                     .arg(smallestTask)};
    }
    const PagePath path = pagePath(stop.pages, stop.control, segment.base);
    if (path.known && !path.walk.present) { remarks += {Weight::bad, u"Nothing is mapped at its base."_s}; }
    const bool straddles = path.walk.pagingOn && (segment.base & 0xfffU) + smallestTask > 0xfffU;
    if (straddles) {
        remarks += {Weight::warn,
                    u"It crosses the border of a page: the processor may read its second half from elsewhere."_s};
    }
}

/// Does a present task gate of the IDT lead to the TSS that TR names? Then the processor takes its stack from ESP and SS of that TSS
/// (Intel SDM 3A, 7.3).
bool isReachedByTaskGate(const debug::StopState& stop) {
    return std::any_of(stop.idt.cbegin(), stop.idt.cend(), [&stop](quint64 raw) {
        const machine::GateDescriptor gate = machine::GateDescriptor::decode(raw);
        return gate.system && gate.present && gate.typeName() == u"task gate" &&
               gate.selector >> 3U == stop.segments.tr.selector >> 3U;
    });
}

/// SS0 and ESP0: what an interrupt in ring 3 switches to while this task runs (Intel SDM 3A, 6.12.1).
void remarkOnRing0Stack(const debug::StopState& stop, QList<Remark>& remarks) {
    const debug::TaskState& task = *stop.task;
    const int index = task.ss0 >> 3U;
    const auto stack =
        index > 0 && index < stop.gdt.size() ? SegmentDescriptor::decode(stop.gdt.at(index)) : SegmentDescriptor();
    const bool writableData = !stack.system && stack.present && (stack.type & 10U) == 2 && stack.dpl == 0;
    if (!writableData) {
        remarks += {Weight::bad, u"SS0 names no writable data segment of ring 0: an interrupt in ring 3 raises #TS."_s};
    }
    const PagePath path = pagePath(stop.pages, stop.control, task.esp0 - 4);
    if (path.known && (!path.walk.present || !path.walk.writable)) {
        remarks += {Weight::bad,
                    u"Nothing can be written below ESP0: an interrupt in ring 3 faults while it pushes its frame."_s};
    }
    if (path.walk.pagingOn && path.walk.present && path.walk.user) {
        remarks += {Weight::warn, u"ESP0 points into memory that ring 3 can reach."_s};
    }
}

/// ESP: the stack that a task gate's handler begins with.
void remarkOnOwnStack(const debug::StopState& stop, QList<Remark>& remarks) {
    remarks +=
        {Weight::note,
         u"A task gate leads here: its handler runs in ring 0 on the ESP of this TSS. SS0 and ESP0 would be used only "
         u"if ring 3 ran in this task."_s};
    const PagePath path = pagePath(stop.pages, stop.control, stop.task->esp - 4);
    if (path.known && (!path.walk.present || !path.walk.writable)) {
        remarks += {Weight::bad, u"Nothing can be written below ESP: the handler of the task gate has no stack."_s};
    }
    if (path.walk.pagingOn && path.walk.present && path.walk.user) {
        remarks += {Weight::warn, u"ESP points into memory that ring 3 can reach."_s};
    }
}

} // namespace

QStringList usersOfSegment(const debug::StopState& stop, int index) {
    QStringList users;
    for (const NamedRegister& holder : registersOf(stop.segments)) {
        if (names(holder, index) && holder.value.valid) { users += holder.name; }
    }
    return users;
}

QList<Remark> segmentRemarks(const debug::StopState& stop, int index) {
    const SegmentDescriptor segment = SegmentDescriptor::decode(stop.gdt.at(index));
    QList<Remark> remarks;
    remarkOnType(segment, index, remarks);
    remarkOnUse(stop, segment, index, remarks);
    if (index > 0 && segment.present && isTask(segment)) { remarkOnTask(stop, segment, remarks); }
    return remarks;
}

QList<Remark> taskRemarks(const debug::StopState& stop) {
    const debug::TaskState& task = *stop.task;
    QList<Remark> remarks;
    const bool inRing0 = (stop.segments.cs.selector & 3U) == 0;
    if (inRing0 && isReachedByTaskGate(stop)) {
        remarkOnOwnStack(stop, remarks);
    } else {
        remarkOnRing0Stack(stop, remarks);
    }
    if (task.ioMapBase > task.limit) {
        remarks += {Weight::note, u"The I/O bitmap begins behind the limit: ring 3 may use no port."_s};
    }
    return remarks;
}

} // namespace mica::inspect
