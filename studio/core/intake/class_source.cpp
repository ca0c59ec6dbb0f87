// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/class_source.h"

#include "core/failure.h"
#include "core/intake/class_archive.h"
#include "core/intake/class_folder.h"
#include "core/intake/nested_archives.h"
#include "core/intake/student_key.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace mica::intake {

namespace {

HandedIn readPlace(const QString& path, bool isOne, const ReadingTerms& terms, const Cancellation& cancel) {
    const QFileInfo info(path);
    if (info.isDir()) { return readClassFolder(path, isOne, terms, cancel); }
    if (info.isFile() && isArchiveName(path)) { return readClassArchive(path, isOne, terms, cancel); }
    throw Failure(FailureKind::usage,
                  info.exists() ? QStringLiteral("is neither a folder nor an archive")
                                : QStringLiteral("does not exist"),
                  QDir::toNativeSeparators(path), QStringLiteral("Name a folder or an archive of submissions."));
}

QString absentName(const Person& person) {
    for (const QString& name : {person.name, person.number, person.email, person.id}) {
        if (!name.isEmpty()) { return name; }
    }
    return {};
}

void takeFromRoster(Person& person, const Person& listed) {
    const auto fill = [](QString& to, const QString& from) { to = from.isEmpty() ? to : from; };
    fill(person.name, listed.name);
    fill(person.number, listed.number);
    fill(person.email, listed.email);
    if (person.id.isEmpty()) {
        person.id = listed.id;
        person.platform = listed.platform;
    }
}

class Reading {
public:
    Reading(const ClassRequest& request, const Cancellation& cancel)
        : m_request(request), m_cancel(cancel), m_interest(*request.course) {}

    ClassIntake run() {
        for (const QString& path : m_request.paths) {
            const HandedIn place = readPlace(path, m_request.isEachOne, m_terms, m_cancel);
            m_intake.remarks += place.remarks;
            for (const Handed& handed : place.students) {
                m_cancel.throwIfRequested();
                takeStudent(handed, path);
            }
        }
        addAbsent();
        std::sort(m_intake.submissions.begin(), m_intake.submissions.end(),
                  [](const Submission& left, const Submission& right) { return left.key < right.key; });
        return m_intake;
    }

private:
    void takeStudent(const Handed& handed, const QString& path) {
        Submission submission;
        submission.key = m_keys.keyFor(handed.name);
        submission.person = handed.person;
        submission.source = path;
        submission.files = chooseLabFiles(withArchivesOpened(handed.tree, m_terms), *m_request.lab, *m_request.course,
                                          m_request.skeleton);
        for (KeptBytes& source : submission.files.sources) { source = m_spool.keep(source); }
        QList<Remark>& remarks = submission.files.remarks;
        if (submission.key != handed.name) {
            remarks.prepend(Remark{RemarkKind::noted, handed.name,
                                   QStringLiteral("The student is called %1 here.").arg(submission.key)});
        }
        if (!m_request.roster.isEmpty()) {
            const qsizetype row = findOnRoster(m_request.roster, handed.person, handed.name);
            if (row >= 0) {
                m_seen.insert(row);
                takeFromRoster(submission.person, m_request.roster[row]);
            } else {
                remarks.prepend(Remark{RemarkKind::noted, {}, QStringLiteral("The student is not on the roster.")});
            }
        }
        m_intake.submissions += submission;
    }

    void addAbsent() {
        for (qsizetype row = 0; row < m_request.roster.size(); ++row) {
            if (m_seen.contains(row)) { continue; }
            Submission submission;
            submission.person = m_request.roster[row];
            submission.key = m_keys.keyFor(absentName(submission.person));
            submission.handedIn = false;
            submission.files.remarks = {Remark{RemarkKind::refused, {}, QStringLiteral("Nothing was handed in.")}};
            m_intake.submissions += submission;
        }
    }

    const ClassRequest& m_request;
    const Cancellation& m_cancel;
    Interest m_interest;
    Spool m_spool;
    const ReadingTerms m_terms{m_interest, m_request.limits, m_spool};
    StudentKeys m_keys;
    QSet<qsizetype> m_seen; ///< rows of the roster
    ClassIntake m_intake;
};

} // namespace

ClassIntake readClass(const ClassRequest& request, const Cancellation& cancel) {
    return Reading(request, cancel).run();
}

} // namespace mica::intake
