// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the boot bundle: a ustar archive (POSIX.1-2017, pax, "ustar Interchange Format") without owner, time or padding choices,
// so that equal files give equal bytes.
#include "core/image/boot_disk.h"

#include "core/failure.h"

#include <QSet>

namespace mica::image {

namespace {

constexpr qsizetype blockSize = 512;
constexpr qsizetype nameLimit = 99;                          // the field holds 100; the last byte stays NUL
constexpr qsizetype fileLimit = qsizetype{64} * 1024 * 1024; // more than any machine of the course has room for

[[noreturn]] void refuseName(const QString& name, const QString& why) {
    throw Failure(FailureKind::harness,
                  QStringLiteral("the boot bundle cannot hold a file named \"%1\": %2").arg(name, why));
}

QByteArray checkedName(const QString& name) {
    if (name.isEmpty() || name.size() > nameLimit) {
        refuseName(name, QStringLiteral("a name has 1 to 99 characters"));
    }
    for (const QChar c : name) {
        if (c <= u' ' || c > u'~' || c == u'\\') {
            refuseName(name, QStringLiteral("a name has printable ASCII characters without blank and backslash"));
        }
    }
    for (const QString& part : name.split(u'/')) {
        if (part.isEmpty() || part == QLatin1StringView(".") || part == QLatin1StringView("..")) {
            refuseName(name, QStringLiteral("a name is relative, and no part of it is empty, \".\" or \"..\""));
        }
    }
    return name.toLatin1();
}

void put(QByteArray& header, qsizetype offset, const QByteArray& text) { header.replace(offset, text.size(), text); }

/// An octal field of `width` bytes with its NUL.
QByteArray octal(qsizetype value, int width) {
    return QByteArray::number(static_cast<qulonglong>(value), 8).rightJustified(width - 1, '0') + '\0';
}

QByteArray headerFor(const QByteArray& name, qsizetype size) {
    QByteArray header(blockSize, '\0');
    put(header, 0, name);
    put(header, 100, octal(0644, 8)); // mode
    put(header, 108, octal(0, 8));    // owner
    put(header, 116, octal(0, 8));    // group
    put(header, 124, octal(size, 12));
    put(header, 136, octal(0, 12)); // time of change
    put(header, 148, QByteArray(8, ' '));
    put(header, 156, "0"); // a regular file
    put(header, 257, QByteArray("ustar\0", 6) + "00");
    put(header, 329, octal(0, 8)); // device numbers, unused
    put(header, 337, octal(0, 8));
    qsizetype sum = 0;
    for (const char c : std::as_const(header)) { sum += static_cast<unsigned char>(c); }
    put(header, 148, octal(sum, 7) + ' '); // the checksum of the header with blanks in its place
    return header;
}

} // namespace

QByteArray makeBundle(const QList<BundleFile>& files) {
    QByteArray archive;
    QSet<QString> seen;
    for (const BundleFile& file : files) {
        const QByteArray name = checkedName(file.name);
        if (seen.contains(file.name)) { refuseName(file.name, QStringLiteral("it is there already")); }
        seen.insert(file.name);
        if (file.data.size() > fileLimit) { refuseName(file.name, QStringLiteral("it is larger than 64 MiB")); }
        archive += headerFor(name, file.data.size()) + file.data;
        archive.append((blockSize - archive.size() % blockSize) % blockSize, '\0');
    }
    return archive + QByteArray(2 * blockSize, '\0');
}

} // namespace mica::image
