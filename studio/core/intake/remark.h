// SPDX-License-Identifier: GPL-3.0-or-later
// What intake saw in a submission that is not as it should be, and what it did about it. Stands in the student's result.
#pragma once

#include <QList>
#include <QString>

namespace mica::intake {

enum class RemarkKind {
    noted,    ///< nothing was changed
    repaired, ///< the file is used, after a change
    refused,  ///< the file is not used
};

struct Remark {
    RemarkKind kind = RemarkKind::noted;
    QString file; ///< as it was called, with its folders; may be empty; may hold anything a file name can
    QString text; ///< a sentence without the file's name
};

QString toString(RemarkKind kind); ///< "noted", "repaired", "refused"

} // namespace mica::intake
