// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/class_folder.h"

#include "core/failure.h"
#include "core/intake/nested_archives.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace mica::intake {

namespace {

const QDir::Filters everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

QFileInfoList listed(const QString& folder) { return QDir(folder).entryInfoList(everything, QDir::Name); }

EntryKind kindOf(const QFileInfo& info) {
    if (info.isSymLink() || info.isJunction()) { return EntryKind::link; }
    return info.isDir() ? EntryKind::folder : info.isFile() ? EntryKind::file : EntryKind::special;
}

TreeBuilder::Read readFile(const QString& path) {
    return [path](qint64 limit) -> std::optional<QByteArray> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) { throw Failure(FailureKind::content, file.errorString()); }
        const QByteArray bytes = file.read(limit + 1);
        return bytes.size() <= limit ? std::optional(bytes) : std::nullopt;
    };
}

/// Calls `take` for everything below the folder, by name; goes on while it returns true.
bool walk(const QString& folder, const QString& prefix,
          const std::function<bool(const QString&, const QFileInfo&)>& take) {
    for (const QFileInfo& info : listed(folder)) {
        const QString path = prefix + info.fileName();
        if (!take(path, info) ||
            (kindOf(info) == EntryKind::folder && !isLitter(path) && !walk(info.filePath(), path + u'/', take))) {
            return false;
        }
    }
    return true;
}

/// The paths that tell whether a folder is one submission: what lies in it, and one and two folders below.
QStringList tellingPaths(const QString& folder) {
    QStringList paths;
    for (const QFileInfo& info : listed(folder)) {
        paths += info.fileName();
        if (kindOf(info) == EntryKind::folder) {
            for (const QFileInfo& inner : listed(info.filePath())) {
                paths += info.fileName() + u'/' + inner.fileName();
            }
        }
    }
    return paths;
}

HandedIn oneSubmission(const QString& folder, const ReadingTerms& terms) {
    TreeBuilder builder(terms);
    walk(folder, {}, [&](const QString& path, const QFileInfo& info) {
        builder.add(path, kindOf(info), readFile(info.filePath()));
        return !builder.tree().isRefused;
    });
    const QString name = QFileInfo(QDir(folder).absolutePath()).fileName();
    return {{Handed{name, Person{name, {}, {}, {}, {}}, builder.tree()}}, {}};
}

} // namespace

HandedIn readClassFolder(const QString& path, bool isOne, const ReadingTerms& terms, const Cancellation& cancel) {
    if (isOne || isOneSubmission(tellingPaths(path), terms.interest)) { return oneSubmission(path, terms); }
    ClassParts parts(terms);
    for (const QFileInfo& child : listed(path)) {
        cancel.throwIfRequested();
        parts.add(child.fileName(), kindOf(child), readFile(child.filePath()));
        qsizetype entries = 0;
        if (kindOf(child) == EntryKind::folder && !isLitter(child.fileName())) {
            walk(child.filePath(), child.fileName() + u'/', [&](const QString& inner, const QFileInfo& info) {
                parts.add(inner, kindOf(info), readFile(info.filePath()));
                return ++entries <= terms.limits.entries;
            });
        }
    }
    return parts.finish();
}

} // namespace mica::intake
