// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/spaces.h"

#include "core/inspect/page_path.h"

namespace mica::inspect {

namespace {

constexpr quint32 present = 1U << 0U, large = 1U << 7U, frameMask = 0xfffff000U;
constexpr int pageBytes = 4096;

bool namesTable(const debug::PageTables& pages, quint32 entry) {
    return (entry & present) != 0 && !(pages.largePages && (entry & large) != 0);
}

} // namespace

QList<machine::MappedRange> rangesOf(const debug::PageTables& pages) {
    const auto read = [&pages](quint32 physical, quint32 length) {
        if ((physical & frameMask) == pages.base) { return pages.directory.left(length); }
        for (auto table = pages.tables.cbegin(); table != pages.tables.cend(); ++table) {
            const quint32 entry = entryAt(pages.directory, static_cast<quint32>(table.key()));
            if ((entry & frameMask) == (physical & frameMask)) { return table.value().left(length); }
        }
        return QByteArray();
    };
    return pages.directory.isEmpty() ? QList<machine::MappedRange>()
                                     : machine::mapOfSpace(pages.base, pages.largePages, read);
}

SpaceReader::SpaceReader(const debug::StopState& stop, quint32 directory) : m_here(stop.pages) {
    m_pages.base = directory & frameMask;
    m_pages.largePages = stop.pages.largePages;
    if (m_pages.base == m_here.base) {
        m_pages = m_here;
    } else {
        want(m_pages.base);
    }
}

QList<quint32> SpaceReader::wanted() const { return m_problem.isEmpty() ? m_wanted.keys() : QList<quint32>(); }

void SpaceReader::want(quint32 physical) {
    const std::optional<quint32> linear = linearOf(m_here, physical & frameMask);
    if (!linear) {
        m_problem = QStringLiteral("The present space maps physical page 0x%1 nowhere, so the tables cannot be read.")
                        .arg(physical & frameMask, 8, 16, QChar(u'0'));
        return;
    }
    m_wanted.insert(*linear, physical & frameMask);
}

void SpaceReader::wantTables() {
    for (quint32 i = 0; i < 1024; ++i) {
        const quint32 entry = entryAt(m_pages.directory, i);
        if (!namesTable(m_pages, entry)) { continue; }
        const bool shared = (entryAt(m_here.directory, i) & frameMask) == (entry & frameMask) &&
                            m_here.tables.contains(static_cast<int>(i));
        if (shared) {
            m_pages.tables.insert(static_cast<int>(i), m_here.tables.value(static_cast<int>(i)));
        } else {
            want(entry);
        }
    }
}

bool SpaceReader::add(quint32 linear, const QByteArray& bytes) {
    const auto wanted = m_wanted.constFind(linear);
    if (wanted == m_wanted.cend()) { return false; }
    const quint32 physical = *wanted;
    m_wanted.erase(wanted);
    if (bytes.size() != pageBytes) {
        m_problem =
            QStringLiteral("The page of tables at physical 0x%1 could not be read.").arg(physical, 8, 16, QChar(u'0'));
        return true;
    }
    if (physical == m_pages.base && m_pages.directory.isEmpty()) {
        m_pages.directory = bytes;
        wantTables();
        return true;
    }
    for (quint32 i = 0; i < 1024; ++i) {
        const quint32 entry = entryAt(m_pages.directory, i);
        const bool here = namesTable(m_pages, entry) && (entry & frameMask) == physical;
        if (here) { m_pages.tables.insert(static_cast<int>(i), bytes); }
    }
    return true;
}

} // namespace mica::inspect
