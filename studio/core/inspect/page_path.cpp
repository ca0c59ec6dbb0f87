// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/page_path.h"

#include "core/machine/page_walk.h"

#include <QtEndian>

namespace mica::inspect {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr quint32 present = 1U << 0U, writable = 1U << 1U, user = 1U << 2U, notCached = 1U << 4U, large = 1U << 7U;
constexpr quint32 cr0WriteProtect = 1U << 16U;
constexpr quint32 frameMask = 0xfffff000U, largeMask = 0xffc00000U;

quint32 entryOfPhysical(const debug::PageTables& pages, quint32 physical, bool& known) {
    if ((physical & frameMask) == pages.base) { return entryAt(pages.directory, (physical & ~frameMask) / 4); }
    for (auto table = pages.tables.cbegin(); table != pages.tables.cend(); ++table) {
        if ((entryAt(pages.directory, static_cast<quint32>(table.key())) & frameMask) == (physical & frameMask)) {
            return entryAt(table.value(), (physical & ~frameMask) / 4);
        }
    }
    known = false;
    return 0;
}

/// Why an access fails although the page is present; empty: it does not fail.
QString forbidden(const machine::PageWalk& walk, int ring, Access access, bool writeProtect) {
    if (ring == 3 && !walk.user) { return u"A level of the tables has U=0: the page is for ring 0 alone."_s; }
    if (access != Access::write || walk.writable) { return {}; }
    if (ring == 3) { return u"A level of the tables has W=0: the page is read-only."_s; }
    return writeProtect ? u"A level of the tables has W=0, and CR0.WP is set: ring 0 obeys read-only pages."_s
                        : QString();
}

QString allowedBecause(const machine::PageWalk& walk, int ring, Access access) {
    if (!walk.pagingOn) { return u"Paging is off: nothing is checked."_s; }
    if (access == Access::write && !walk.writable) {
        return u"The page is read-only, but CR0.WP is clear: ring 0 writes to it all the same."_s;
    }
    if (ring == 3) { return access == Access::write ? u"Both levels have U=1 and W=1."_s : u"Both levels have U=1."_s; }
    return access == Access::write ? u"Both levels have W=1."_s : u"The page is present; ring 0 may read every page."_s;
}

QString absentBecause(const PagePath& path) {
    if (!path.known) { return u"The page table itself was not read: what it says is not known."_s; }
    return (path.walk.directoryEntry & present) == 0 ? u"The directory entry has P=0: there is no page table."_s
                                                     : u"The table entry has P=0: there is no page."_s;
}

AccessVerdict verdict(const PagePath& path, int ring, Access access, bool writeProtect) {
    AccessVerdict result{ring, access, false, 0, {}};
    const quint32 asked = (access == Access::write ? 2U : 0U) | (ring == 3 ? 4U : 0U);
    if (!path.walk.present) {
        result.errorCode = asked;
        result.why = absentBecause(path);
        return result;
    }
    result.why = path.walk.pagingOn ? forbidden(path.walk, ring, access, writeProtect) : QString();
    result.allowed = result.why.isEmpty();
    if (result.allowed) {
        result.why = allowedBecause(path.walk, ring, access);
    } else {
        result.errorCode = asked | 1U;
    }
    return result;
}

} // namespace

quint32 entryAt(const QByteArray& table, quint32 index) {
    const qsizetype begin = qsizetype{index} * 4;
    return begin + 4 > table.size() ? 0 : qFromLittleEndian<quint32>(table.constData() + begin);
}

PagePath pagePath(const debug::PageTables& pages, const machine::ControlRegisters& control, quint32 linear) {
    PagePath path;
    path.walk = machine::walkPages(control, linear,
                                   [&](quint32 physical) { return entryOfPhysical(pages, physical, path.known); });
    path.directoryIndex = linear >> 22U;
    path.tableIndex = linear >> 12U & 0x3ffU;
    path.offset = linear & ~(path.walk.largePage ? largeMask : frameMask);
    path.directoryEntryAt = (control.cr3 & frameMask) + path.directoryIndex * 4;
    const bool hasTable = path.walk.pagingOn && (path.walk.directoryEntry & present) != 0 && !path.walk.largePage;
    path.tableEntryAt = hasTable ? (path.walk.directoryEntry & frameMask) + path.tableIndex * 4 : 0;
    return path;
}

QList<AccessVerdict> accessVerdicts(const PagePath& path, const machine::ControlRegisters& control) {
    const bool writeProtect = (control.cr0 & cr0WriteProtect) != 0;
    QList<AccessVerdict> verdicts;
    for (const int ring : {0, 3}) {
        for (const Access access : {Access::read, Access::write, Access::execute}) {
            verdicts += verdict(path, ring, access, writeProtect);
        }
    }
    return verdicts;
}

QString nameOf(Access access) {
    return access == Access::read ? u"read"_s : access == Access::write ? u"write"_s : u"execute"_s;
}

PageKind kindOf(quint32 entry, bool mayWrite, bool forUser) {
    if ((entry & present) == 0) { return PageKind::none; }
    if ((entry & notCached) != 0) { return PageKind::device; }
    if (forUser) { return mayWrite ? PageKind::user : PageKind::userReadOnly; }
    return mayWrite ? PageKind::kernel : PageKind::kernelReadOnly;
}

QString nameOf(PageKind kind) {
    switch (kind) {
    case PageKind::none: return u"nothing"_s;
    case PageKind::kernel: return u"nucleus, read and write"_s;
    case PageKind::kernelReadOnly: return u"nucleus, read-only"_s;
    case PageKind::user: return u"ring 3, read and write"_s;
    case PageKind::userReadOnly: return u"ring 3, read-only"_s;
    case PageKind::device: return u"not cached: a device"_s;
    }
    return {};
}

std::optional<quint32> linearOf(const debug::PageTables& pages, quint32 physical) {
    for (quint32 i = 1024; i-- > 0;) { // the nucleus' half first
        const quint32 upper = entryAt(pages.directory, i);
        if ((upper & present) == 0) { continue; }
        if (pages.largePages && (upper & large) != 0) {
            if ((upper & largeMask) == (physical & largeMask)) { return i << 22U | (physical & ~largeMask); }
            continue;
        }
        const QByteArray table = pages.tables.value(static_cast<int>(i));
        for (quint32 j = 0; j < 1024; ++j) {
            const quint32 lower = entryAt(table, j);
            const bool found = (lower & present) != 0 && (lower & frameMask) == (physical & frameMask);
            if (found) { return i << 22U | j << 12U | (physical & ~frameMask); }
        }
    }
    return std::nullopt;
}

static_assert(writable == 2 && user == 4); // the error code's W and U lie where the entries' do (Intel SDM 3A, 4.7)

} // namespace mica::inspect
