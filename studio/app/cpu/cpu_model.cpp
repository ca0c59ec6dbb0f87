// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cpu/cpu_model.h"

#include "app/inspector/words.h"
#include "core/inspect/interrupt_lines.h"
#include "core/machine/register_fields.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace mica::app::cpu {

namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = debug::Place::Kind;

constexpr double pitInputHertz = 1'193'182; // of a PC's 8254

/// In the context that lupdate gives to a function of this namespace.
QString tr(const char* text) { return QCoreApplication::translate("mica::app::cpu", text); }

QString meaningOf(const QString& name) {
    if (name == "eip"_L1) { return tr("The next instruction. Click: its code."); }
    if (name == "esp"_L1) { return tr("The top of the stack. Click: its memory."); }
    if (name == "ebp"_L1) { return tr("The frame of the present function. Click: its memory."); }
    if (name == "eflags"_L1) { return tr("Flags; see the bits below. Intel SDM 1, 3.4.3."); }
    if (name == "cr2"_L1) {
        return tr("The address of the last page fault. Click: its way through the page tables. Intel SDM 3A, 2.5.");
    }
    if (name == "cr3"_L1) { return tr("Where the page directory is, in physical memory. Intel SDM 3A, 2.5."); }
    return {};
}

debug::Place linkOf(const debug::StopState& now, const QString& name, quint32 value) {
    if (name == "eip"_L1) { return placeOf(Kind::instruction, value); }
    if (name == "cr2"_L1) { return value == 0 ? debug::Place() : placeOf(Kind::page, value); }
    if (name == "cr3"_L1 || name == "eflags"_L1) { return {}; }
    return linkOfValue(now, value);
}

QList<Cell> registerCells(const debug::StopState& now, const debug::StopState* before, const QString& name) {
    const quint32 value = registerValue(now, name);
    const auto was = before != nullptr ? std::optional(registerValue(*before, name)) : std::nullopt;
    QString hint = meaningOf(name);
    if (hint.isEmpty()) { hint = tr("%1 in decimal, with sign").arg(static_cast<qint32>(value)); }
    return {words(name.toUpper(), hint), hexCell(value, was, hint, linkOf(now, name, value))};
}

CellRow bitRow(const QString& name, const machine::RegisterField& field, quint32 now, quint32 before) {
    const QString place = field.bits == 1 ? QString::number(field.shift)
                                          : tr("%1 to %2").arg(field.shift + field.bits - 1).arg(field.shift);
    const QString section = tr("Intel SDM %1").arg(field.section);
    const quint32 value = field.of(now);
    Cell shown = hexCell(value, field.of(before), section);
    shown.text = field.bits <= 2 ? QString::number(value) : hex(value, static_cast<int>(field.bits + 3) / 4);
    if (field.bits <= 2 && shown.changed) { shown.hint = tr("It was %1 at the last stop.").arg(field.of(before)); }
    CellRow row;
    row.cells = {words(name.toUpper()), words(place), words(field.name, tr("%1. %2").arg(field.title, section)), shown,
                 words(tr("%1: %2").arg(field.title, field.meaning),
                       tr("%1.%2, %3: %4\n%5").arg(name.toUpper(), field.name, field.title, field.meaning, section))};
    if (value == 0) { row.cells.last().tone = Tone::dim; }
    row.place = registerPlace(name, QString(field.name).toLower());
    return row;
}

CellRow segmentRow(const QString& name, const machine::SegmentRegister& now, const machine::SegmentRegister* before,
                   const QList<quint64>& gdt) {
    const int index = now.selector >> 3U;
    const bool inGdt = (now.selector & 4U) == 0 && index > 0 && index < gdt.size();
    const debug::Place link = inGdt ? placeOf(Kind::selector, now.selector) : debug::Place();
    const QString ring = tr("GDT entry %1, RPL %2. Intel SDM 3A, 3.4.2.").arg(index).arg(now.selector & 3U);
    Cell selector =
        hexCell(now.selector, before != nullptr ? std::optional<quint32>(before->selector) : std::nullopt, ring, link);
    selector.text = hex(now.selector, 4);
    CellRow row;
    row.place = registerPlace(name.toLower());
    row.cells = {words(name), selector};
    if (!now.valid) {
        row.cells += {words(tr("not usable")), words({}), words(tr("Using it raises #GP."))};
        return row;
    }
    row.cells += hexCell(now.base, before != nullptr ? std::optional(before->base) : std::nullopt);
    row.cells += hexCell(now.limit, before != nullptr ? std::optional(before->limit) : std::nullopt);
    row.cells += words(inGdt ? machine::SegmentDescriptor::decode(gdt.at(index)).display() : tr("no entry of the GDT"));
    return row;
}

CellRow tableRow(const QString& name, const machine::TableRegister& now, const machine::TableRegister* before,
                 const QString& what) {
    CellRow row;
    row.place = registerPlace(name.toLower());
    row.cells = {words(name), words({}),
                 hexCell(now.base, before != nullptr ? std::optional(before->base) : std::nullopt, {},
                         placeOf(Kind::address, now.base)),
                 hexCell(now.limit, before != nullptr ? std::optional<quint32>(before->limit) : std::nullopt),
                 words(what.arg((now.limit + 1) / 8))};
    return row;
}

} // namespace

quint32 registerValue(const debug::StopState& stop, const QString& name) {
    const machine::Registers& r = stop.registers;
    const std::array<std::pair<QLatin1StringView, quint32>, 14> values{{{"eax"_L1, r.eax},
                                                                        {"ebx"_L1, r.ebx},
                                                                        {"ecx"_L1, r.ecx},
                                                                        {"edx"_L1, r.edx},
                                                                        {"esi"_L1, r.esi},
                                                                        {"edi"_L1, r.edi},
                                                                        {"ebp"_L1, r.ebp},
                                                                        {"esp"_L1, r.esp},
                                                                        {"eip"_L1, r.eip},
                                                                        {"eflags"_L1, r.eflags},
                                                                        {"cr0"_L1, stop.control.cr0},
                                                                        {"cr2"_L1, stop.control.cr2},
                                                                        {"cr3"_L1, stop.control.cr3},
                                                                        {"cr4"_L1, stop.control.cr4}}};
    for (const auto& [known, value] : values) {
        if (name == known) { return value; }
    }
    return 0;
}

QList<CellRow> registerRows(const debug::StopState& now, const debug::StopState* before) {
    static const std::array<std::pair<QString, QString>, 6> pairs{{{u"eax"_s, u"esi"_s},
                                                                   {u"ebx"_s, u"edi"_s},
                                                                   {u"ecx"_s, u"ebp"_s},
                                                                   {u"edx"_s, u"esp"_s},
                                                                   {u"eip"_s, u"eflags"_s},
                                                                   {u"cr2"_s, u"cr3"_s}}};
    QList<CellRow> rows;
    for (const auto& [left, right] : pairs) {
        CellRow row;
        row.cells = registerCells(now, before, left) + registerCells(now, before, right);
        row.place = registerPlace(left);
        rows += row;
    }
    return rows;
}

QList<CellRow> bitRows(const debug::StopState& now, const debug::StopState* before) {
    QList<CellRow> rows;
    for (const QString& name : {u"eflags"_s, u"cr0"_s, u"cr3"_s, u"cr4"_s}) {
        const quint32 value = registerValue(now, name);
        const quint32 was = registerValue(before != nullptr ? *before : now, name);
        for (const machine::RegisterField& field : machine::registerFields(name)) {
            rows += bitRow(name, field, value, was);
        }
    }
    return rows;
}

QList<CellRow> segmentRows(const debug::StopState& now, const debug::StopState* before) {
    using Member = machine::SegmentRegister machine::Segments::*;
    using S = machine::Segments;
    const std::array<std::pair<QString, Member>, 8> all{{{u"CS"_s, &S::cs},
                                                         {u"SS"_s, &S::ss},
                                                         {u"DS"_s, &S::ds},
                                                         {u"ES"_s, &S::es},
                                                         {u"FS"_s, &S::fs},
                                                         {u"GS"_s, &S::gs},
                                                         {u"LDTR"_s, &S::ldtr},
                                                         {u"TR"_s, &S::tr}}};
    QList<CellRow> rows;
    for (const auto& [name, member] : all) {
        rows +=
            segmentRow(name, now.segments.*member, before != nullptr ? &(before->segments.*member) : nullptr, now.gdt);
    }
    rows += tableRow(u"GDTR"_s, now.segments.gdtr, before != nullptr ? &before->segments.gdtr : nullptr,
                     tr("%1 segment descriptors"));
    rows +=
        tableRow(u"IDTR"_s, now.segments.idtr, before != nullptr ? &before->segments.idtr : nullptr, tr("%1 gates"));
    return rows;
}

QList<CellRow> callRows(const debug::StopState& now) {
    QList<CellRow> rows;
    for (const debug::CallFrame& call : now.calls) {
        CellRow row;
        row.place = placeOf(Kind::instruction, call.address);
        const QString function = call.function.isEmpty() ? now.functions.value(call.address, tr("unknown function"))
                                                         : tr("%1+0x%2").arg(call.function, hex(call.offset, 1));
        Cell name = words(function, call.students ? tr("Your code.") : QString());
        name.code = true;
        Cell place = words(call.file.isEmpty() ? QString() : tr("%1:%2").arg(call.file).arg(call.line));
        if (!call.file.isEmpty()) {
            place.link.kind = Kind::sourceLine;
            place.link.name = call.file;
            place.link.line = call.line;
        }
        row.cells = {name, place, hexCell(call.address, {}, {}, row.place),
                     words(call.students ? tr("yours") : QString())};
        rows += row;
    }
    return rows;
}

namespace {

CellRow timerRow(const debug::StopState& now, const debug::StopState* before) {
    CellRow row;
    row.place = placeOf(Kind::cpuRegister, 0, QStringLiteral("hertz"));
    row.place.name = QStringLiteral("pit");
    QString state = tr("not programmed");
    if (now.pitMilliHertz != 0) {
        state = tr("%1 Hz: it counts down from %2")
                    .arg(now.pitMilliHertz / 1000.0, 0, 'f', 3)
                    .arg(std::lround(pitInputHertz * 1000.0 / now.pitMilliHertz));
    }
    Cell frequency =
        words(state, tr("The PIT counts at 1,193,182 Hz; at 0 line 0 asks for service and it begins again (8254)."));
    frequency.changed = before != nullptr && before->pitMilliHertz != now.pitMilliHertz;
    row.cells = {words(tr("PIT")), words(tr("counter 0")), frequency};
    return row;
}

struct Controller {
    QString title, name; ///< for people; in places, as in facts of lab.toml
    int firstLine = 0;
};

/// "lines 0, 1 and 4" of the bits that are set.
QString linesOf(quint8 bits, int first) {
    QStringList lines;
    for (int bit = 0; bit < 8; ++bit) {
        if ((bits >> bit & 1) != 0) { lines += QString::number(first + bit); }
    }
    return lines.join(QStringLiteral(", "));
}

/// IMR, IRR and ISR, each with the lines it names. Bochs' debugger does not tell the base vector.
QList<CellRow> controllerRows(const Controller& controller, const machine::Pic& now, const machine::Pic& was) {
    struct Register {
        QString name, none, some, hint;
        quint8 value, before;
    };
    const QList<Register> registers{
        {QStringLiteral("IMR"), tr("no line is masked"), tr("masked: %1"),
         tr("Interrupt mask register: a set bit keeps the line shut (8259A)."), now.imr, was.imr},
        {QStringLiteral("IRR"), tr("no line asks"), tr("asks: %1"),
         tr("Interrupt request register: the lines that ask for service (8259A)."), now.irr, was.irr},
        {QStringLiteral("ISR"), tr("no line is in service"), tr("an end of interrupt (EOI) is awaited for: %1"),
         tr("In-service register: interrupts that were delivered and not ended yet (8259A)."), now.isr, was.isr}};
    QList<CellRow> rows;
    for (const Register& one : registers) {
        CellRow row;
        row.place = placeOf(Kind::cpuRegister, 0, controller.name + u'.' + one.name.toLower());
        row.place.name = QStringLiteral("pic");
        const QString said = one.value == 0 ? one.none : one.some.arg(linesOf(one.value, controller.firstLine));
        Cell state = words(tr("%1: %2").arg(hex(one.value, 2), said), one.hint);
        state.changed = one.value != one.before;
        row.cells = {words(controller.title), words(one.name), state};
        rows += row;
    }
    return rows;
}

} // namespace

QList<CellRow> deviceRows(const debug::StopState& now, const debug::StopState* before) {
    QList<CellRow> rows{timerRow(now, before)};
    const debug::StopState& was = before != nullptr ? *before : now;
    rows += controllerRows({tr("First PIC"), QStringLiteral("master"), 0}, now.masterPic, was.masterPic);
    rows += controllerRows({tr("Second PIC"), QStringLiteral("slave"), 8}, now.slavePic, was.slavePic);
    const QList<inspect::InterruptLine> lines = inspect::interruptLines(now);
    const QList<inspect::InterruptLine> were = before != nullptr ? inspect::interruptLines(*before) : lines;
    for (const inspect::InterruptLine& line : lines) {
        const inspect::InterruptLine& old = were.at(line.line);
        CellRow row;
        row.place =
            placeOf(Kind::interrupt, static_cast<quint64>(inspect::firstLineVector) + static_cast<quint64>(line.line));
        Cell name = words(tr("IRQ %1").arg(line.line));
        name.link = row.place;
        Cell state = words(line.words);
        state.changed = old.masked != line.masked || old.requested != line.requested || old.inService != line.inService;
        state.tone = line.masked && !line.requested && !line.inService ? Tone::dim : Tone::plain;
        row.cells = {name, words(inspect::deviceOfLine(line.line)), state};
        rows += row;
    }
    return rows;
}

} // namespace mica::app::cpu
