// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_sample.h"

#include "core/intake/utf8_letters.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>

namespace mica::test {

namespace {

struct ArchiveDeleter {
    void operator()(archive* handle) const { archive_write_free(handle); }
};
struct EntryDeleter {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Archive = std::unique_ptr<archive, ArchiveDeleter>;

void require(bool holds) {
    if (!holds) { throw std::runtime_error("the sample archive cannot be made"); }
}

la_ssize_t append(archive*, void* target, const void* bytes, std::size_t length) {
    static_cast<QByteArray*>(target)->append(static_cast<const char*>(bytes), static_cast<qsizetype>(length));
    return static_cast<la_ssize_t>(length);
}

Archive opened(QByteArray& bytes, SampleFormat format) {
    Archive handle(archive_write_new());
    if (format == SampleFormat::zip) {
        require(archive_write_set_format_zip(handle.get()) == ARCHIVE_OK);
        require(archive_write_set_options(handle.get(), "zip:hdrcharset=UTF-8") >= ARCHIVE_WARN);
    } else {
        require(archive_write_set_format_pax_restricted(handle.get()) == ARCHIVE_OK);
        require(archive_write_add_filter_gzip(handle.get()) == ARCHIVE_OK);
    }
    require(archive_write_open(handle.get(), &bytes, nullptr, append, nullptr) == ARCHIVE_OK);
    return handle;
}

void writeHeader(archive* handle, const SampleEntry& sample, qint64 size) {
    const std::unique_ptr<archive_entry, EntryDeleter> entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), sample.name.toUtf8().constData());
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_filetype(entry.get(), sample.isFolder ? AE_IFDIR : AE_IFREG);
    archive_entry_set_size(entry.get(), size);
    if (!sample.linkTarget.isEmpty()) {
        archive_entry_set_filetype(entry.get(), AE_IFLNK);
        archive_entry_set_symlink_utf8(entry.get(), sample.linkTarget.toUtf8().constData());
    }
    require(archive_write_header(handle, entry.get()) >= ARCHIVE_WARN);
}

} // namespace

QByteArray makeArchive(const QList<SampleEntry>& entries, SampleFormat format) {
    const intake::Utf8Letters letters;
    QByteArray bytes;
    {
        const Archive handle = opened(bytes, format);
        for (const SampleEntry& sample : entries) {
            writeHeader(handle.get(), sample, sample.bytes.size());
            archive_write_data(handle.get(), sample.bytes.constData(), static_cast<std::size_t>(sample.bytes.size()));
        }
        require(archive_write_close(handle.get()) == ARCHIVE_OK);
    }
    return bytes;
}

QByteArray makeBomb(const QString& name, qint64 size, SampleFormat format) {
    const intake::Utf8Letters letters;
    QByteArray bytes;
    {
        const Archive handle = opened(bytes, format);
        writeHeader(handle.get(), {name, {}}, size);
        const QByteArray zeroes(1 << 20, '\0');
        for (qint64 left = size; left > 0; left -= zeroes.size()) {
            archive_write_data(handle.get(), zeroes.constData(), static_cast<std::size_t>(zeroes.size()));
        }
        require(archive_write_close(handle.get()) == ARCHIVE_OK);
    }
    return bytes;
}

} // namespace mica::test
