// SPDX-License-Identifier: GPL-3.0-or-later
// Each student's page, packed as Moodle's "Upload multiple feedback files in a zip" wants it. Used by `mica export moodle-feedback`.
#pragma once

#include "core/export/result_view.h"

#include <optional>

namespace mica::grade {

/// Whom a page goes to.
struct MoodleParticipant {
    QString name;
    QString id; ///< Moodle's number of the participant, decimal
};

/// "Jane Doe_12345_assignsubmission_file_", as the folders of Moodle's download are called. Its importer cuts at the first two '_' and goes by
/// the number, so the name keeps none, and nothing a file name cannot have.
QString moodleFolder(const MoodleParticipant& participant);

/// The participant of a result: by its own number when it came from Moodle. Nothing for other results.
std::optional<MoodleParticipant> moodleParticipant(const exports::ResultView& result);

struct FeedbackArchive {
    QByteArray bytes;    ///< a zip; equal results give equal bytes
    int pages = 0;       ///< files in it
    QStringList notices; ///< who has no page in it, and why
};

/// A page for each student who has a score and a number of Moodle. The pages are those of feedback/: nothing about hidden variants.
/// Throws Failure(harness) when libarchive fails.
FeedbackArchive moodleFeedback(const QList<exports::ResultView>& results);

} // namespace mica::grade
