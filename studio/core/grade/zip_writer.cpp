// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/zip_writer.h"

#include "core/failure.h"
#include "core/intake/utf8_letters.h"

#include <archive.h>
#include <archive_entry.h>

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

void require(int status, archive* handle) {
    if (status == ARCHIVE_OK) { return; }
    const char* text = archive_error_string(handle);
    throw Failure(FailureKind::harness,
                  QStringLiteral("the archive could not be made: %1")
                      .arg(text == nullptr ? QStringLiteral("libarchive gave no reason") : QString::fromUtf8(text)),
                  QStringLiteral("libarchive"), QStringLiteral("Report this with the files you packed."));
}

la_ssize_t append(archive*, void* target, const void* bytes, std::size_t length) {
    static_cast<QByteArray*>(target)->append(static_cast<const char*>(bytes), static_cast<qsizetype>(length));
    return static_cast<la_ssize_t>(length);
}

} // namespace

class ZipWriter::Private {
public:
    QByteArray bytes;
    Archive handle = Archive(archive_write_new());
};

ZipWriter::ZipWriter(ZipMode mode) : d(std::make_unique<Private>()) {
    const intake::Utf8Letters letters; // libarchive decides here what it will translate from
    archive* handle = d->handle.get();
    require(archive_write_set_format_zip(handle), handle);
    require(mode == ZipMode::stored ? archive_write_zip_set_compression_store(handle)
                                    : archive_write_zip_set_compression_deflate(handle),
            handle);
    require(archive_write_set_bytes_per_block(handle, 0), handle);
    require(archive_write_set_options(handle, "hdrcharset=UTF-8"), handle); // and a mark that names are
    require(archive_write_open(handle, &d->bytes, nullptr, append, nullptr), handle);
}

ZipWriter::~ZipWriter() = default;

void ZipWriter::add(const QString& name, const QByteArray& bytes, bool isProgram) {
    // A time before 1980 becomes the zip format's first day in every time zone, so the bytes do not depend on where one lives.
    archive* handle = d->handle.get();
    const intake::Utf8Letters letters;
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), isProgram ? 0755 : 0644);
    archive_entry_set_size(entry.get(), bytes.size());
    archive_entry_set_mtime(entry.get(), 0, 0);
    require(archive_write_header(handle, entry.get()), handle);
    const la_ssize_t written = archive_write_data(handle, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    require(written == bytes.size() ? ARCHIVE_OK : ARCHIVE_FATAL, handle);
}

QByteArray ZipWriter::finish() {
    require(archive_write_close(d->handle.get()), d->handle.get());
    return d->bytes;
}

} // namespace mica::grade
