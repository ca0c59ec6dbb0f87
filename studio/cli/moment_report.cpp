// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/moment_report.h"

#include <algorithm>
#include <array>

namespace mica::cli {

namespace {

constexpr int linesAround = 4;

QString hex(quint32 value)
{
    return QStringLiteral("%1").arg(value, 8, 16, QChar(u'0'));
}

QStringList whatWasSeen(const course::Check& check, const StoredCheck& stored)
{
    QStringList lines{QStringLiteral("%1 %2: %3").arg(check.fullId, stored.status, check.title)};
    if (!stored.expected.isEmpty()) {
        lines += QStringLiteral("  expected  %1").arg(stored.expected);
        lines += QStringLiteral("  actual    %1").arg(stored.actual);
    }
    if (!stored.message.isEmpty()) {
        lines += QStringLiteral("  %1").arg(stored.message);
    }
    return lines;
}

QStringList registerLines(const machine::Snapshot& snapshot)
{
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

QString placeText(const check::Moment& moment)
{
    const QString symbol = moment.place
                               ? moment.place->display()
                               : QStringLiteral("0x%1, in no function").arg(hex(moment.snapshot.registers.eip));
    return moment.file.isEmpty() ? symbol : QStringLiteral("%1, %2:%3").arg(symbol, moment.file).arg(moment.line);
}

} // namespace

QString flagNames(quint32 eflags)
{
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
        if ((eflags & (1U << flag.bit)) != 0) {
            set += QLatin1StringView(flag.name);
        }
    }
    if ((eflags & (1U << 9U)) == 0) {
        set += QStringLiteral("(IF clear: interrupts are off)");
    }
    return set.join(u' ');
}

QString groupedTick(quint64 tick)
{
    QString digits = QString::number(tick);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) {
        digits.insert(at, u',');
    }
    return digits;
}

QStringList sourceExcerpt(const QByteArray& text, int line, int around)
{
    const QList<QByteArray> all = text.split('\n');
    if (line < 1 || line > all.size()) {
        return {};
    }
    QStringList lines;
    const int last = std::min(line + around, static_cast<int>(all.size()));
    for (int number = std::max(line - around, 1); number <= last; ++number) {
        QString content = QString::fromUtf8(all.at(number - 1));
        while (content.endsWith(u'\r')) {
            content.chop(1);
        }
        lines += QStringLiteral("%1 %2 | %3").arg(QChar(number == line ? u'>' : u' ')).arg(number, 4).arg(content);
    }
    return lines;
}

QStringList momentLines(const course::Check& check, const StoredCheck& stored, const check::Moment& moment,
                        const course::Sources& sources)
{
    QStringList lines = whatWasSeen(check, stored);
    lines += QString();
    lines += QStringLiteral("The machine at tick %1: %2").arg(groupedTick(moment.snapshot.tick), placeText(moment));
    const QStringList excerpt = sourceExcerpt(sources.value(moment.file), moment.line, linesAround);
    if (!excerpt.isEmpty()) {
        lines += QString();
        lines += excerpt;
    }
    if (!moment.callers.isEmpty()) {
        lines += QString();
        lines += QStringLiteral("Called from");
        for (const QString& caller : moment.callers) {
            lines += QStringLiteral("  ") + caller;
        }
    }
    lines += QString();
    lines += QStringLiteral("Registers");
    lines += registerLines(moment.snapshot);
    if (!moment.disassembly.isEmpty()) {
        lines += QString();
        lines += QStringLiteral("Instructions");
        for (const QString& one : moment.disassembly.split(u'\n', Qt::SkipEmptyParts)) {
            lines += one;
        }
    }
    return lines;
}

} // namespace mica::cli
