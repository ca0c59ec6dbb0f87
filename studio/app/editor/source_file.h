// SPDX-License-Identifier: GPL-3.0-or-later
// A text file as the editor holds it, and how it gets back to the disk: same encoding, same line ends, all or nothing.
#pragma once

#include <QByteArray>
#include <QString>

namespace mica::app {

/// Between readSourceFile and writeSourceFile the text has '\n' only.
struct SourceText {
    QString text;
    bool crlf = false;   ///< most lines end with \r\n: written back so
    bool bom = false;    ///< begins with a UTF-8 byte-order mark: written back so
    bool latin1 = false; ///< was not UTF-8: read and written byte by byte

    QByteArray bytes() const;
    static SourceText fromBytes(const QByteArray& bytes);
};

/// Throws Failure(content) with what to do when the file cannot be read.
SourceText readSourceFile(const QString& path);

/// Replaces the file at once or not at all. Throws Failure(harness) with what to do; the file is then as it was.
void writeSourceFile(const QString& path, const SourceText& source);

} // namespace mica::app
