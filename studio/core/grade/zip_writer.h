// SPDX-License-Identifier: GPL-3.0-or-later
// A zip in memory whose bytes depend on its content alone: no times, no owners. Used by submission,
// autograder_pack and feedback_archive.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace mica::grade {

enum class ZipMode { stored, deflated };

class ZipWriter {
public:
    /// Throws Failure(harness), as every call does when libarchive fails.
    explicit ZipWriter(ZipMode mode);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    /// `name`: any letters, '/' between its parts; marked as UTF-8 where it is not ASCII.
    void add(const QString& name, const QByteArray& bytes, bool isProgram = false);
    /// Ends the archive; call once, last.
    QByteArray finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::grade
