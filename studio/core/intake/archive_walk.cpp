// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/archive_walk.h"

#include "core/failure.h"
#include "core/intake/utf8_letters.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace mica::intake {

namespace {

struct ArchiveDeleter {
    void operator()(archive* handle) const { archive_read_free(handle); }
};
using Archive = std::unique_ptr<archive, ArchiveDeleter>;

/// libarchive's view of a QIODevice, which opens any path on any system.
struct Source {
    QIODevice* device;
    QByteArray block = QByteArray(1 << 16, '\0');
};

la_ssize_t readBlock(archive*, void* source, const void** bytes) {
    auto* from = static_cast<Source*>(source);
    *bytes = from->block.constData();
    return static_cast<la_ssize_t>(from->device->read(from->block.data(), from->block.size()));
}

la_int64_t skipBytes(archive*, void* source, la_int64_t count) {
    auto* from = static_cast<Source*>(source);
    const qint64 possible = std::min<qint64>(count, from->device->size() - from->device->pos());
    return from->device->seek(from->device->pos() + possible) ? possible : 0;
}

la_int64_t seekTo(archive*, void* source, la_int64_t offset, int whence) {
    auto* from = static_cast<Source*>(source);
    const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? from->device->pos() : from->device->size();
    return from->device->seek(base + offset) ? from->device->pos() : ARCHIVE_FATAL;
}

Failure damaged(archive* handle) {
    const char* text = archive_error_string(handle);
    return {FailureKind::content,
            QStringLiteral("the archive is damaged or of a kind that is not read (%1)")
                .arg(text == nullptr ? QStringLiteral("no reason given") : QString::fromUtf8(text)),
            {},
            QStringLiteral("Make a zip of the lab's files.")};
}

QString nameOf(archive_entry* entry) {
    if (const char* name = archive_entry_pathname_utf8(entry)) { return QString::fromUtf8(name); }
    const char* raw = archive_entry_pathname(entry); // an old zip: not the letters meant, but always the same ones
    return raw == nullptr ? QStringLiteral("a name that cannot be read") : QString::fromLatin1(raw);
}

EntryKind kindOf(archive_entry* entry) {
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_filetype(entry) == AE_IFLNK) {
        return EntryKind::link;
    }
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG: return EntryKind::file;
    case AE_IFDIR: return EntryKind::folder;
    default: return EntryKind::special;
    }
}

class Walk {
public:
    Walk(QIODevice& device, qint64 unpackedBytes)
        : m_source{&device}, m_budget(unpackedBytes), m_handle(archive_read_new()) {
        archive* handle = m_handle.get();
        archive_read_support_format_zip(handle);
        archive_read_support_format_tar(handle);
        archive_read_support_format_7zip(handle);
        archive_read_support_filter_gzip(handle);
        archive_read_support_filter_bzip2(handle);
        archive_read_support_filter_xz(handle);
        archive_read_set_read_callback(handle, readBlock);
        archive_read_set_skip_callback(handle, skipBytes);
        archive_read_set_seek_callback(handle, seekTo);
        archive_read_set_callback_data(handle, &m_source);
        if (archive_read_open1(handle) != ARCHIVE_OK) { throw damaged(handle); }
    }

    void visitAll(const ArchiveVisitor& visit) {
        archive_entry* entry = nullptr;
        for (;;) {
            const int status = archive_read_next_header(m_handle.get(), &entry);
            if (status == ARCHIVE_EOF) { return; }
            if (status != ARCHIVE_OK && status != ARCHIVE_WARN) { throw damaged(m_handle.get()); }
            bool wasRead = false;
            const bool isSecret = archive_entry_is_encrypted(entry) != 0;
            const auto read = [this, &wasRead, isSecret](qint64 limit) {
                wasRead = true;
                return isSecret ? throw Failure(FailureKind::content, QStringLiteral("it is locked with a password"))
                                : readEntry(limit);
            };
            if (!visit({nameOf(entry), kindOf(entry), read})) { return; }
            if (!wasRead) { passOver(); }
        }
    }

private:
    std::optional<QByteArray> readEntry(qint64 limit) {
        QByteArray bytes;
        QByteArray block(1 << 16, '\0');
        for (;;) {
            const la_ssize_t count =
                archive_read_data(m_handle.get(), block.data(), static_cast<std::size_t>(block.size()));
            if (count < 0) { throw damaged(m_handle.get()); }
            if (count == 0) { return bytes; }
            spend(count);
            bytes.append(block.constData(), count);
            if (bytes.size() > limit) {
                passOver();
                return std::nullopt;
            }
        }
    }

    /// A zip knows where the next entry is; in all others the bytes between have to be unpacked, which a bomb makes long.
    void passOver() {
        if ((archive_format(m_handle.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP) {
            return; // the next header is found without it
        }
        const void* bytes = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        la_int64_t passed = 0;
        while (archive_read_data_block(m_handle.get(), &bytes, &size, &offset) == ARCHIVE_OK) {
            const la_int64_t end = offset + static_cast<la_int64_t>(size);
            spend(std::max<la_int64_t>(end - passed, 0)); // holes of sparse files count
            passed = std::max(passed, end);
        }
    }

    void spend(qint64 bytes) {
        m_budget -= bytes;
        if (m_budget < 0) {
            throw Failure(FailureKind::content, QStringLiteral("the archive unpacks to more than is looked at"), {},
                          QStringLiteral("Make a zip of the lab's files only."));
        }
    }

    Source m_source;
    qint64 m_budget;
    Archive m_handle;
};

} // namespace

void walkArchive(QIODevice& device, qint64 unpackedBytes, const ArchiveVisitor& visit) {
    const Utf8Letters letters;
    Walk(device, unpackedBytes).visitAll(visit);
}

} // namespace mica::intake
