// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/class_archive.h"

#include "core/failure.h"
#include "core/intake/archive_walk.h"
#include "core/intake/entry_name.h"
#include "core/intake/nested_archives.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace mica::intake {

namespace {

/// How an archive is to be read, told from the names in it alone.
struct Shape {
    bool isClass = false;
    int strip = 0; ///< folders around everything
};

void openFile(QFile& file) {
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::usage, QStringLiteral("cannot be read: %1").arg(file.errorString()), file.fileName(),
                      QStringLiteral("Name a folder or an archive of submissions."));
    }
}

QStringList namesIn(const QString& path, const Limits& limits, const Cancellation& cancel) {
    QFile file(path);
    openFile(file);
    QStringList names;
    walkArchive(file, limits.classUnpackedBytes, [&](const ArchiveEntry& entry) {
        cancel.throwIfRequested();
        const QString name = withPlainSlashes(entry.name);
        if (!isLitter(name) && entry.kind != EntryKind::folder) { names += name; }
        if (names.size() > limits.classEntries) {
            throw Failure(FailureKind::content,
                          QStringLiteral("the archive holds more than %1 files").arg(limits.classEntries), path,
                          QStringLiteral("Grade a class at a time."));
        }
        return true;
    });
    return names;
}

Shape shapeOf(const QStringList& names, const Interest& interest) {
    if (isOneSubmission(names, interest)) { return {false, 0}; }
    const QString top = names.isEmpty() ? QString() : names.first().section(u'/', 0, 0);
    const bool isWrapped = !top.isEmpty() && std::all_of(names.begin(), names.end(), [&top](const QString& name) {
        return name.startsWith(top + u'/');
    });
    if (!isWrapped || parseDownloadName(top)) { return {true, 0}; }
    QStringList inner;
    for (const QString& name : names) { inner += withoutFirstParts(name, 1); }
    return {!isOneSubmission(inner, interest), 1};
}

HandedIn oneSubmission(const QString& path, const FileTree& tree) {
    const QString name = withoutArchiveEnding(QFileInfo(path).fileName());
    const std::optional<DownloadName> download = parseDownloadName(QFileInfo(path).fileName());
    const Person person = download ? download->person : Person{name, {}, {}, {}, {}};
    return {{Handed{download ? download->group : name, person, tree}}, {}};
}

/// One student's archive goes the way of any archive in a submission, with its limits.
HandedIn asSubmission(const QString& path, const ReadingTerms& terms) {
    TreeBuilder builder(terms);
    builder.add(QFileInfo(path).fileName(), EntryKind::file, [&path](qint64 limit) -> std::optional<QByteArray> {
        QFile file(path);
        openFile(file);
        const QByteArray bytes = file.read(limit + 1);
        return bytes.size() <= limit ? std::optional(bytes) : std::nullopt;
    });
    return oneSubmission(path, builder.tree());
}

} // namespace

HandedIn readClassArchive(const QString& path, bool isOne, const ReadingTerms& terms, const Cancellation& cancel) {
    if (isOne) { return asSubmission(path, terms); }
    Shape shape;
    try {
        shape = shapeOf(namesIn(path, terms.limits, cancel), terms.interest);
    } catch (const Failure& failure) {
        if (failure.kind() != FailureKind::content) { throw; }
        throw Failure(FailureKind::content, failure.message(), path,
                      QStringLiteral("Download it again; nothing was graded, because nobody can tell who is missing."));
    }
    if (!shape.isClass) { return asSubmission(path, terms); }
    QFile file(path);
    openFile(file);
    ClassParts parts(terms);
    walkArchive(file, terms.limits.classUnpackedBytes, [&](const ArchiveEntry& entry) {
        cancel.throwIfRequested();
        if (const QString name = withPlainSlashes(entry.name); !isLitter(name)) {
            parts.add(withoutFirstParts(name, shape.strip), entry.kind, entry.read);
        }
        return true;
    });
    return parts.finish();
}

} // namespace mica::intake
