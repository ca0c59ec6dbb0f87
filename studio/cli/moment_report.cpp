// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/moment_report.h"

#include "core/report/printable.h"

#include <algorithm>
#include <array>

namespace mica::cli {

namespace {

constexpr int linesBefore = 3;
constexpr int linesAfter = 6;
constexpr qsizetype eventsShown = 12;
constexpr int labelWidth = 8;

QString hex(quint32 value) { return QStringLiteral("%1").arg(value, 8, 16, QChar(u'0')); }

QString labelled(const QString& label, const QString& text, const report::TerminalStyle& style) {
    return report::hanging((QStringLiteral("  ") + label).leftJustified(labelWidth), labelWidth,
                           report::printableLine(text), style);
}

QString whatWasSeen(const course::Check& check, const session::StoredCheck& stored,
                    const report::TerminalStyle& style) {
    const QString lead = QStringLiteral("%1 %2: ").arg(check.fullId, stored.status);
    QString text = report::hanging(lead, static_cast<int>(lead.size()), check.title, style);
    if (!stored.message.isEmpty()) { text += labelled(QStringLiteral("seen"), stored.message, style); }
    return text;
}

QStringList registerLines(const machine::Snapshot& snapshot) {
    const machine::Registers& r = snapshot.registers;
    const machine::ControlRegisters& c = snapshot.control;
    return {
        QStringLiteral("  eax %1  ebx %2  ecx %3  edx %4").arg(hex(r.eax), hex(r.ebx), hex(r.ecx), hex(r.edx)),
        QStringLiteral("  esi %1  edi %2  ebp %3  esp %4").arg(hex(r.esi), hex(r.edi), hex(r.ebp), hex(r.esp)),
        QStringLiteral("  eip %1  cs %2  ss %3  ds %4")
            .arg(hex(r.eip), QString::number(snapshot.segments.cs.selector, 16).rightJustified(4, u'0'),
                 QString::number(snapshot.segments.ss.selector, 16).rightJustified(4, u'0'),
                 QString::number(snapshot.segments.ds.selector, 16).rightJustified(4, u'0')),
        QStringLiteral("  cr0 %1  cr2 %2  cr3 %3  cr4 %4").arg(hex(c.cr0), hex(c.cr2), hex(c.cr3), hex(c.cr4)),
        QStringLiteral("  eflags %1  %2").arg(hex(r.eflags), flagNames(r.eflags)),
    };
}

QString withPlace(const QString& symbol, const QString& file, int line) {
    return file.isEmpty() ? symbol : QStringLiteral("%1, %2:%3").arg(symbol, file, QString::number(line));
}

QString placeText(const check::Moment& moment) {
    const QString symbol = moment.place
                               ? moment.place->display()
                               : QStringLiteral("0x%1, in no function").arg(hex(moment.snapshot.registers.eip));
    return withPlace(symbol, moment.file, moment.line);
}

/// Lines under a heading of their own, an empty line before it; nothing for no lines.
QString section(const QString& heading, const QStringList& lines) {
    return lines.isEmpty() ? QString() : QStringLiteral("\n%1\n%2\n").arg(heading, lines.join(u'\n'));
}

/// The student's source: where the machine stands, or else what the check is about.
QString sourceSection(const session::StoredCheck& stored, const check::Moment& moment, const course::Sources& sources) {
    if (sources.contains(moment.file)) {
        return section(QStringLiteral("Your source there"),
                       sourceExcerpt(sources.value(moment.file), moment.line, linesBefore, linesAfter));
    }
    return section(
        QStringLiteral("What the check is about: %1").arg(withPlace(stored.symbol, stored.file, stored.line)),
        sourceExcerpt(sources.value(stored.file), stored.line, linesBefore, linesAfter));
}

/// One line a thread: who, how urgent, where in ring 3, what it does.
QStringList threadLines(const machine::SystemState& system) {
    qsizetype width = 0;
    for (const machine::ThreadState& thread : system.threads) {
        width = std::max(width, system.nameOf(thread.address).size());
    }
    QStringList lines;
    for (const machine::ThreadState& thread : system.threads) {
        const QString priority = thread.effective == thread.priority
                                     ? QString::number(thread.priority)
                                     : QStringLiteral("%1 (own %2)").arg(thread.effective).arg(thread.priority);
        lines += QStringLiteral("  %1  priority %2  eip %3  %4")
                     .arg(report::printableLine(system.nameOf(thread.address)).leftJustified(width), priority,
                          hex(thread.eip), report::printableLine(system.activityOf(thread)));
    }
    for (const QString& problem : system.problems) { lines += QStringLiteral("  damaged: %1").arg(problem); }
    return lines;
}

/// The end of the trace, the newest last.
QStringList eventLines(const machine::SystemState& system) {
    QStringList lines;
    for (qsizetype at = std::max<qsizetype>(0, system.trace.size() - eventsShown); at < system.trace.size(); ++at) {
        const machine::TraceRecord& event = system.trace[at];
        lines += QStringLiteral("  %1  %2")
                     .arg(groupedTick(event.tick), 13)
                     .arg(report::printableLine(system.textOf(event)));
    }
    return lines;
}

QString systemSections(const std::optional<machine::SystemState>& system) {
    if (!system) { return {}; }
    return section(QStringLiteral("Threads"), threadLines(*system)) +
           section(QStringLiteral("The nucleus' last events, by tick"), eventLines(*system));
}

} // namespace

QString flagNames(quint32 eflags) {
    struct Flag {
        quint32 bit;
        const char* name;
    };
    static constexpr std::array<Flag, 11> flags{{{0, "CF"},
                                                 {2, "PF"},
                                                 {4, "AF"},
                                                 {6, "ZF"},
                                                 {7, "SF"},
                                                 {8, "TF"},
                                                 {9, "IF"},
                                                 {10, "DF"},
                                                 {11, "OF"},
                                                 {14, "NT"},
                                                 {16, "RF"}}};
    QStringList set;
    for (const Flag& flag : flags) {
        if ((eflags & (1U << flag.bit)) != 0) { set += QLatin1StringView(flag.name); }
    }
    if ((eflags & (1U << 9U)) == 0) { set += QStringLiteral("(IF clear: interrupts are off)"); }
    return set.join(u' ');
}

QString groupedTick(quint64 tick) {
    QString digits = QString::number(tick);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) { digits.insert(at, u','); }
    return digits;
}

QStringList sourceExcerpt(const QByteArray& text, int line, int before, int after) {
    const QList<QByteArray> all = text.split('\n');
    if (line < 1 || line > all.size()) { return {}; }
    QStringList lines;
    const int last = std::min(line + after, static_cast<int>(all.size()));
    for (int number = std::max(line - before, 1); number <= last; ++number) {
        QString content = QString::fromUtf8(all.at(number - 1));
        while (content.endsWith(u'\r')) { content.chop(1); }
        lines += QStringLiteral("%1 %2 | %3")
                     .arg(QChar(number == line ? u'>' : u' '))
                     .arg(number, 4)
                     .arg(report::printableLine(content));
    }
    return lines;
}

QString momentText(const course::Check& check, const session::StoredCheck& stored, const check::Moment& moment,
                   const course::Sources& sources, const report::TerminalStyle& style) {
    QStringList callers;
    for (const QString& caller : moment.callers) { callers += QStringLiteral("  ") + caller; }
    const QString place =
        QStringLiteral("\nThe machine at tick %1: %2\n").arg(groupedTick(moment.snapshot.tick), placeText(moment));
    return whatWasSeen(check, stored, style) + place + sourceSection(stored, moment, sources) +
           section(QStringLiteral("Called from"), callers) + systemSections(moment.system) +
           section(QStringLiteral("Registers"), registerLines(moment.snapshot)) +
           section(QStringLiteral("Instructions"), moment.disassembly.split(u'\n', Qt::SkipEmptyParts));
}

} // namespace mica::cli
