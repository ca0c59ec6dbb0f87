// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/explain.h"

#include "core/check/end_of_run.h"
#include "core/machine/page_walk.h"

#include <QRegularExpression>
#include <QtEndian>

#include <bit>

namespace mica::debug {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr quint32 interruptFlag = 1U << 9U; // Intel SDM 3A, 2.3
constexpr quint32 cr0Paging = 1U << 31U, cr0WriteProtect = 1U << 16U;
constexpr quint32 pageBytes = 4096;

QString hex(quint32 value) { return u"0x%1"_s.arg(value, 8, 16, QLatin1Char('0')); }

Place place(Place::Kind kind, quint64 number, const QString& name = {}, const QString& field = {}) {
    return {kind, number, name, field, 0};
}

QString whereText(const StopState& state) {
    const CallFrame top = state.calls.value(0);
    const QString name = top.function.isEmpty() ? hex(top.address) : top.function;
    return top.file.isEmpty() ? name : u"%1 (%2:%3)"_s.arg(name, top.file).arg(top.line);
}

/// The innermost line of the student's, where there is one behind the place itself.
QString studentText(const StopState& state) {
    for (const CallFrame& frame : state.calls) {
        if (frame.students && !(frame == state.calls.value(0))) {
            return u" The nearest of your own lines is %1:%2, in %3."_s.arg(frame.file)
                .arg(frame.line)
                .arg(frame.function);
        }
    }
    return {};
}

/// Whether one of the calls is an entry of the kit's of this name.
bool inside(const StopState& state, const QString& name) {
    return std::any_of(state.calls.cbegin(), state.calls.cend(),
                       [&](const CallFrame& frame) { return frame.function == name; });
}

/// The walk by the tables of this stop.
machine::PageWalk walk(const StopState& state, quint32 linear) {
    return machine::walkPages(state.control, linear, [&](quint32 physical) -> quint32 {
        const quint32 page = physical & ~(pageBytes - 1), offset = physical & (pageBytes - 1);
        if (page == state.pages.base && state.pages.directory.size() >= offset + 4) {
            return qFromLittleEndian<quint32>(state.pages.directory.constData() + offset);
        }
        const QByteArray table = state.pages.tables.value(static_cast<int>(linear >> 22U));
        return table.size() >= offset + 4 ? qFromLittleEndian<quint32>(table.constData() + offset) : 0;
    });
}

QByteArray bytesAt(const StopState& state, quint32 linear, int length) {
    for (const MemoryBlock& block : state.memory) {
        const qint64 offset = qint64{linear} - qint64{block.linear};
        if (offset >= 0 && offset + length <= block.bytes.size()) { return block.bytes.mid(offset, length); }
    }
    return {};
}

/// What stands in the way of an access to the address, by the walk.
QString obstacle(const StopState& state, const machine::PageWalk& found) {
    constexpr quint32 present = 1;
    const quint32 directory = found.linear >> 22U, table = found.linear >> 12U & 1023U;
    if ((found.directoryEntry & present) == 0) {
        return u"entry %1 of the page directory (0x%2) is not present, so nothing is mapped in those 4 MiB"_s
            .arg(directory)
            .arg(found.directoryEntry, 8, 16, QLatin1Char('0'));
    }
    if (!found.present) {
        return u"the page table is there, but its entry %1 (0x%2) is not present"_s.arg(table).arg(
            found.tableEntry, 8, 16, QLatin1Char('0'));
    }
    if (!found.writable && (state.control.cr0 & cr0WriteProtect) != 0) {
        return u"the page is mapped for reading only, and with CR0.WP set ring 0 obeys that, too"_s;
    }
    return found.user ? u"the page is mapped, with all rights, by now"_s
                      : u"the page is mapped for the nucleus alone: only code in ring 3 would be refused"_s;
}

} // namespace

std::optional<Explanation> explainTripleFault(const StopState& state) {
    if (state.ending != machine::Ending::tripleFault) { return std::nullopt; }
    check::TripleFault fault;
    fault.before = {state.tick, state.registers, state.segments, state.control};
    fault.log = {state.sentence};
    fault.idtLimit = state.segments.idtr.limit;
    for (const quint64 raw : state.idt) { fault.idt += machine::GateDescriptor::decode(raw); }
    Explanation result;
    result.title = u"Triple fault"_s;
    result.text = check::tripleFaultText(fault, whereText(state));
    const QByteArray code = bytesAt(state, state.segments.cs.base + state.registers.eip, 2);
    const int vector = code.startsWith('\xcc')   ? 3
                       : code.startsWith('\xcd') ? static_cast<unsigned char>(code.at(1))
                                                 : -1;
    if (vector >= 0) {
        result.text += u" The instruction there is a software interrupt to vector %1."_s.arg(vector);
        if (vector >= state.idt.size()) {
            result.text += u" The table holds %1 of 256 entries, so neither that one nor those of the exceptions that "
                           u"followed were found: "
                           "is the limit that LIDT was given the number of its bytes less one?"_s.arg(state.idt.size());
        }
        result.places += place(Place::Kind::vector, static_cast<quint64>(vector));
    }
    result.text += studentText(state);
    result.places += place(Place::Kind::cpuRegister, 0, u"idtr"_s, u"limit"_s);
    result.lab = u"exceptions"_s;
    result.handout = u"#task-5-double-fault"_s;
    return result;
}

/// With paging on, a push that would go to a page that is not there.
std::optional<Explanation> explainStackOverflow(const StopState& state) {
    const quint32 esp = state.segments.ss.base + state.registers.esp;
    const bool ring0 = (state.segments.cs.selector & 3U) == 0;
    if ((state.control.cr0 & cr0Paging) == 0 || !ring0 || walk(state, esp - 4).present) { return std::nullopt; }
    const bool aboveIsThere = walk(state, (esp & ~(pageBytes - 1)) + pageBytes).present;
    Explanation result;
    result.title = u"Stack overflow"_s;
    result.text =
        u"ESP is %1, and the next push would go to %2, where no page is mapped. "_s.arg(hex(esp), hex(esp - 4));
    result.text +=
        aboveIsThere
            ? u"The page above is: the stack is used up to its lower end, and the page below is left out on purpose, "
              u"as a guard. "
              "An endless recursion or a large local array does that; the call chain shows which."_s
            : u"The page above is not mapped either, so ESP does not point into a stack at all: it was loaded with a "
              "wrong value, or the stack's memory was unmapped."_s;
    result.text += studentText(state);
    result.places = {place(Place::Kind::cpuRegister, 0, u"esp"_s), place(Place::Kind::page, esp - 4)};
    result.lab = u"exceptions"_s;
    result.handout = u"#task-5-double-fault"_s;
    return result;
}

/// Between the fault and the return of its handler: CR2 is that of the fault. The error code is on the stack of the entry.
std::optional<Explanation> explainPageFault(const StopState& state) {
    const bool handled = inside(state, u"mica_vector_14"_s) || inside(state, u"mica::ipc::report_fault"_s);
    const bool failed = state.ending == machine::Ending::tripleFault && state.control.cr2 != 0;
    if ((state.control.cr0 & cr0Paging) == 0 || (!handled && !failed)) { return std::nullopt; }
    const quint32 address = state.control.cr2;
    const machine::PageWalk found = walk(state, address);
    Explanation result;
    result.title = u"Page fault at %1"_s.arg(hex(address));
    result.text =
        u"CR2 says that the access to %1 was refused. Walked through the tables that CR3 names now, %2."_s.arg(
            hex(address), obstacle(state, found));
    if (address < pageBytes) {
        result.text += u" An address this small is nearly always a null pointer with the offset of a member."_s;
    }
    result.text += studentText(state);
    result.places = {place(Place::Kind::page, address), place(Place::Kind::cpuRegister, 0, u"cr2"_s)};
    result.lab = u"paging"_s;
    result.handout = u"#task-1-walk"_s;
    return result;
}

/// A line in service although no handler runs. Intel 8259A, "end of interrupt".
std::optional<Explanation> explainMissingEnd(const StopState& state) {
    const machine::Pic& pic = state.masterPic;
    const bool inHandler = std::any_of(state.calls.cbegin(), state.calls.cend(), [](const CallFrame& frame) {
        return frame.function == "mica_interrupt_entry"_L1 || frame.function.startsWith("mica_vector_"_L1);
    });
    if (pic.isr == 0 || inHandler || state.calls.isEmpty()) { return std::nullopt; }
    const int line = std::countr_zero(pic.isr);
    const auto waiting = static_cast<quint8>(pic.irr & ~pic.imr);
    Explanation result;
    result.title = u"Interrupt line %1 was never ended"_s.arg(line);
    result.text =
        u"Bit %1 of the master controller's in-service register is set, but no interrupt handler is among the calls: "
        u"the handler has "
        "returned without an end of interrupt (EOI). Until it is sent, the controller holds back line %1 and all below it."_s
            .arg(line);
    result.text += waiting == 0 ? u" Nothing else waits yet."_s
                                : u" Line %1 asks already and waits for that."_s.arg(std::countr_zero(waiting));
    result.text += (state.registers.eflags & interruptFlag) != 0
                       ? u" IF is 1, so the processor itself would take interrupts."_s
                       : u" IF is 0 besides, so the processor takes none at the moment."_s;
    result.places = {place(Place::Kind::cpuRegister, 0, u"pic"_s, u"master.isr"_s)};
    result.lab = u"interrupts"_s;
    result.handout = u"#task-2-controllers"_s;
    return result;
}

std::optional<Explanation> explainHang(const StopState& state) {
    if (state.cause != StopCause::halted) { return std::nullopt; }
    const bool masked = (state.registers.eflags & interruptFlag) == 0;
    Explanation result;
    result.title = u"Halted for good"_s;
    result.text = u"The processor executed HLT in %1. "_s.arg(whereText(state));
    result.text += masked ? u"Interrupts are off (IF=0), so nothing can wake it. An idle loop needs STI before HLT."_s
                          : u"IF is 1, but for two seconds of its time no interrupt came: either every line is masked "
                            u"(the master's mask is "
                            "0x%1), or the timer was never started, or an interrupt was not ended."_s.arg(
                                state.masterPic.imr, 2, 16, QLatin1Char('0'));
    result.text += studentText(state);
    result.places = {place(Place::Kind::cpuRegister, 0, u"eflags"_s, u"if"_s)};
    result.lab = u"interrupts"_s;
    result.handout = masked ? u"#from-the-pin-to-your-handler"_s : u"#task-3-timer"_s;
    return result;
}

QList<Explanation> explainStop(const StopState& state) {
    QList<Explanation> all;
    for (const auto& one : {explainTripleFault(state), explainStackOverflow(state), explainPageFault(state),
                            explainMissingEnd(state), explainHang(state)}) {
        if (one) { all += *one; }
    }
    return all;
}

std::optional<Explanation> explainLinkError(const QList<build::Diagnostic>& diagnostics) {
    static const QRegularExpression undefined(u"undefined reference to [`'\"]?([^`'\"]+)['\"]?"_s);
    static const QRegularExpression multiple(u"multiple definition of [`'\"]?([^`'\"]+)['\"]?"_s);
    for (const build::Diagnostic& one : diagnostics) {
        Explanation result;
        if (const auto match = undefined.match(one.text); match.hasMatch()) {
            result.title = u"A function is missing"_s;
            result.text = u"Every file compiled, but nobody defines %1, which is called. Compare name, namespace and "
                          u"parameter types with the "
                          "declaration in the header: a difference in one of them makes another function. A function "
                          "that only you use must "
                          "be written in one of the lab's files."_s.arg(match.captured(1));
        } else if (const auto twice = multiple.match(one.text); twice.hasMatch()) {
            result.title = u"A function is defined twice"_s;
            result.text = u"%1 is defined in two places. Keep one of them; a helper that every file wants for itself "
                          u"belongs into an unnamed "
                          "namespace."_s.arg(twice.captured(1));
        } else {
            continue;
        }
        if (!one.file.isEmpty()) {
            Place line = place(Place::Kind::sourceLine, 0, one.file);
            line.line = one.line;
            result.places += line;
        }
        return result;
    }
    return std::nullopt;
}

} // namespace mica::debug
