// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/nested_archives.h"

#include "core/failure.h"
#include "core/intake/archive_walk.h"
#include "core/intake/entry_name.h"

#include <QBuffer>

#include <algorithm>

namespace mica::intake {

namespace {

bool holdsSource(const FileTree& tree, const Interest& interest) {
    return std::any_of(tree.files.begin(), tree.files.end(),
                       [&interest](const TreeFile& file) { return interest.isSource(file.path); });
}

bool isOpenable(const TreeFile& file) { return file.bytes && isArchiveName(file.path); }

void openInto(TreeBuilder& builder, const TreeFile& file, const Limits& limits) {
    QBuffer buffer;
    buffer.setData(file.bytes->read());
    buffer.open(QIODevice::ReadOnly);
    const QString folder = withoutArchiveEnding(file.path) + u'/';
    try {
        walkArchive(buffer, limits.unpackedBytes, [&](const ArchiveEntry& entry) {
            const bool isHarmless = dangerOf(withPlainSlashes(entry.name)).isEmpty();
            builder.add(isHarmless ? folder + entry.name : entry.name, entry.kind, entry.read);
            return !builder.tree().isRefused;
        });
    } catch (const Failure& failure) {
        builder.remark(RemarkKind::refused, file.path,
                       QStringLiteral("%1. %2").arg(failure.message(), failure.advice()));
    }
}

} // namespace

QString withoutArchiveEnding(const QString& path) {
    if (!isArchiveName(path)) { return path; }
    const QString shorter = path.left(path.lastIndexOf(u'.'));
    return shorter.endsWith(QStringLiteral(".tar"), Qt::CaseInsensitive) ? shorter.chopped(4) : shorter;
}

FileTree withArchivesOpened(const FileTree& tree, const ReadingTerms& terms) {
    FileTree current = tree;
    for (int depth = 0; !current.isRefused && !holdsSource(current, terms.interest); ++depth) {
        if (std::none_of(current.files.begin(), current.files.end(), isOpenable)) { break; }
        TreeBuilder builder(terms);
        for (const TreeFile& file : std::as_const(current.files)) {
            if (!isOpenable(file)) {
                builder.add(file.path, EntryKind::file, readFrom(file.bytes.value_or(KeptBytes())));
            } else if (depth < terms.limits.depth) {
                openInto(builder, file, terms.limits);
            } else {
                builder.remark(RemarkKind::refused, file.path,
                               QStringLiteral("It lies %1 archives deep, and is not opened.").arg(depth));
            }
        }
        const QList<Remark> before = current.remarks;
        current = builder.tree();
        current.remarks = before + current.remarks;
    }
    return current;
}

} // namespace mica::intake
