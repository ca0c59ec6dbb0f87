// SPDX-License-Identifier: GPL-3.0-or-later
// What is read from a stopped machine's memory and decoded: tables, page walks, the screen, instructions.
#include "core/machine/machine_private.h"
#include "core/machine/page_walk.h"
#include "core/machine/screen_text.h"

#include <QtEndian>

namespace mica::machine {

namespace {

constexpr quint32 pageSize = 4096;
constexpr quint32 screenAddress = 0xb8000; // colour text, IBM VGA
constexpr qsizetype descriptorBytes = 8;

/// The bytes from `base` on up to the first page that is not mapped, at most `wanted`.
QByteArray readablePart(Machine& machine, quint32 base, quint32 wanted) {
    if (std::optional<QByteArray> whole = machine.readMemory(base, wanted)) { return *std::move(whole); }
    QByteArray bytes;
    while (bytes.size() < qsizetype{wanted}) {
        const auto done = static_cast<quint32>(bytes.size());
        const quint32 toPageEnd = pageSize - (base + done) % pageSize;
        const std::optional<QByteArray> page = machine.readMemory(base + done, std::min(toPageEnd, wanted - done));
        if (!page) { break; }
        bytes += *page;
    }
    return bytes;
}

/// Entries of eight bytes from the table's base to its limit, which is the offset of its last byte (Intel SDM 3A, 3.5.1).
template <typename Descriptor> QList<Descriptor> readTable(Machine& machine, const TableRegister& table) {
    const quint32 count = (quint32{table.limit} + 1) / descriptorBytes;
    const QByteArray raw = readablePart(machine, table.base, count * descriptorBytes);
    QList<Descriptor> entries;
    for (qsizetype at = 0; at + descriptorBytes <= raw.size(); at += descriptorBytes) {
        entries += Descriptor::decode(qFromLittleEndian<quint64>(raw.constData() + at));
    }
    return entries;
}

} // namespace

QList<SegmentDescriptor> Machine::gdt() { return readTable<SegmentDescriptor>(*this, segments().gdtr); }

QList<GateDescriptor> Machine::idt() { return readTable<GateDescriptor>(*this, segments().idtr); }

PageWalk Machine::walk(quint32 linear) {
    return walkPages(controlRegisters(), linear, [this](quint32 physical) {
        return qFromLittleEndian<quint32>(physicalMemory(physical, sizeof(quint32)).constData());
    });
}

QStringList Machine::vgaText() { return screenText(physicalMemory(screenAddress, screenBytes)); }

QString Machine::disassemble(quint32 linear, int count) {
    return replies::disassembly(
        d->ask("u /" + QByteArray::number(std::max(count, 1)) + " 0x" + QByteArray::number(linear, 16)));
}

} // namespace mica::machine
