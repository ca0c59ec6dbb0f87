// SPDX-License-Identifier: GPL-3.0-or-later
// A result document (mica.result/1) read for writing it in another form. Every text in it may hold anything a student can write.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace mica::exports {

struct ViewedCheck {
    QString id; ///< "interrupts.timer-rate"
    QString group, title;
    QString status;     ///< "passed", "failed", "skipped", "error"
    QString visibility; ///< "visible", "after_due_date", "after_published", "hidden"
    QString message, expected, actual, blockedBy, end;
    QString symbol, file, tick; ///< of its evidence; empty: none
    int line = 0;
    QString hint, handout;
    int score = 0, maxScore = 0;

    bool isHidden() const { return visibility == QStringLiteral("hidden"); }
};

struct ViewedDiagnostic {
    QString file, severity, code, text;
    int line = 0, column = 0;
};

struct ViewedRefusal {
    QString file, reason, advice;
};

struct ViewedRemark {
    QString kind, file, text;
};

struct ResultView {
    QString student; ///< key of a class, or what was checked ("workspace")
    QString name, number, email, platform, platformId;
    bool handedIn = true;
    QString labId, labTitle, micaVersion, bochs, compiler;
    QString status; ///< "graded", "not_gradable", "infrastructure_error"
    QString integrity, buildStatus;
    int score = 0, maxScore = 0;
    QList<ViewedCheck> checks;
    QList<ViewedDiagnostic> diagnostics;
    QList<ViewedRefusal> refusals;
    QList<ViewedRemark> remarks;

    bool isInfrastructureError() const { return status == QStringLiteral("infrastructure_error"); }
    /// There is a number to write down: something was handed in and the grader was able to judge it.
    bool hasScore() const { return handedIn && !isInfrastructureError(); }
    /// "graded", "not_gradable", "infrastructure_error", "not_handed_in"
    QString shownStatus() const { return handedIn ? status : QStringLiteral("not_handed_in"); }
    /// Why there is nothing but a status: refusals, errors of the compiler, remarks that refuse; one line each.
    QStringList reasons() const;
};

/// Throws Failure(content) when it is no mica.result/1. `where` is for messages.
ResultView viewResult(const QJsonObject& document, const QString& where);
/// Throws Failure(usage) for a file that cannot be read, Failure(content) as above.
ResultView loadResult(const QString& path);

} // namespace mica::exports
