// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/interrupt_lines.h"

#include <array>

namespace mica::inspect {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int cascade = 2;
constexpr quint32 interruptFlag = 1U << 9U;

/// The lines of lower rank wait while this one is in service: 0, 1, 8 to 15, 3 to 7 (8259A, fully nested mode).
QString wordsOf(const InterruptLine& line, bool flagSet) {
    if (line.inService && line.line == cascade) {
        return u"The second PIC is in service; an end of interrupt has not come yet."_s;
    }
    if (line.inService) { return u"In service: it and all lower lines wait for its end of interrupt (EOI)."_s; }
    if (line.requested && line.masked) { return u"Asks for service, but is masked."_s; }
    if (line.requested) { return flagSet ? u"Asks for service."_s : u"Asks for service, but EFLAGS.IF is clear."_s; }
    return line.masked ? u"Masked."_s : u"Open, and quiet."_s;
}

} // namespace

QString deviceOfLine(int line) {
    static const std::array<QString, lineCount> names{
        u"timer"_s, u"keyboard"_s,    u"second PIC"_s, u"COM2"_s,
        u"COM1"_s,  u"LPT2"_s,        u"floppy"_s,     u"LPT1 or spurious"_s,
        u"clock"_s, u"network"_s,     u"free"_s,       u"free"_s,
        u"mouse"_s, u"coprocessor"_s, u"first disk"_s, u"second disk or spurious"_s};
    return names.at(static_cast<std::size_t>(line));
}

QList<InterruptLine> interruptLines(const debug::StopState& stop) {
    QList<InterruptLine> lines;
    for (int i = 0; i < lineCount; ++i) {
        const machine::Pic& pic = i < 8 ? stop.masterPic : stop.slavePic;
        const unsigned bit = 1U << (static_cast<unsigned>(i) % 8U);
        InterruptLine line;
        line.line = i;
        line.masked = (pic.imr & bit) != 0;
        line.requested = (pic.irr & bit) != 0;
        line.inService = (pic.isr & bit) != 0;
        line.words = wordsOf(line, (stop.registers.eflags & interruptFlag) != 0);
        lines += line;
    }
    if (stop.system) {
        for (const machine::TraceRecord& event : stop.system->trace) {
            if (event.kind == abi::TraceKind::interrupt && event.subject < lineCount) {
                lines[static_cast<qsizetype>(event.subject)].ticks += event.tick;
            }
        }
    }
    return lines;
}

} // namespace mica::inspect
