// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/space_map.h"

#include "core/machine/machine.h"
#include "core/machine/page_entry.h"

#include <QtEndian>

namespace mica::machine {

namespace {

constexpr quint32 entries = 1024;
constexpr quint32 pageBytes = 4096;
constexpr quint32 largeBytes = entries * pageBytes;

/// The entries of a directory or a table; those that cannot be read are 0, which is "not present".
class Level {
public:
    Level(quint32 physical, const ReadPhysical& read) : m_bytes(read(physical & ~(pageBytes - 1), pageBytes)) {}
    quint32 entry(quint32 index) const {
        return qsizetype{index} * 4 + 4 > m_bytes.size()
                   ? 0
                   : qFromLittleEndian<quint32>(m_bytes.constData() + qsizetype{index} * 4);
    }

private:
    QByteArray m_bytes;
};

/// Lengthens the last range where the page continues it, else begins another.
void append(QList<MappedRange>& ranges, const MappedRange& page) {
    if (!ranges.isEmpty()) {
        MappedRange& last = ranges.last();
        const bool next = last.linear + last.bytes == page.linear;
        if (next && last.writable == page.writable && last.user == page.user && last.largePages == page.largePages &&
            last.global == page.global) {
            last.together = last.together && last.physical + last.bytes == page.physical;
            last.bytes += page.bytes;
            return;
        }
    }
    ranges += page;
}

MappedRange pageOf(quint32 linear, quint32 bytes, quint32 rights, quint32 entry) {
    MappedRange page;
    page.linear = linear;
    page.bytes = bytes;
    page.writable = (rights & entryWritable) != 0;
    page.user = (rights & entryUser) != 0;
    page.largePages = bytes == largeBytes;
    page.global = (entry & entryGlobal) != 0;
    page.physical = entry & ~(bytes - 1);
    return page;
}

} // namespace

QList<MappedRange> mapOfSpace(quint32 directory, bool largePages, const ReadPhysical& read) {
    QList<MappedRange> ranges;
    const Level upper(directory, read);
    for (quint32 i = 0; i < entries; ++i) {
        const quint32 entry = upper.entry(i);
        if ((entry & entryPresent) == 0) { continue; }
        if (largePages && (entry & entryLarge) != 0) {
            append(ranges, pageOf(i * largeBytes, largeBytes, entry, entry));
            continue;
        }
        const Level lower(entry, read);
        for (quint32 j = 0; j < entries; ++j) {
            const quint32 page = lower.entry(j);
            if ((page & entryPresent) == 0) { continue; }
            append(ranges, pageOf(i * largeBytes + j * pageBytes, pageBytes, entry & page, page));
        }
    }
    return ranges;
}

QList<MappedRange> mapOfSpace(Machine& machine, quint32 directory) {
    return mapOfSpace(
        directory, (machine.controlRegisters().cr4 & cr4PageSize) != 0,
        [&machine](quint32 physical, quint32 length) { return machine.physicalMemory(physical, length); });
}

QString display(const MappedRange& range) {
    const quint64 pages = range.bytes / (range.largePages ? largeBytes : pageBytes);
    const QString unit =
        QStringLiteral("%1page%2")
            .arg(range.largePages ? QStringLiteral("4-MiB ") : QString(), pages == 1 ? QString() : QStringLiteral("s"));
    const auto hex = [](quint64 value) { return QStringLiteral("0x%1").arg(value, 8, 16, QChar(u'0')); };
    return QStringLiteral("r%1 %2 %3 to %4 (%5 %6) %7 %8")
        .arg(QChar(range.writable ? u'w' : u'-'))
        .arg(QChar(range.user ? u'u' : u'k'))
        .arg(hex(range.linear), hex(range.linear + range.bytes - 1))
        .arg(pages)
        .arg(unit, range.together ? QStringLiteral("at") : QStringLiteral("scattered, the first at"),
             hex(range.physical));
}

} // namespace mica::machine
