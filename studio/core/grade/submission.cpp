// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/submission.h"

#include "core/failure.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace mica::grade {

namespace {

struct ArchiveDeleter {
    void operator()(archive* handle) const { archive_write_free(handle); }
};
struct EntryDeleter {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Archive = std::unique_ptr<archive, ArchiveDeleter>;
using Entry = std::unique_ptr<archive_entry, EntryDeleter>;

void require(int status, archive* handle)
{
    if (status == ARCHIVE_OK) {
        return;
    }
    const char* text = archive_error_string(handle);
    throw Failure(FailureKind::harness,
                  QStringLiteral("the archive could not be made: %1")
                      .arg(text == nullptr ? QStringLiteral("libarchive gave no reason") : QString::fromUtf8(text)),
                  QStringLiteral("libarchive"), QStringLiteral("Report this with the files you packed."));
}

la_ssize_t append(archive*, void* target, const void* bytes, std::size_t length)
{
    static_cast<QByteArray*>(target)->append(static_cast<const char*>(bytes), static_cast<qsizetype>(length));
    return static_cast<la_ssize_t>(length);
}

void addEntry(archive* handle, const QString& name, const QByteArray& bytes)
{
    // A time before 1980 becomes the zip format's first day in every time zone, so the bytes do not depend on where one lives.
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), bytes.size());
    archive_entry_set_mtime(entry.get(), 0, 0);
    require(archive_write_header(handle, entry.get()), handle);
    const la_ssize_t written = archive_write_data(handle, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    require(written == bytes.size() ? ARCHIVE_OK : ARCHIVE_FATAL, handle);
}

} // namespace

QByteArray submissionManifest(const course::Lab& lab, const course::Sources& sources, const QString& micaVersion)
{
    QJsonArray files;
    for (auto file = sources.cbegin(); file != sources.cend(); ++file) {
        const QByteArray hash = QCryptographicHash::hash(file.value(), QCryptographicHash::Sha256).toHex();
        files += QJsonObject{{QStringLiteral("path"), file.key()},
                             {QStringLiteral("bytes"), file.value().size()},
                             {QStringLiteral("sha256"), QString::fromLatin1(hash)}};
    }
    const QJsonObject labFacts{{QStringLiteral("id"), lab.id},
                               {QStringLiteral("version"), lab.version},
                               {QStringLiteral("manifest_sha256"), lab.manifestSha256}};
    const QJsonObject manifest{{QStringLiteral("schema"), QStringLiteral("mica.submission/1")},
                               {QStringLiteral("mica_version"), micaVersion},
                               {QStringLiteral("lab"), labFacts},
                               {QStringLiteral("files"), files}};
    return QJsonDocument(manifest).toJson(QJsonDocument::Indented);
}

QByteArray packSubmission(const course::Lab& lab, const course::Sources& sources, const QString& micaVersion)
{
    QByteArray bytes;
    {
        const Archive handle(archive_write_new());
        require(archive_write_set_format_zip(handle.get()), handle.get());
        require(archive_write_zip_set_compression_store(handle.get()), handle.get());
        require(archive_write_set_bytes_per_block(handle.get(), 0), handle.get());
        require(archive_write_open(handle.get(), &bytes, nullptr, append, nullptr), handle.get());
        addEntry(handle.get(), QStringLiteral("mica-submission.json"), submissionManifest(lab, sources, micaVersion));
        for (auto file = sources.cbegin(); file != sources.cend(); ++file) {
            addEntry(handle.get(), lab.directory + u'/' + file.key(), file.value());
        }
        require(archive_write_close(handle.get()), handle.get());
    }
    return bytes;
}

} // namespace mica::grade
