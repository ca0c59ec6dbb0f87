// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an ar archive of objects. Used by kit_symbols.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace mica::build {

struct ArchiveMember {
    QString name; ///< "pic.cpp.obj"
    QByteArray data;
};

/// The members in their order, without the archive's own index and name table. Throws Failure(content) naming `origin`.
QList<ArchiveMember> readArchive(const QByteArray& bytes, const QString& origin);

} // namespace mica::build
