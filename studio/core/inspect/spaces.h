// SPDX-License-Identifier: GPL-3.0-or-later
// Address spaces: what one maps, and how to read the tables of another process' through the nucleus' map of physical memory. Used by
// the Paging dock.
#pragma once

#include "core/debug/stop_state.h"
#include "core/machine/space_map.h"

namespace mica::inspect {

/// All that the tables map, in the order of addresses; tables that were not read count as empty.
QList<machine::MappedRange> rangesOf(const debug::PageTables& pages);

/// Puts together the tables of a directory that CR3 does not name now, out of pages of memory that come one after another.
class SpaceReader {
public:
    SpaceReader() = default;
    /// `directory`: physical. Tables that the present space shares are taken from it.
    SpaceReader(const debug::StopState& stop, quint32 directory);

    /// Linear addresses of pages (4 KiB) that are needed next; empty when nothing is missing, or nothing can be done (see problem()).
    QList<quint32> wanted() const;
    /// The page that lies there; false when it was not wanted. A short one is a problem.
    bool add(quint32 linear, const QByteArray& bytes);
    const debug::PageTables& pages() const { return m_pages; }
    bool isComplete() const { return m_problem.isEmpty() && !m_pages.directory.isEmpty() && m_wanted.isEmpty(); }
    /// Why the space cannot be shown, in a sentence; empty: no trouble.
    QString problem() const { return m_problem; }

private:
    void want(quint32 physical);
    void wantTables();

    debug::PageTables m_here, m_pages;
    QMap<quint32, quint32> m_wanted; ///< linear to physical
    QString m_problem;
};

} // namespace mica::inspect
