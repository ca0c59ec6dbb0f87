// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of the open lab: points, progress, Check and Cancel, and a line for each check. It runs nothing: the shell carries out
// checkWanted() on a worker thread and tells what happens through the slots, in the order of check::Listener.
#pragma once

#include "app/checks/checks_model.h"
#include "core/debug/place.h"

#include <QDockWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace mica::app {

class ChecksView;

class ChecksDock : public QDockWidget {
    Q_OBJECT
public:
    explicit ChecksDock(QWidget* parent = nullptr);

    void setLab(const course::Lab& lab);
    void setHints(const QMap<QString, int>& shown); ///< check id -> how many were seen before; after setLab
    /// Results of an earlier run; `stale`: the files have changed since.
    void showResults(const QList<check::CheckResult>& results, bool stale);
    void setCheckOnSave(bool on); ///< without a signal
    bool checkOnSave() const;

    /// Places of kind check: opens the line. False for other kinds and unknown checks.
    bool reveal(const debug::Place& place);
    QString chosenCheck() const;          ///< local id of the line that was opened last; empty: none
    void showNextHint(const QString& id); ///< opens its line, too
    QString asText() const;               ///< the report of all that is known, as the command line prints it
    ChecksModel& model() { return *m_model; }
    bool isRunning() const { return m_running; }

public Q_SLOTS:
    void runStarted(const QStringList& only = {}); ///< local ids of the checks to run; empty: all
    void waitingFor(const QString& what);
    void buildStarted();
    void buildFinished(const mica::build::BuildResult& result);
    void checkStarted(const QString& id);
    void checkFinished(const mica::check::CheckResult& result);
    void runFinished(const mica::check::LabResult& result);
    void runCancelled();
    void runFailed(const QString& sentence); ///< the check could not be made: what to do
    void filesChanged();                     ///< saved or edited: what is shown is of older text

Q_SIGNALS:
    void checkWanted();
    void cancelWanted();
    void checkOnSaveChanged(bool on);
    void placeActivated(const mica::debug::Place& place);
    void showMeWanted(const QString& checkId);
    void hintShown(const QString& checkId, int level);

private:
    QWidget* makeHead();
    void setRunning(bool running);
    void say(const QString& sentence);
    void updateHead();
    void copyAsText();

    ChecksModel* m_model;
    ChecksView* m_view;
    QLabel *m_points, *m_status;
    QProgressBar* m_progress;
    QPushButton *m_check, *m_cancel;
    QCheckBox *m_onSave, *m_failedOnly;
    QToolButton* m_copy;
    bool m_running = false, m_built = true;
};

} // namespace mica::app
