// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/spool.h"

#include "core/failure.h"

#include <QTemporaryFile>

#include <mutex>

namespace mica::intake {

namespace {

[[noreturn]] void fail(const QTemporaryFile& file) {
    throw Failure(
        FailureKind::harness, QStringLiteral("what was handed in cannot be kept: %1").arg(file.errorString()),
        file.fileTemplate(),
        QStringLiteral("Make room in that folder, or name another one in the variable TMPDIR (on Windows TMP)."));
}

} // namespace

/// Written at its end, read anywhere, by any thread.
class SpoolFile {
public:
    explicit SpoolFile(const QString& folder) : m_file(folder + QStringLiteral("/mica-XXXXXX")) {
        if (!m_file.open()) { fail(m_file); }
    }

    qint64 append(const QByteArray& bytes) {
        const std::scoped_lock guard(m_mutex);
        const qint64 at = m_file.size();
        if (!m_file.seek(at) || m_file.write(bytes) != bytes.size() || !m_file.flush()) { fail(m_file); }
        return at;
    }

    QByteArray read(qint64 at, qint64 size) {
        const std::scoped_lock guard(m_mutex);
        if (!m_file.seek(at)) { fail(m_file); }
        const QByteArray bytes = m_file.read(size);
        if (bytes.size() != size) { fail(m_file); }
        return bytes;
    }

private:
    std::mutex m_mutex;
    QTemporaryFile m_file;
};

QByteArray KeptBytes::read() const { return m_file ? m_file->read(m_at, m_size) : m_bytes; }

KeptBytes Spool::keep(const KeptBytes& bytes) {
    if (bytes.m_file || bytes.size() == 0) { return bytes; }
    if (!m_file) { m_file = std::make_shared<SpoolFile>(m_folder); }
    KeptBytes kept;
    kept.m_at = m_file->append(bytes.m_bytes);
    kept.m_size = bytes.m_size;
    kept.m_file = m_file;
    return kept;
}

} // namespace mica::intake
