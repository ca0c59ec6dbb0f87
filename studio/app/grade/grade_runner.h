// SPDX-License-Identifier: GPL-3.0-or-later
// Does for the grade dock what waits: grades a class, reads a folder of results, compares, writes other forms. One job at a time on a thread
// of its own; everything here is called and heard on the GUI thread.
#pragma once

#include "app/shell/course_handle.h"
#include "core/session/class_export.h"
#include "core/session/class_grading.h"
#include "core/session/class_results.h"

#include <QObject>

#include <functional>
#include <memory>

namespace mica::app {

using SandboxHandle = std::shared_ptr<const process::Sandbox>;
using Likenesses = QMap<QString, session::Likeness>;

class GradeRunner : public QObject {
    Q_OBJECT
public:
    explicit GradeRunner(QObject* parent = nullptr);
    ~GradeRunner() override; ///< cancels, and waits for the end, which comes at once

    // Each does nothing while another one runs.
    void lookForSandbox();
    void grade(const CourseHandle& course, const session::ClassOrder& order);
    /// Reads the results; `course` may be null: then nobody is compared.
    void open(const CourseHandle& course, const QString& folder);
    void write(const session::ExportOrder& order);

    void cancel();
    bool isRunning() const { return m_worker != nullptr; }
    const SandboxHandle& sandbox() const { return m_sandbox; } ///< null: none was found, or not looked for yet

Q_SIGNALS:
    void runningChanged(bool running); ///< false comes last of a job, after its news
    void sandboxFound(const QString& name);
    void sandboxMissing(const QString& what, const QString& advice);
    // Of a class, in this order:
    void reading();
    void noticed(const QString& sentence);
    void studentsKnown(const QStringList& students);
    void waiting(const QString& forWhom);
    void studentFinished(const mica::exports::ResultView& result, bool wasKnown);
    void writingReport();
    void graded(const QStringList& remarks); ///< about what belongs to no student
    void opened(const QString& folder, const QList<mica::exports::ResultView>& results);
    void compared(const mica::app::Likenesses& closest); ///< after graded or opened
    void written(const mica::session::ExportOutcome& outcome);
    // Instead of the last of a job:
    void failed(const QString& what, const QString& advice);
    void cancelled();

private:
    class Worker;
    using Job = std::function<void(Worker& worker)>;
    void begin(Job job);

    std::unique_ptr<Worker> m_worker;
    SandboxHandle m_sandbox;
};

} // namespace mica::app
