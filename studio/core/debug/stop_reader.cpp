// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/stop_reader.h"

#include "core/debug/code_reader.h"
#include "core/machine/guest_objects.h"
#include "core/machine/screen_text.h"

#include <QtEndian>

#include <algorithm>

namespace mica::debug {

namespace {

constexpr quint32 cr0Protected = 1U << 0U, cr0Paging = 1U << 31U; // Intel SDM 3A, 2.5
constexpr quint32 stackBelow = 64, stackBytes = 4096;
constexpr int mostFrames = 32;
constexpr quint32 screenAddress = 0xb8000;

bool isPagingOn(const StopState& state) { return (state.control.cr0 & cr0Paging) != 0; }

quint16 half(const QByteArray& bytes, int offset) { return qFromLittleEndian<quint16>(bytes.constData() + offset); }
quint32 word(const QByteArray& bytes, int offset) { return qFromLittleEndian<quint32>(bytes.constData() + offset); }

QList<quint64> readTable(GuestPages& pages, const machine::TableRegister& table) {
    const QByteArray bytes = pages.readablePart(table.base, (quint32{table.limit} + 1) / 8 * 8);
    QList<quint64> entries;
    for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
        entries += qFromLittleEndian<quint64>(bytes.constData() + at);
    }
    return entries;
}

/// Offsets: Intel SDM 3A, figure 7-2.
std::optional<TaskState> readTask(GuestPages& pages, const machine::SegmentRegister& tr) {
    constexpr quint32 size = 104;
    if ((tr.selector & ~3U) == 0 || tr.limit + 1 < size) { return std::nullopt; }
    const std::optional<QByteArray> bytes = pages.read(tr.base, size);
    if (!bytes) { return std::nullopt; }
    TaskState task;
    task.base = tr.base;
    task.limit = tr.limit;
    task.previousTask = half(*bytes, 0);
    task.esp0 = word(*bytes, 4);
    task.ss0 = half(*bytes, 8);
    task.cr3 = word(*bytes, 28);
    task.eip = word(*bytes, 32);
    task.esp = word(*bytes, 56);
    task.ioMapBase = half(*bytes, 102);
    return task;
}

/// Where the callers are by the chain of saved frame pointers, each an address inside the call instruction; as check::callSites.
QList<quint32> callers(GuestPages& pages, const StopState& state) {
    QList<quint32> found;
    for (quint32 frame = state.registers.ebp; found.size() < mostFrames && frame != 0 && frame % 4 == 0;) {
        const std::optional<QByteArray> pair = pages.read(state.segments.ss.base + frame, 8);
        const quint32 next = pair ? word(*pair, 0) : 0;
        const quint32 address = pair ? word(*pair, 4) : 0;
        if (address == 0) { break; }
        found += address - 1;
        if (next <= frame) { break; }
        frame = next;
    }
    return found;
}

/// At the first two instructions of a function EBP is still the caller's: the return address lies on top.
std::optional<quint32> callerOfFresh(GuestPages& pages, const StopState& state, const GuestCode& code, quint32 eip) {
    const auto place = code.functionAt(eip);
    const auto opcode = place && place->offset <= 1 ? pages.read(eip - place->offset, 1) : std::nullopt;
    constexpr char pushEbp = '\x55';
    if (!opcode || (place->offset == 1 && opcode->at(0) != pushEbp)) { return std::nullopt; }
    const auto top = pages.read(state.segments.ss.base + state.registers.esp + place->offset * 4, 4);
    return top && code.functionAt(word(*top, 0) - 1) ? std::optional(word(*top, 0) - 1) : std::nullopt;
}

CallFrame frameAt(quint32 at, CodeReader& reader, const GuestCode& code) {
    CallFrame frame;
    frame.address = at;
    const std::optional<quint32> address = reader.linkedAddress(at);
    if (!address) { return frame; }
    if (const auto place = code.functionAt(*address)) {
        frame.function = place->symbol;
        frame.offset = place->offset;
    }
    if (const auto line = code.places().lineAt(*address)) {
        frame.file = line->file;
        frame.line = line->line;
        frame.students = line->isStudents;
    }
    return frame;
}

QList<CallFrame> readCalls(GuestPages& pages, const StopState& state, const GuestCode& code, CodeReader& reader,
                           quint32 eip) {
    QList<quint32> addresses{eip};
    if (const auto fresh = callerOfFresh(pages, state, code, eip)) { addresses += *fresh; }
    addresses += callers(pages, state);
    code.places().prepare(addresses);
    QList<CallFrame> frames;
    for (const quint32 address : std::as_const(addresses)) { frames += frameAt(address, reader, code); }
    return frames;
}

QList<MemoryBlock> readMemory(GuestPages& pages, const StopState& state, quint32 eip) {
    QList<MemoryBlock> blocks;
    const auto add = [&](quint32 linear, quint32 length) {
        const QByteArray bytes = pages.readablePart(linear, length);
        if (!bytes.isEmpty()) { blocks += MemoryBlock{linear, bytes}; }
    };
    const quint32 esp = state.segments.ss.base + state.registers.esp;
    const quint32 below = esp % 4096 >= stackBelow ? stackBelow : esp % 4096; // the page below may be a guard page
    add((esp - below) & ~3U, stackBytes + below);
    add(eip & ~0xffU, 512);
    return blocks;
}

QStringList readScreen(machine::Machine& machine, GuestPages& pages, const StopState& state) {
    constexpr quint32 linear = directMap + screenAddress;
    const bool mapped = !state.pages.directory.isEmpty() && machine.walk(linear).present &&
                        machine.walk(linear).physical == screenAddress;
    const auto cells = mapped ? pages.read(linear, machine::screenBytes) : std::nullopt;
    return cells ? machine::screenText(*cells) : machine.vgaText();
}

std::optional<machine::SystemState> readSystem(GuestPages& pages, const GuestCode& code, quint64 tick) {
    const std::optional<quint32> description = code.kernel().symbols().address(QStringLiteral("mica_introspection"));
    if (!description) { return std::nullopt; }
    const auto read = [&pages](quint32 linear, quint32 length) { return pages.read(linear, length); };
    std::optional<machine::SystemState> state = machine::readSystemState(read, *description, tick);
    return state && state->processes.isEmpty() && state->problems.isEmpty() ? std::nullopt : state;
}

/// Of the nucleus alone: programs of several processes lie at equal addresses.
QMap<quint32, QString> nameHandlers(const StopState& state, const GuestCode& code) {
    QMap<quint32, QString> names;
    for (const quint64 raw : state.idt) {
        const quint32 offset = machine::GateDescriptor::decode(raw).offset;
        const auto place = offset >= directMap ? code.functionAt(offset) : std::nullopt;
        if (place) { names.insert(offset, place->offset == 0 ? place->symbol : place->display()); }
    }
    return names;
}

} // namespace

StopState readStopState(machine::Machine& machine, const GuestCode& code, const StopReason& why) {
    GuestPages pages(machine);
    const machine::Snapshot now = machine.snapshot();
    StopState state;
    state.tick = now.tick;
    state.cause = why.cause;
    state.ending = why.ending;
    state.sentence = why.sentence;
    state.registers = now.registers;
    state.segments = now.segments;
    state.control = now.control;
    state.masterPic = machine.masterPic();
    state.slavePic = machine.slavePic();
    state.pitMilliHertz = machine.pitMilliHertz(0);
    if ((now.control.cr0 & cr0Protected) != 0) { // before, the processor uses neither
        state.gdt = readTable(pages, now.segments.gdtr);
        state.idt = readTable(pages, now.segments.idtr);
        state.task = readTask(pages, now.segments.tr);
    }
    state.pages = readPageTables(machine, pages);
    const quint32 eip = now.segments.cs.base + now.registers.eip;
    CodeReader reader(machine, pages, code, isPagingOn(state));
    state.calls = readCalls(pages, state, code, reader, eip);
    state.code = reader.atEip(eip);
    state.memory = readMemory(pages, state, eip);
    state.system = readSystem(pages, code, now.tick);
    state.functions = nameHandlers(state, code);
    state.screen = readScreen(machine, pages, state);
    return state;
}

} // namespace mica::debug
