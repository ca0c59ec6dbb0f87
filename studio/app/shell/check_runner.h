// SPDX-License-Identifier: GPL-3.0-or-later
// Runs checks away from the GUI thread and tells of them as they happen. Everything here is called and heard on the GUI thread; nothing
// waits. Used by the main window, heard by the checks, build and course docks.
#pragma once

#include "app/shell/course_handle.h"
#include "core/session/check_session.h"

#include <QObject>

#include <memory>

namespace mica::app {

/// A check that came to its end, with all it points into.
struct CheckOutcome {
    CourseHandle course;
    session::Target target;
    session::CheckSettings settings;
    check::LabResult result;
    QByteArray document; ///< mica.result/1
    QString notKept;     ///< why it is not kept in the workspace, with what to do; empty: it is
};
using CheckOutcomePtr = std::shared_ptr<const CheckOutcome>;

class CheckRunner : public QObject {
    Q_OBJECT
public:
    explicit CheckRunner(QObject* parent = nullptr);
    ~CheckRunner() override; ///< ends a check that runs; waits for its end, which comes at once

    /// Checks the target's files as they are on disk now. A check that runs is cancelled first, and this one begins when it has ended.
    void start(const CourseHandle& course, const session::Target& target, const session::CheckSettings& settings);
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    // Of one check, in this order; the first and exactly one of finished, failed and cancelled always come.
    void started(const mica::session::Target& target);
    void checksSelected(int count);
    void buildStarted();
    void waiting(const QString& forWhat); ///< another program builds in the same folder
    void buildFinished(const mica::build::BuildResult& result);
    void checkStarted(const QString& id); ///< local id
    void checkFinished(const mica::check::CheckResult& result);
    void finished(const mica::app::CheckOutcomePtr& outcome); ///< also for files that do not build
    void failed(const QString& what, const QString& advice);  ///< no result: a tool is missing, the disk is full …
    void cancelled();

private:
    class Worker;
    struct Order;
    void begin(const Order& order);
    void ended();

    std::unique_ptr<Worker> m_worker; ///< of the check that runs
    std::unique_ptr<Order> m_next;    ///< begins when it has ended
    std::shared_ptr<const check::EngineTools> m_tools;
    CourseHandle m_toolsOf;
};

} // namespace mica::app
