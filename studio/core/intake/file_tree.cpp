// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/file_tree.h"

#include "core/failure.h"
#include "core/intake/entry_name.h"

namespace mica::intake {

namespace {

/// One remark a kind of trouble is enough for a submission with thousands of them.
constexpr qsizetype mostRemarks = 50;

QString megabytes(qint64 bytes) { return QString::number(bytes >> 20); }

} // namespace

QString toString(RemarkKind kind) {
    switch (kind) {
    case RemarkKind::noted: return QStringLiteral("noted");
    case RemarkKind::repaired: return QStringLiteral("repaired");
    case RemarkKind::refused: break;
    }
    return QStringLiteral("refused");
}

void TreeBuilder::remark(RemarkKind kind, const QString& file, const QString& text) {
    if (m_tree.remarks.size() < mostRemarks) {
        m_tree.remarks += Remark{kind, file, text};
    } else if (m_tree.remarks.size() == mostRemarks) {
        m_tree.remarks += Remark{RemarkKind::noted, {}, QStringLiteral("There are more files like these.")};
    }
}

void TreeBuilder::refuse(const QString& text) {
    m_tree.isRefused = true;
    m_tree.files.clear();
    m_tree.remarks += Remark{RemarkKind::refused, {}, text};
}

void TreeBuilder::add(const QString& name, EntryKind kind, const Read& read) {
    if (m_tree.isRefused) { return; }
    if (++m_entries > m_terms->limits.entries) {
        refuse(QStringLiteral("It holds more than %1 files and folders. Hand in the lab's files only.")
                   .arg(m_terms->limits.entries));
        return;
    }
    const QString path = withPlainSlashes(name);
    if (kind == EntryKind::folder || path.isEmpty() || isLitter(path)) { return; }
    if (const QString danger = dangerOf(path); !danger.isEmpty()) {
        remark(RemarkKind::refused, name, QStringLiteral("It is not taken: %1.").arg(danger));
    } else if (kind == EntryKind::link) {
        remark(RemarkKind::refused, name, QStringLiteral("It is a link to another file, and links are not followed."));
    } else if (kind == EntryKind::special) {
        remark(RemarkKind::refused, name, QStringLiteral("It is not a regular file."));
    } else {
        addFile(path, read);
    }
}

void TreeBuilder::addFile(const QString& path, const Read& read) {
    TreeFile file{path, std::nullopt};
    if (m_terms->interest.wants(path)) {
        const qint64 limit = isArchiveName(path) ? m_terms->limits.archiveBytes : m_terms->limits.sourceBytes;
        std::optional<QByteArray> bytes;
        try {
            bytes = read(limit);
            if (!bytes) {
                remark(RemarkKind::refused, path,
                       QStringLiteral("It is larger than %1 MiB, and is not read.").arg(megabytes(limit)));
            }
        } catch (const Failure& failure) {
            remark(RemarkKind::refused, path, QStringLiteral("It cannot be read: %1.").arg(failure.message()));
        }
        m_bytes += bytes ? bytes->size() : 0;
        if (m_bytes > m_terms->limits.unpackedBytes) {
            refuse(QStringLiteral("It unpacks to more than %1 MiB. Hand in the lab's files only.")
                       .arg(megabytes(m_terms->limits.unpackedBytes)));
            return;
        }
        if (bytes) { file.bytes = m_terms->spool.keep(*bytes); }
    }
    m_tree.files += file;
}

TreeBuilder::Read readFrom(const KeptBytes& bytes) {
    return [bytes](qint64 limit) { return bytes.size() <= limit ? std::optional(bytes.read()) : std::nullopt; };
}

} // namespace mica::intake
