// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in one submission: the names of its files, and the bytes of those that can matter. Made by the readers of folders and
// archives, read by lab_files.
#pragma once

#include "core/intake/reading_terms.h"
#include "core/intake/remark.h"

#include <functional>
#include <optional>

namespace mica::intake {

struct TreeFile {
    QString path;                   ///< '/' between its parts, harmless by dangerOf()
    std::optional<KeptBytes> bytes; ///< of files that Interest wants, when they could be read
};

struct FileTree {
    QList<TreeFile> files; ///< in the order they were met
    QList<Remark> remarks;
    bool isRefused = false; ///< as a whole; the last remark says why
};

/// What an entry of a folder or an archive is.
enum class EntryKind { file, folder, link, special };

/// Fills a tree, an entry at a time, within the limits.
class TreeBuilder {
public:
    /// The terms outlive it.
    explicit TreeBuilder(const ReadingTerms& terms) : m_terms(&terms) {}

    /// Reads at most that many bytes of the entry; nothing when it holds more. Throws Failure(content) when it cannot be read.
    using Read = std::function<std::optional<QByteArray>(qint64 limit)>;

    /// `name`: the path in the submission, as found. Calls `read` at once or never. Throws Failure(harness) as Spool::keep() does.
    void add(const QString& name, EntryKind kind, const Read& read);
    void remark(RemarkKind kind, const QString& file, const QString& text);
    /// The submission cannot be used.
    void refuse(const QString& text);

    const FileTree& tree() const { return m_tree; }

private:
    void addFile(const QString& path, const Read& read);

    const ReadingTerms* m_terms;
    FileTree m_tree;
    qsizetype m_entries = 0;
    qint64 m_bytes = 0;
};

/// A file's bytes for TreeBuilder::add().
TreeBuilder::Read readFrom(const KeptBytes& bytes);

} // namespace mica::intake
