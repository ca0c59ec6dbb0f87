// SPDX-License-Identifier: GPL-3.0-or-later
// Which files of a submission can matter, by their name. All others are counted and never read. Used by core/intake.
#pragma once

#include "core/course/kit.h"

#include <QSet>

namespace mica::intake {

class Interest {
public:
    explicit Interest(const course::Course& course);

    /// Its bytes are to be read: a source of any lab, a submission's manifest, an archive. `path`: the last part counts.
    bool wants(const QString& path) const;
    /// A source of any lab, whatever the case and with the number that Canvas puts behind the name of a second attempt.
    bool isSource(const QString& path) const;

private:
    QSet<QString> m_names; ///< lower case
};

/// By its ending: .zip, .tar, .tar.gz, .tgz, .tar.xz, .tar.bz2, .7z; also .rar, which is refused by name.
bool isArchiveName(const QString& path);

/// What systems leave in archives and folders: __MACOSX, .DS_Store, ._pic.cpp, .git.
bool isLitter(const QString& path);

/// "pic-1.cpp" -> "pic.cpp", as Canvas names a second upload; other names as they are.
QString withoutAttempt(const QString& fileName);

inline const QString submissionManifestName = QStringLiteral("mica-submission.json");

} // namespace mica::intake
