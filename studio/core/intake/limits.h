// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a submission is looked at. Generous for honest work, small for the memory of a grader. Used by core/intake.
#pragma once

#include <QtGlobal>

namespace mica::intake {

struct Limits {
    qint64 sourceBytes = qint64{1} << 20;     ///< of a student's file
    qint64 archiveBytes = qint64{64} << 20;   ///< of an archive inside a submission, packed
    qint64 unpackedBytes = qint64{256} << 20; ///< that are unpacked of one submission
    qsizetype entries = 20'000;               ///< files and folders of one submission
    int depth = 3;                            ///< archives in archives
    qsizetype classEntries = 2'000'000;       ///< of a whole class in one archive
    qint64 classUnpackedBytes = qint64{16} << 30;
};

} // namespace mica::intake
