// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/gate_remarks.h"

#include "core/inspect/interrupt_lines.h"
#include "core/inspect/page_path.h"

#include <abi/exceptions.h>
#include <abi/message.h>

namespace mica::inspect {

namespace {

using namespace Qt::Literals::StringLiterals;
using machine::GateDescriptor;
using machine::SegmentDescriptor;
using Weight = Remark::Weight;

constexpr quint32 kernelBase = 0xc0000000U; // abi/first_program.h: user_end
constexpr int breakpointVector = 3, overflowVector = 4;

QString hex(quint32 value) { return QStringLiteral("0x%1").arg(value, 8, 16, QChar(u'0')); }

/// The manual reserves 15 and those from 20 on; 9 is not raised since the 486 (Intel SDM 3A, table 6-1).
bool isException(int vector) { return vector < 20 && vector != 9 && vector != 15; }

bool isTaskGate(const GateDescriptor& gate) { return gate.system && gate.type == 5; }

std::optional<SegmentDescriptor> segmentOf(const debug::StopState& stop, quint16 selector) {
    const int index = selector >> 3U;
    const bool inTable = (selector & 4U) == 0 && index > 0 && index < stop.gdt.size();
    return inTable ? std::optional(SegmentDescriptor::decode(stop.gdt.at(index))) : std::nullopt;
}

void remarkOnTask(const debug::StopState& stop, const GateDescriptor& gate, QList<Remark>& remarks) {
    const auto segment = segmentOf(stop, gate.selector);
    const bool isTask = segment && segment->system && (segment->type == 9 || segment->type == 11);
    if (!isTask || !segment->present) {
        remarks += {Weight::bad, QStringLiteral("The selector 0x%1 names no present 32-bit TSS: using the gate faults.")
                                     .arg(gate.selector, 4, 16, QChar(u'0'))};
    } else if (segment->type == 11) {
        remarks += {Weight::warn, u"Its TSS is busy: using the gate once more raises #GP."_s};
    }
}

void remarkOnSelector(const debug::StopState& stop, const GateDescriptor& gate, QList<Remark>& remarks) {
    const QString name = QStringLiteral("0x%1").arg(gate.selector, 4, 16, QChar(u'0'));
    const auto segment = segmentOf(stop, gate.selector);
    if (!segment) {
        remarks += {Weight::bad,
                    QStringLiteral("The GDT has no entry for the selector %1: using the gate raises #GP.").arg(name)};
        return;
    }
    const bool code = !segment->system && (segment->type & 8U) != 0;
    if (!code) {
        remarks += {Weight::bad,
                    QStringLiteral("The selector %1 names no code segment: using the gate raises #GP.").arg(name)};
    } else if (!segment->present) {
        remarks +=
            {Weight::bad, QStringLiteral("The code segment %1 is not present: using the gate raises #NP.").arg(name)};
    } else if (segment->dpl != 0) {
        remarks +=
            {Weight::bad, QStringLiteral("The code segment %1 is of ring %2: an interrupt in ring 0 cannot go there.")
                              .arg(name)
                              .arg(segment->dpl)};
    }
}

void remarkOnOffset(const debug::StopState& stop, const GateDescriptor& gate, QList<Remark>& remarks) {
    const PagePath path = pagePath(stop.pages, stop.control, gate.offset);
    if (path.known && !path.walk.present) {
        remarks +=
            {Weight::bad,
             QStringLiteral("Nothing is mapped at %1: the interrupt ends in a page fault.").arg(hex(gate.offset))};
        return;
    }
    if (!path.walk.pagingOn) { return; }
    if (gate.offset < kernelBase) {
        remarks +=
            {Weight::bad, QStringLiteral("The handler's address %1 lies below the nucleus.").arg(hex(gate.offset))};
    } else if (path.walk.user) {
        remarks += {Weight::warn, u"Ring 3 may reach the handler's page: its code is not the nucleus' own."_s};
    } else if (!stop.functions.isEmpty() && !stop.functions.contains(gate.offset)) {
        remarks += {Weight::bad, QStringLiteral("No function of the nucleus is at %1.").arg(hex(gate.offset))};
    }
}

void remarkOnRing(const GateDescriptor& gate, int vector, QList<Remark>& remarks) {
    if (gate.dpl < 3) {
        const bool callOfRing3 = vector == static_cast<int>(abi::call_vector);
        if (callOfRing3) {
            remarks += {Weight::bad, u"DPL is below 3: the INT of a nucleus call raises #GP in ring 3."_s};
        }
        return;
    }
    const bool meant =
        vector == breakpointVector || vector == overflowVector || vector == static_cast<int>(abi::call_vector);
    remarks += meant ? Remark{Weight::note, u"Ring 3 may use it: DPL is 3, as it must be here."_s}
                     : Remark{Weight::warn,
                              QStringLiteral("Ring 3 may raise it by INT %1, as if processor or device had: DPL is 3.")
                                  .arg(vector)};
}

} // namespace

QList<Remark> gateRemarks(const debug::StopState& stop, int vector) {
    const GateDescriptor gate = GateDescriptor::decode(stop.idt.at(vector));
    if (!gate.present) {
        if (!isException(vector)) { return {}; }
        const QString name = vectorName(vector);
        return {{Weight::bad, QStringLiteral("The exception \"%1\" has no handler: when it comes, another fault "
                                             "follows, in the end a triple fault.")
                                  .arg(name)}};
    }
    QList<Remark> remarks;
    remarkOnRing(gate, vector, remarks);
    if (isTaskGate(gate)) {
        remarkOnTask(stop, gate, remarks);
        return remarks;
    }
    const bool wide = gate.system && (gate.type == 14 || gate.type == 15);
    const bool narrow = gate.system && (gate.type == 6 || gate.type == 7);
    if (narrow) {
        remarks += {Weight::bad, u"A 16-bit gate: it pushes words of two bytes, and only half of the offset counts."_s};
    }
    if (!wide && !narrow) {
        remarks += {Weight::bad, QStringLiteral("\"%1\" is no gate: using it raises #GP.").arg(gate.typeName())};
        return remarks;
    }
    const bool line = vector >= firstLineVector && vector < firstLineVector + lineCount;
    if (line && gate.type == 15) {
        remarks += {Weight::warn, u"A trap gate leaves IF set: another interrupt may come inside the handler."_s};
    }
    remarkOnSelector(stop, gate, remarks);
    remarkOnOffset(stop, gate, remarks);
    return remarks;
}

QString handlerName(const debug::StopState& stop, int vector) {
    const GateDescriptor gate = GateDescriptor::decode(stop.idt.at(vector));
    if (!gate.present) { return {}; }
    if (isTaskGate(gate)) { return QStringLiteral("TSS of GDT entry %1").arg(gate.selector >> 3U); }
    return stop.functions.value(gate.offset, hex(gate.offset));
}

debug::Place handlerPlace(const debug::StopState& stop, int vector) {
    const GateDescriptor gate = GateDescriptor::decode(stop.idt.at(vector));
    debug::Place place;
    if (!gate.present || isTaskGate(gate)) { return place; }
    place.kind = debug::Place::Kind::instruction;
    place.number = gate.offset;
    return place;
}

QString vectorName(int vector) {
    if (vector < static_cast<int>(abi::exception_count)) {
        const std::string_view name = abi::exception_name(static_cast<std::uint32_t>(vector));
        return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    if (vector >= firstLineVector && vector < firstLineVector + lineCount) {
        const int line = vector - firstLineVector;
        return QStringLiteral("%1 (IRQ %2)").arg(deviceOfLine(line)).arg(line);
    }
    return vector == static_cast<int>(abi::call_vector) ? u"nucleus call"_s : QString();
}

} // namespace mica::inspect
