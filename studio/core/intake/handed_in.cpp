// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/handed_in.h"

#include "core/intake/entry_name.h"
#include "core/intake/gradescope_metadata.h"
#include "core/intake/nested_archives.h"

#include <QRegularExpression>

#include <algorithm>

namespace mica::intake {

namespace {

constexpr qsizetype mostRemarksOfOne = 200;

/// src/, 02-interrupts/, 02-interrupts/src/: where a submission keeps the files of a lab.
bool isPlaceOfSources(const QString& folder) {
    static const QRegularExpression place(QStringLiteral("^(|src|\\d\\d-[a-z0-9-]+|\\d\\d-[a-z0-9-]+/src)$"));
    return place.match(folder).hasMatch();
}

} // namespace

bool isOneSubmission(const QStringList& paths, const Interest& interest) {
    return std::any_of(paths.begin(), paths.end(), [&interest](const QString& path) {
        const QString name = path.section(u'/', -1);
        const QString folder = path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
        return path == submissionManifestName ||
               (isPlaceOfSources(folder) && interest.isSource(path) && !parseDownloadName(name));
    });
}

void ClassParts::remark(RemarkKind kind, const QString& file, const QString& text) {
    if (m_remarks.size() < mostRemarksOfOne) { m_remarks += Remark{kind, file, text}; }
}

TreeBuilder& ClassParts::partOf(const QString& name) {
    const std::optional<DownloadName> download = parseDownloadName(name);
    const QString group = download ? download->group : name;
    const auto found = m_byName.constFind(group);
    if (found != m_byName.cend()) { return m_parts[*found].builder; }
    m_byName.insert(group, m_parts.size());
    Part part{download ? group : withoutArchiveEnding(name), {}, TreeBuilder(m_terms)};
    part.person = download ? download->person : Person{part.name, {}, {}, {}, {}};
    if (download && download->isLate) {
        part.builder.remark(RemarkKind::noted, {}, QStringLiteral("Canvas marks it as late."));
    }
    m_parts += part;
    return m_parts.last().builder;
}

void ClassParts::addAtTop(const QString& name, EntryKind kind, const TreeBuilder::Read& read) {
    const std::optional<DownloadName> download = parseDownloadName(name);
    if (name == gradescopeMetadataName && kind == EntryKind::file) {
        m_submitters.insert(readGradescopeMetadata(read(m_terms.limits.archiveBytes).value_or(QByteArray())));
    } else if (download && !download->rest.isEmpty()) {
        partOf(name).add(download->rest, kind, read);
    } else if (isArchiveName(name) || kind == EntryKind::link) {
        partOf(name).add(name, kind, read);
    } else {
        remark(RemarkKind::noted, name,
               QStringLiteral("It is neither a folder nor an archive, and belongs to no student."));
    }
}

void ClassParts::add(const QString& path, EntryKind kind, const TreeBuilder::Read& read) {
    const QString top = path.section(u'/', 0, 0);
    const QString rest = path.section(u'/', 1);
    if (path.startsWith(u'/') || top == QStringLiteral("..")) {
        remark(RemarkKind::refused, path, QStringLiteral("Its path leads out of the archive; it is not taken."));
    } else if (path.isEmpty() || isLitter(top)) {
        return;
    } else if (rest.isEmpty() && kind != EntryKind::folder) {
        addAtTop(top, kind, read);
    } else if (rest.isEmpty()) {
        partOf(top);
    } else {
        partOf(top).add(rest, kind, read);
    }
}

HandedIn ClassParts::finish() const {
    HandedIn all;
    all.remarks = m_remarks;
    for (const Part& part : m_parts) {
        Handed handed{part.name, part.person, part.builder.tree()};
        if (const auto submitter = m_submitters.constFind(part.person.id);
            submitter != m_submitters.cend() && part.person.platform == QStringLiteral("gradescope")) {
            handed.person = *submitter;
            handed.name = submitter->name + u'_' + submitter->id;
        }
        all.students += handed;
    }
    return all;
}

} // namespace mica::intake
