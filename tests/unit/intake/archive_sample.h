// SPDX-License-Identifier: GPL-3.0-or-later
// Archives as students, learning platforms and attackers make them. Used by the tests of core/intake.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace mica::test {

struct SampleEntry {
    QString name;
    QByteArray bytes;
    QString linkTarget = {}; ///< not empty: a symbolic link
    bool isFolder = false;
};

enum class SampleFormat { zip, tarGz };

QByteArray makeArchive(const QList<SampleEntry>& entries, SampleFormat format = SampleFormat::zip);

/// A zip or tar.gz with one entry of that many zero bytes, made without holding them.
QByteArray makeBomb(const QString& name, qint64 size, SampleFormat format);

} // namespace mica::test
