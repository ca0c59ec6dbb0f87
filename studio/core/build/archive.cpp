// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/archive.h"

#include "core/failure.h"

namespace mica::build {

namespace {

constexpr qsizetype headerSize = 60; // name 16, date 12, owner 6, group 6, mode 8, size 10, "`\n" 2; see ar(5)

[[noreturn]] void damaged(const QString& origin, const QString& what) {
    throw Failure(FailureKind::content, QStringLiteral("is no readable archive: %1").arg(what), origin,
                  QStringLiteral("Build or install the kit again."));
}

/// GNU ar: "pic.cpp.obj/" or "/123", the offset of a long name in the name table, where it ends with "/\n".
QString memberName(const QByteArray& field, const QByteArray& longNames) {
    const QByteArray name = field.trimmed();
    if (name.startsWith('/') && name.size() > 1) {
        bool isNumber = false;
        const qsizetype offset = name.mid(1).toLongLong(&isNumber);
        if (isNumber && offset >= 0 && offset < longNames.size()) {
            const qsizetype end = longNames.indexOf('\n', offset);
            QByteArray text = longNames.mid(offset, end < 0 ? -1 : end - offset);
            return QString::fromUtf8(text.endsWith('/') ? text.chopped(1) : text);
        }
    }
    return QString::fromUtf8(name.endsWith('/') ? name.chopped(1) : name);
}

} // namespace

QList<ArchiveMember> readArchive(const QByteArray& bytes, const QString& origin) {
    if (!bytes.startsWith("!<arch>\n")) { damaged(origin, QStringLiteral("it does not start with \"!<arch>\"")); }
    QList<ArchiveMember> members;
    QByteArray longNames;
    qsizetype at = 8;
    while (at < bytes.size()) {
        const QByteArray header = bytes.mid(at, headerSize);
        bool isNumber = false;
        const qsizetype size = header.mid(48, 10).trimmed().toLongLong(&isNumber);
        if (header.size() < headerSize || !header.endsWith("`\n") || !isNumber || size < 0 ||
            size > bytes.size() - at - headerSize) {
            damaged(origin, QStringLiteral("the member at byte %1 is cut off").arg(at));
        }
        const QByteArray data = bytes.mid(at + headerSize, size);
        const QByteArray name = header.left(16).trimmed();
        if (name == "//") {
            longNames = data;
        } else if (name != "/" && name != "/SYM64/") {
            members += {memberName(header.left(16), longNames), data};
        }
        at += headerSize + size + size % 2;
    }
    return members;
}

} // namespace mica::build
