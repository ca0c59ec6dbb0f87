// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/guest_pages.h"

#include <QtEndian>

#include <algorithm>

namespace mica::debug {

namespace {

constexpr quint32 pageBytes = 4096;
constexpr quint32 largeBytes = 1024 * pageBytes;
// Intel SDM 3A, 2.5 and 4.3
constexpr quint32 cr0Paging = 1U << 31U, cr4PageSize = 1U << 4U;
constexpr quint32 entryPresent = 1U << 0U, entryLarge = 1U << 7U;
constexpr int entries = 1024;
constexpr int mostTables = 256;

quint32 entryOf(const QByteArray& table, int index) {
    return qFromLittleEndian<quint32>(table.constData() + qsizetype{index} * 4);
}

/// A page of zeros where there is no such memory: a student's directory may name anything.
QByteArray physicalPage(machine::Machine& machine, quint32 physical) {
    try {
        return machine.physicalMemory(physical, pageBytes);
    } catch (const Failure& failure) {
        if (failure.kind() != FailureKind::harness || machine.processId() == 0) { throw; }
        return QByteArray(pageBytes, '\0');
    }
}

/// Where the guest has mapped physical pages, as far as the tables read so far tell.
class Mappings {
public:
    void addTable(int index, const QByteArray& table) {
        for (int i = 0; i < entries; ++i) {
            const quint32 entry = entryOf(table, i);
            if ((entry & entryPresent) != 0) {
                m_linear.insert(entry & ~(pageBytes - 1),
                                static_cast<quint32>(index) * largeBytes + static_cast<quint32>(i) * pageBytes);
            }
        }
    }
    void addLargePage(int index, quint32 entry) {
        for (quint32 done = 0; done < largeBytes; done += pageBytes) {
            m_linear.insert((entry & ~(largeBytes - 1)) + done, static_cast<quint32>(index) * largeBytes + done);
        }
    }
    std::optional<quint32> of(quint32 physical) const {
        const auto found = m_linear.constFind(physical);
        return found == m_linear.constEnd() ? std::nullopt : std::optional(*found);
    }

private:
    QHash<quint32, quint32> m_linear; ///< by physical page
};

} // namespace

const std::optional<QByteArray>& GuestPages::page(quint32 base) {
    auto found = m_pages.find(base);
    if (found == m_pages.end()) { found = m_pages.insert(base, m_machine.readMemory(base, pageBytes)); }
    return *found;
}

QByteArray GuestPages::readablePart(quint32 linear, quint32 wanted) {
    QByteArray bytes;
    const quint64 end = std::min(quint64{linear} + wanted, quint64{1} << 32U);
    for (quint64 at = linear; at < end;) {
        const auto base = static_cast<quint32>(at & ~quint64{pageBytes - 1});
        const std::optional<QByteArray>& whole = page(base);
        if (!whole) { break; }
        const quint64 next = std::min(end, quint64{base} + pageBytes);
        bytes += whole->mid(static_cast<qsizetype>(at - base), static_cast<qsizetype>(next - at));
        at = next;
    }
    return bytes;
}

std::optional<QByteArray> GuestPages::read(quint32 linear, quint32 length) {
    QByteArray bytes = readablePart(linear, length);
    return bytes.size() == qsizetype{length} ? std::optional(std::move(bytes)) : std::nullopt;
}

PageTables readPageTables(machine::Machine& machine, GuestPages& pages) {
    const machine::ControlRegisters control = machine.controlRegisters();
    PageTables result;
    if ((control.cr0 & cr0Paging) == 0) { return result; }
    result.base = control.cr3 & ~(pageBytes - 1);
    result.largePages = (control.cr4 & cr4PageSize) != 0;
    result.directory = physicalPage(machine, result.base);
    Mappings mappings;
    QList<int> present;
    for (int i = 0; i < entries; ++i) {
        const quint32 entry = entryOf(result.directory, i);
        if ((entry & entryPresent) == 0) { continue; }
        if (result.largePages && (entry & entryLarge) != 0) {
            mappings.addLargePage(i, entry);
        } else {
            present += i;
        }
    }
    // The nucleus lies in the upper quarter and maps all memory there: its tables first, so that the others are found through them.
    std::stable_partition(present.begin(), present.end(), [](int index) { return index >= entries * 3 / 4; });
    for (const int index : present.mid(0, mostTables)) {
        const quint32 physical = entryOf(result.directory, index) & ~(pageBytes - 1);
        const std::optional<quint32> linear = mappings.of(physical);
        const std::optional<QByteArray> mapped = linear ? pages.read(*linear, pageBytes) : std::nullopt;
        const QByteArray table = mapped ? *mapped : physicalPage(machine, physical);
        mappings.addTable(index, table);
        result.tables.insert(index, table);
    }
    return result;
}

} // namespace mica::debug
