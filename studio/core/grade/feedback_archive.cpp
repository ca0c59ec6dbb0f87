// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/feedback_archive.h"

#include "core/export/html_report.h"
#include "core/grade/zip_writer.h"

#include <algorithm>

namespace mica::grade {

namespace {

bool isNumber(const QString& text) {
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= QChar(u'0') && c <= QChar(u'9'); });
}

QString plainName(const QString& name) {
    QString plain;
    for (const QChar c : name) {
        const bool isHarmless = c.isLetterOrNumber() || c.isMark() || QStringLiteral(" -,'()").contains(c);
        plain += isHarmless ? c : QChar(u' ');
    }
    plain = plain.simplified().left(60).trimmed();
    return plain.isEmpty() ? QStringLiteral("Participant") : plain;
}

} // namespace

QString moodleFolder(const MoodleParticipant& participant) {
    return QStringLiteral("%1_%2_assignsubmission_file_").arg(plainName(participant.name), participant.id);
}

std::optional<MoodleParticipant> moodleParticipant(const exports::ResultView& result) {
    if (result.platform != QStringLiteral("moodle") || !isNumber(result.platformId)) { return std::nullopt; }
    return MoodleParticipant{result.name, result.platformId};
}

FeedbackArchive moodleFeedback(const QList<exports::ResultView>& results) {
    FeedbackArchive archive;
    ZipWriter zip(ZipMode::deflated);
    for (const exports::ResultView& result : results) {
        if (!result.handedIn) { continue; } // nothing to say to them
        const std::optional<MoodleParticipant> participant = moodleParticipant(result);
        if (!participant || !result.hasScore()) {
            archive.notices += QStringLiteral("%1: %2; there is no page for them")
                                   .arg(result.student, participant ? result.shownStatus()
                                                                    : QStringLiteral("no number of Moodle is known"));
            continue;
        }
        zip.add(QStringLiteral("%1/%2-feedback.html").arg(moodleFolder(*participant), result.labId),
                exports::studentPage(result, exports::Audience::student));
        ++archive.pages;
    }
    archive.bytes = zip.finish();
    return archive;
}

} // namespace mica::grade
