// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one address through the page tables of a stop, and what each kind of access does at its end. Used by the Paging dock.
#pragma once

#include "core/debug/stop_state.h"

namespace mica::inspect {

/// Intel SDM 3A, 4.3: ten bits, ten bits, twelve bits.
struct PagePath {
    machine::PageWalk walk;
    quint32 directoryIndex = 0, tableIndex = 0, offset = 0; ///< offset: within the page, of 4 KiB or 4 MiB
    quint32 directoryEntryAt = 0, tableEntryAt = 0;         ///< physical; tableEntryAt is 0 where no table is looked at
    bool known = true; ///< false: the page table is not among those that were read, the walk ends there
};

PagePath pagePath(const debug::PageTables& pages, const machine::ControlRegisters& control, quint32 linear);

enum class Access { read, write, execute };

struct AccessVerdict {
    int ring = 0; ///< 0 or 3
    Access access = Access::read;
    bool allowed = false;
    quint32 errorCode = 0; ///< of the page fault (Intel SDM 3A, 4.7): bit 0 P, 1 W, 2 U
    QString why;           ///< one sentence
};

/// Six verdicts: ring 0 and ring 3; read, write, execute. Execute is like read: there is no NX bit here (Intel SDM 3A, 4.6).
QList<AccessVerdict> accessVerdicts(const PagePath& path, const machine::ControlRegisters& control);

/// "read", "write", "execute".
QString nameOf(Access access);

/// What a present entry maps, as its colour and pattern say.
enum class PageKind { none, kernel, kernelReadOnly, user, userReadOnly, device };

/// Of an entry with these combined rights. A device's page is one whose entry forbids caching (PCD).
PageKind kindOf(quint32 entry, bool writable, bool user);
/// "nothing", "nucleus, read and write" …
QString nameOf(PageKind kind);

/// The little-endian entry at `index` of a directory or table; 0, which is "not present", where there are no bytes.
quint32 entryAt(const QByteArray& table, quint32 index);

/// A linear address at which the present space shows the physical one to ring 0; nothing when it maps it nowhere.
std::optional<quint32> linearOf(const debug::PageTables& pages, quint32 physical);

} // namespace mica::inspect
