// SPDX-License-Identifier: GPL-3.0-or-later
// What a check run yields. Every report (terminal, JSON, Studio, gradebooks) is a projection of LabResult.
#pragma once

#include "core/build/builder.h"
#include "core/course/lab.h"

#include <optional>

namespace mica::check {

enum class Verdict { passed, failed, skipped, harnessError };
QString toString(Verdict verdict); ///< "passed", "failed", "skipped", "harness-error"

/// How one boot came to its end.
enum class RunEnd {
    finished,
    hang,
    halted,
    tripleFault,
    shutdown,
    panicked,
    deviceFault, ///< the guest drove a device in a way the emulator does not go along with
    outputLimit,
    forged,
    harnessError,
};
QString toString(RunEnd end);

struct Evidence {
    quint64 tick = 0; ///< where `mica replay` stops
    QString symbol;   ///< "mica::pit::initialise+0x12"
    QString file;     ///< a student file when the symbol lies in one
    int line = 0;
};

/// One expectation, judged.
struct Finding {
    QString name; ///< "idt[32].type"
    bool holds = false;
    QString expected; ///< "interrupt gate"
    QString actual;   ///< "none", "not observed"
    QString decoded;  ///< the whole thing in the domain's terms ("P=0 DPL=0 none 0x0000:00000000"); may be empty
    quint64 tick = 0;
};

struct CheckResult {
    const course::Check* check = nullptr;
    Verdict verdict = Verdict::skipped;
    int points = 0;    ///< awarded
    QString message;   ///< what was seen, then what it means; empty when passed
    QString meaning;   ///< the message without the sentence that says expected and found; may be empty
    QString blockedBy; ///< skipped: the need that was not met
    QList<Finding>
        findings; ///< every expectation in order; for a failed check the first that does not hold leads the message
    std::optional<Evidence> evidence;
    quint64 ticks = 0; ///< of its boot, from the boot sector to the end
    quint64 seed = 0;
    RunEnd end = RunEnd::finished;
};

enum class LabStatus { graded, notGradable, infrastructureError };

struct LabResult {
    const course::Lab* lab = nullptr;
    LabStatus status = LabStatus::graded;
    course::Sources sources;               ///< as submitted, for the hashes
    QMap<QString, course::Sources> others; ///< the student's own parts of other labs that were linked too, by lab id
    QString origin;                        ///< "workspace", "reference", …
    build::BuildResult build;
    QList<CheckResult> checks; ///< in lab order, one each, whatever happened
    int score = 0, maxScore = 0;
    QString bochsVersion, compilerVersion;
    // Facts of this run, kept out of the deterministic part:
    qint64 wallMilliseconds = 0;
    QString elfPath;
};

} // namespace mica::check
