// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a class as pages: students by checks, how hard each check was, and a page a student with the evidence. Used by
// `mica grade` and `mica export html`.
#pragma once

#include "core/export/check_tally.h"

namespace mica::exports {

enum class Audience { instructor, student };

/// Rows of the class page, gathered a result at a time, so that a class of any size takes little memory.
class ClassPage {
public:
    void add(const ResultView& result);
    /// Links to each student's page beside it, KEY.html.
    QByteArray page(const QString& labTitle) const;

private:
    struct Row {
        QString student, name, status, score, integrity;
        QStringList marks; ///< status of each check, in the order of the tally; checks that came later are missing
    };
    QString matrix() const;
    QString difficulty() const;
    QString histogram() const;

    CheckTally m_tally;
    QList<Row> m_rows;
    QList<int> m_shares; ///< score in percent, of everyone who has one
};

/// One student's page; for the student without anything about hidden checks but their titles.
QByteArray studentPage(const ResultView& result, Audience audience);

} // namespace mica::exports
