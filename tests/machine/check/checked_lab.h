// SPDX-License-Identifier: GPL-3.0-or-later
// Lab 02 of the kit in the build folder, and runs of its checks on a reference that was tampered with. Used by the tests of core/check.
#pragma once

#include "real_kit.h"

#include "core/course/solution.h"

#include <QTemporaryDir>

namespace mica::test {

/// Tools, course and reference, found once. Lab 02 is where interrupts.cpp calls mica::pit::start() in every boot.
struct CheckedLab {
    const check::EngineTools& tools;
    const course::Lab& lab;
    course::Sources reference;

    static const CheckedLab& get();

    /// The reference with `code` as the first lines of mica::pit::start(), and `include` before everything.
    course::Sources withCodeInTimer(const QByteArray& code, const QByteArray& include = {}) const;
    /// The line of pit.cpp on which that code begins, without an include.
    int lineOfTimerCode() const;

    check::CheckRequest request(const course::Sources& sources, const QString& workDir,
                                const QStringList& only = {}) const;
};

/// A work folder with a blank and a 'Ž' in its name.
class WorkFolder {
public:
    QString path() const { return m_folder.path() + QStringLiteral("/Ž work"); }

private:
    QTemporaryDir m_folder;
};

/// Hears everything and remembers it.
class Recorder : public check::Listener {
public:
    void buildStarted() override { events += QStringLiteral("build started"); }
    void waiting(const QString&) override { events += QStringLiteral("waiting"); }
    void buildFinished(const build::BuildResult&) override { events += QStringLiteral("build finished"); }
    void checkFinished(const check::CheckResult& result) override { events += result.check->id; }

    QStringList events;
};

check::LabResult run(const course::Sources& sources, const QStringList& only = {});
const check::CheckResult& resultOf(const check::LabResult& result, const char* id);

/// Processes named bochs-bin that this process started.
QList<qint64> runningBochs();

} // namespace mica::test
