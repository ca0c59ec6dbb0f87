// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/fact.h"

#include "core/check/register_bits.h"

#include <QStringList>
#include <QtEndian>

namespace mica::check {

using namespace Qt::Literals::StringLiterals;
using course::FactName;

namespace {

Observed number(qint64 value, const QString& decoded = {}) {
    Observed observed;
    observed.value = Value(value);
    observed.decoded = decoded;
    return observed;
}

Observed text(const QString& value, const QString& decoded = {}) {
    Observed observed;
    observed.value = Value(value);
    observed.decoded = decoded;
    return observed;
}

/// "idt[0-255].type" at index 7 -> "idt[7].type".
QString nameAt(const QString& name, const FactName& fact, quint32 index) {
    if (fact.first == fact.last) { return name; }
    const qsizetype open = name.indexOf(u'[');
    const qsizetype close = name.indexOf(u']', open);
    return name.first(open + 1) + QString::number(index) + name.sliced(close);
}

} // namespace

FactReader::FactReader(machine::Machine& machine, const image::SymbolMap& symbols)
    : m_machine(machine), m_symbols(symbols) {}

const machine::Snapshot& FactReader::snapshot() {
    if (!m_snapshot) { m_snapshot = m_machine.snapshot(); }
    return *m_snapshot;
}

void FactReader::read(const QString& name, const QString& mark, Observations& into) {
    QString error;
    const auto fact = course::parseFactName(name, error);
    if (!fact || fact->root == "run"_L1) { return; }
    const quint32 last = fact->root == "page"_L1 ? fact->first : fact->last;
    for (quint32 index = fact->first; index <= last; ++index) {
        if (auto observed = one(*fact, index)) {
            observed->name = nameAt(name, *fact, index);
            observed->tick = snapshot().tick;
            into.add(name, mark, *observed);
        }
        if (index == last) {
            break; // the highest index may be the highest number there is
        }
    }
}

std::optional<Observed> FactReader::one(const FactName& fact, quint32 index) {
    if (fact.root == "gdt"_L1) { return gdtEntry(fact, index); }
    if (fact.root == "idt"_L1) { return idtEntry(fact, index); }
    if (fact.root == "pic"_L1 || fact.root == "pit"_L1) { return controller(fact); }
    if (fact.root == "page"_L1) { return page(fact); }
    if (fact.root.startsWith("memory."_L1)) { return memory(fact); }
    if (fact.root == "vga.row"_L1) { return screenRow(index); }
    if (fact.root == "serial.line"_L1) { return serialLine(index); }
    if (fact.root == "serial.text"_L1) { return text(QString::fromLatin1(m_machine.serialOutput())); }
    if (fact.root.startsWith("cr"_L1) || fact.root == "eflags"_L1) { return control(fact); }
    return segmentRegister(fact);
}

std::optional<Observed> FactReader::control(const FactName& fact) {
    const machine::Snapshot& now = snapshot();
    quint32 raw = now.registers.eflags;
    if (fact.root == "cr0"_L1) {
        raw = now.control.cr0;
    } else if (fact.root == "cr2"_L1) {
        raw = now.control.cr2;
    } else if (fact.root == "cr3"_L1) {
        raw = now.control.cr3;
    } else if (fact.root == "cr4"_L1) {
        raw = now.control.cr4;
    }
    if (fact.field.isEmpty()) { return number(raw); }
    const auto bits = registerField(fact.root, fact.field);
    return bits ? std::optional(number((raw >> bits->shift) & bits->mask)) : std::nullopt;
}

std::optional<Observed> FactReader::segmentRegister(const FactName& fact) {
    const machine::Segments& all = snapshot().segments;
    if (fact.root == "gdtr"_L1 || fact.root == "idtr"_L1) {
        const machine::TableRegister& table = fact.root == "gdtr"_L1 ? all.gdtr : all.idtr;
        return number(fact.field == "base"_L1 ? table.base : table.limit);
    }
    const QList<std::pair<QLatin1StringView, const machine::SegmentRegister*>> registers{
        {"cs"_L1, &all.cs}, {"ds"_L1, &all.ds}, {"es"_L1, &all.es},     {"fs"_L1, &all.fs},
        {"gs"_L1, &all.gs}, {"ss"_L1, &all.ss}, {"ldtr"_L1, &all.ldtr}, {"tr"_L1, &all.tr}};
    for (const auto& [name, segment] : registers) {
        if (fact.root == name) {
            return number(fact.field == "selector"_L1 ? segment->selector
                          : fact.field == "base"_L1   ? segment->base
                                                      : segment->limit);
        }
    }
    return std::nullopt;
}

std::optional<Observed> FactReader::gdtEntry(const FactName& fact, quint32 index) {
    if (!m_gdt) { m_gdt = m_machine.gdt(); }
    if (index >= static_cast<quint32>(m_gdt->size())) { return std::nullopt; }
    const machine::SegmentDescriptor& entry = (*m_gdt)[index];
    const QString decoded = entry.display();
    if (fact.field.isEmpty()) { return text(decoded); }
    if (fact.field == "type"_L1) { return text(entry.typeName(), decoded); }
    return number(fact.field == "base"_L1    ? entry.base
                  : fact.field == "limit"_L1 ? entry.limit
                  : fact.field == "dpl"_L1   ? entry.dpl
                                             : quint32{entry.present},
                  decoded);
}

std::optional<Observed> FactReader::idtEntry(const FactName& fact, quint32 index) {
    if (!m_idt) { m_idt = m_machine.idt(); }
    if (index >= static_cast<quint32>(m_idt->size())) { return std::nullopt; }
    const machine::GateDescriptor& entry = (*m_idt)[index];
    const QString decoded = entry.display();
    if (fact.field.isEmpty()) { return text(decoded); }
    if (fact.field == "type"_L1) { return text(entry.typeName(), decoded); }
    if (fact.field == "symbol"_L1) {
        const auto place = m_symbols.at(entry.offset);
        return place ? std::optional(text(place->display(), decoded)) : std::nullopt;
    }
    return number(fact.field == "selector"_L1 ? entry.selector
                  : fact.field == "offset"_L1 ? entry.offset
                  : fact.field == "dpl"_L1    ? entry.dpl
                                              : quint32{entry.present},
                  decoded);
}

std::optional<Observed> FactReader::controller(const FactName& fact) {
    if (fact.root == "pit"_L1) { return number((m_machine.pitMilliHertz(0) + 500) / 1000); }
    const machine::Pic pic = fact.field.startsWith("master"_L1) ? m_machine.masterPic() : m_machine.slavePic();
    return number(fact.field.endsWith(".imr"_L1) ? pic.imr : fact.field.endsWith(".isr"_L1) ? pic.isr : pic.irr);
}

std::optional<Observed> FactReader::page(const FactName& fact) {
    const machine::PageWalk walk = m_machine.walk(fact.first);
    const QString decoded = QStringLiteral("PDE 0x%1, PTE 0x%2")
                                .arg(walk.directoryEntry, 8, 16, QLatin1Char('0'))
                                .arg(walk.tableEntry, 8, 16, QLatin1Char('0'));
    if (fact.field == "present"_L1) { return number(walk.present, decoded); }
    if (!walk.present) { return std::nullopt; }
    return number(fact.field == "writable"_L1 ? quint32{walk.writable}
                  : fact.field == "user"_L1   ? quint32{walk.user}
                                              : walk.physical,
                  decoded);
}

std::optional<Observed> FactReader::memory(const FactName& fact) {
    const auto address = m_symbols.address(fact.symbol);
    if (!address || !m_machine.walk(*address).present) { return std::nullopt; }
    const quint32 bytes = fact.root.endsWith("u8"_L1) ? 1 : fact.root.endsWith("u16"_L1) ? 2 : 4;
    const QByteArray raw = m_machine.memory(*address, bytes).leftJustified(4, '\0');
    return number(qFromLittleEndian<quint32>(raw.constData()));
}

std::optional<Observed> FactReader::screenRow(quint32 row) {
    if (!m_screen) { m_screen = m_machine.vgaText(); }
    return row < static_cast<quint32>(m_screen->size()) ? std::optional(text((*m_screen)[row])) : std::nullopt;
}

std::optional<Observed> FactReader::serialLine(quint32 line) {
    const QStringList lines = QString::fromLatin1(m_machine.serialOutput()).remove(u'\r').split(u'\n');
    return line < static_cast<quint32>(lines.size()) ? std::optional(text(lines[line])) : std::nullopt;
}

} // namespace mica::check
