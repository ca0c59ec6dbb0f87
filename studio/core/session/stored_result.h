// SPDX-License-Identifier: GPL-3.0-or-later
// A result document (mica.result/1) read back: what replay, submit and Studio need of it. Also where a workspace keeps its last ones.
#pragma once

#include "core/course/solution.h"
#include "core/course/workspace.h"

#include <optional>

namespace mica::session {

struct StoredCheck {
    QString id; ///< local, "timer-rate"
    QString title, status;
    QString expected, actual, message;
    QString blockedBy;           ///< skipped: the need that was not met
    std::optional<quint64> tick; ///< of its evidence
    QString symbol, file;        ///< of its evidence: the student's place the check is about; may be empty
    int line = 0;
    quint64 seed = 0;
};

struct StoredResult {
    QString path; ///< of the document
    QString lab;  ///< id
    QString origin;
    QMap<QString, QString> files;                 ///< file name -> SHA-256, lower-case hex
    QMap<QString, QMap<QString, QString>> others; ///< lab id -> the same, for own parts of other labs
    int score = 0, maxScore = 0;
    QList<StoredCheck> checks;

    const StoredCheck* find(const QString& idOrFullId) const;
};

/// Throws Failure(usage) for a file that is not there, Failure(content) for one that is no mica.result/1.
StoredResult readResult(const QString& path);

/// <workspace>/.mica/results/<lab>.json
QString lastResultPath(const course::Workspace& workspace, const course::Lab& lab);

/// File name -> SHA-256 in lower-case hex, as a result document has it.
QMap<QString, QString> hashesOf(const course::Sources& sources);

} // namespace mica::session
