// SPDX-License-Identifier: GPL-3.0-or-later
// submission_metadata.yml of a Gradescope export: whose submission is which. Used by class_folder and class_archive.
#pragma once

#include "core/intake/download_names.h"

#include <QByteArray>
#include <QMap>

namespace mica::intake {

inline const QString gradescopeMetadataName = QStringLiteral("submission_metadata.yml");

/// Submission number -> its first submitter. Reads the few lines of the file that say it; total: any bytes give a map.
QMap<QString, Person> readGradescopeMetadata(const QByteArray& yaml);

} // namespace mica::intake
