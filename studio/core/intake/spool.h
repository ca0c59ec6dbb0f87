// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that wait on the disk until somebody wants them, so that reading a class takes no more memory than reading one submission.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QMap>
#include <QString>

#include <memory>

namespace mica::intake {

class SpoolFile;

/// Some bytes, in memory or in a spool, which lives as long as anything in it is kept. Cheap to copy.
class KeptBytes {
public:
    KeptBytes() = default;
    KeptBytes(const QByteArray& bytes) : m_bytes(bytes), m_size(bytes.size()) {} // NOLINT(google-explicit-constructor)

    qint64 size() const { return m_size; }
    /// May be called from any thread. Blocks. Throws Failure(harness) when the spool cannot be read.
    QByteArray read() const;

private:
    friend class Spool;

    QByteArray m_bytes;
    std::shared_ptr<SpoolFile> m_file; ///< null: in memory
    qint64 m_at = 0, m_size = 0;
};

/// One temporary file; gone with the last of what it keeps.
class Spool {
public:
    /// `folder`: where the file is made, when there is something to keep.
    explicit Spool(QString folder = QDir::tempPath()) : m_folder(std::move(folder)) {}

    /// The same bytes, on the disk. Not from two threads at once. Blocks. Throws Failure(harness) when the disk is full.
    KeptBytes keep(const KeptBytes& bytes);

private:
    QString m_folder;
    std::shared_ptr<SpoolFile> m_file;
};

/// Files by name, as course::Sources are.
using KeptSources = QMap<QString, KeptBytes>;

} // namespace mica::intake
