// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checks/checks_dock.h"

#include "app/checks/checks_view.h"
#include "app/theme/icons.h"
#include "core/report/terminal.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace mica::app {

ChecksDock::ChecksDock(QWidget* parent)
    : QDockWidget(tr("Checks"), parent), m_model(new ChecksModel(this)), m_view(nullptr) {
    setObjectName(QStringLiteral("checks"));
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_view = new ChecksView(m_model, body);
    layout->addWidget(makeHead());
    layout->addWidget(m_view, 1);
    setWidget(body);
    connect(m_check, &QPushButton::clicked, this, &ChecksDock::checkWanted);
    connect(m_cancel, &QPushButton::clicked, this, &ChecksDock::cancelWanted);
    connect(m_onSave, &QCheckBox::toggled, this, &ChecksDock::checkOnSaveChanged);
    connect(m_failedOnly, &QCheckBox::toggled, m_view, &ChecksView::setFailedOnly);
    connect(m_copy, &QToolButton::clicked, this, &ChecksDock::copyAsText);
    connect(m_view, &ChecksView::showMeWanted, this, &ChecksDock::showMeWanted);
    connect(m_view, &ChecksView::placeActivated, this, [this](const debug::Place& place) {
        if (!reveal(place)) { Q_EMIT placeActivated(place); }
    });
    connect(m_model, &ChecksModel::hintShown, this, &ChecksDock::hintShown);
    setRunning(false);
}

QWidget* ChecksDock::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(Theme::grid(2), Theme::grid(2), Theme::grid(2), Theme::grid(2));
    layout->setSpacing(Theme::grid());
    auto* first = new QHBoxLayout;
    m_points = new QLabel(head);
    m_points->setAccessibleName(tr("Points"));
    m_progress = new QProgressBar(head);
    m_progress->setAccessibleName(tr("Checks decided"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(Theme::grid(2));
    m_check = new QPushButton(icon(Icon::check), tr("&Check"), head);
    m_check->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_check->setToolTip(tr("Save, build and check this lab (Ctrl+Enter)"));
    m_cancel = new QPushButton(icon(Icon::stop), tr("Cancel"), head);
    m_cancel->setToolTip(tr("Stop the check that runs"));
    first->addWidget(m_points);
    first->addWidget(m_progress, 1);
    first->addWidget(m_check);
    first->addWidget(m_cancel);
    auto* second = new QHBoxLayout;
    m_status = new QLabel(head);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setAccessibleName(tr("State of the check"));
    m_onSave = new QCheckBox(tr("Chec&k on save"), head);
    m_failedOnly = new QCheckBox(tr("Failed onl&y"), head);
    m_copy = new QToolButton(head);
    m_copy->setIcon(icon(Icon::copy));
    m_copy->setAutoRaise(true);
    m_copy->setAccessibleName(tr("Copy as text"));
    m_copy->setToolTip(tr("Copy all verdicts as text"));
    second->addWidget(m_failedOnly);
    second->addWidget(m_onSave);
    second->addStretch(1);
    second->addWidget(m_copy);
    layout->addLayout(first);
    layout->addWidget(m_status);
    layout->addLayout(second);
    return head;
}

void ChecksDock::setLab(const course::Lab& lab) {
    m_model->setLab(lab);
    m_failedOnly->setChecked(false);
    m_built = true;
    setRunning(false);
    say(tr("Not checked yet."));
}

void ChecksDock::setHints(const QMap<QString, int>& shown) { m_model->setHints(shown); }

void ChecksDock::showResults(const QList<check::CheckResult>& results, bool stale) {
    for (const check::CheckResult& result : results) { m_model->setResult(result); }
    m_model->setStale(stale);
    say(stale ? tr("The verdicts of the last check. Your files have changed since.")
              : tr("The verdicts of the last check."));
}

void ChecksDock::setCheckOnSave(bool on) {
    const QSignalBlocker quiet(m_onSave);
    m_onSave->setChecked(on);
}

bool ChecksDock::checkOnSave() const { return m_onSave->isChecked(); }

bool ChecksDock::reveal(const debug::Place& place) {
    const int row = place.kind == debug::Place::Kind::check ? m_model->rowOf(place.name) : -1;
    if (row < 0) { return false; }
    m_failedOnly->setChecked(false);
    m_view->openCheck(row, true);
    return true;
}

QString ChecksDock::chosenCheck() const {
    const int row = m_view->currentRow();
    return row < 0 || row >= m_model->rowCount() ? QString() : m_model->check(row).id;
}

void ChecksDock::showNextHint(const QString& id) {
    const int row = m_model->rowOf(id);
    if (row < 0) { return; }
    m_view->openCheck(row, true);
    m_model->showNextHint(row);
}

void ChecksDock::setRunning(bool running) {
    m_running = running;
    m_check->setVisible(!running);
    m_check->setEnabled(!running && m_model->rowCount() > 0);
    m_cancel->setVisible(running);
    m_cancel->setEnabled(running);
    updateHead();
}

void ChecksDock::say(const QString& sentence) {
    m_status->setText(sentence);
    m_status->setToolTip(sentence);
    updateHead();
}

void ChecksDock::updateHead() {
    const int total = m_model->lab().points;
    m_points->setText(total > 0 ? tr("<b>%1</b> of %2 points").arg(m_model->score()).arg(total) : QString());
    m_points->setEnabled(!m_model->isStale());
    const int checks = m_model->rowCount();
    const bool building = m_running && m_model->decided() == 0 && m_model->count(CheckState::running) == 0;
    m_progress->setRange(0, building ? 0 : qMax(1, checks)); // without an end: nobody knows how long a build takes
    m_progress->setValue(m_model->decided());
    m_progress->setVisible(m_running);
    m_copy->setEnabled(m_model->decided() > 0);
}

void ChecksDock::runStarted(const QStringList& only) {
    m_model->beginRun(only);
    m_built = true;
    setRunning(true);
    say(tr("Reading your files…"));
}

void ChecksDock::waitingFor(const QString& what) { say(tr("Waiting for %1…").arg(what)); }

void ChecksDock::buildStarted() { say(tr("Building…")); }

void ChecksDock::buildFinished(const build::BuildResult& result) {
    m_built = result.status == build::BuildStatus::ok;
    say(m_built ? tr("Booting…") : tr("Your files do not build. Build shows why."));
}

void ChecksDock::checkStarted(const QString& id) {
    m_model->setRunning(id);
    say(tr("%1 of %2 checks decided").arg(m_model->decided()).arg(m_model->rowCount()));
}

void ChecksDock::checkFinished(const check::CheckResult& result) {
    m_model->setResult(result);
    say(tr("%1 of %2 checks decided").arg(m_model->decided()).arg(m_model->rowCount()));
}

void ChecksDock::runFinished(const check::LabResult& result) {
    if (result.build.status == build::BuildStatus::ok) {
        for (const check::CheckResult& check : result.checks) { m_model->setResult(check); }
    }
    m_model->endRun();
    setRunning(false);
    const int failed = m_model->count(CheckState::failed), undecided = m_model->count(CheckState::harnessError);
    if (result.build.status != build::BuildStatus::ok) {
        say(tr("Your files do not build. Build shows why."));
    } else if (undecided > 0) {
        say(tr("No verdict for %1 of the checks, so this is not graded. It says nothing about your files; check again.")
                .arg(undecided));
    } else if (failed == 0 && m_model->count(CheckState::skipped) == 0) {
        say(tr("All %1 passed.").arg(m_model->count(CheckState::passed)));
    } else {
        say(tr("%1 passed, %2 failed, %3 skipped.")
                .arg(m_model->count(CheckState::passed))
                .arg(failed)
                .arg(m_model->count(CheckState::skipped)));
    }
}

void ChecksDock::runCancelled() {
    m_model->endRun();
    setRunning(false);
    say(tr("Cancelled. What was decided before stays."));
}

void ChecksDock::runFailed(const QString& sentence) {
    m_model->endRun();
    setRunning(false);
    say(sentence);
}

void ChecksDock::filesChanged() {
    if (m_running || m_model->decided() == 0) { return; }
    m_model->setStale(true);
    say(tr("Your files have changed since. Check again."));
}

QString ChecksDock::asText() const {
    check::LabResult result;
    result.lab = &m_model->lab();
    result.maxScore = m_model->lab().points;
    result.score = m_model->score();
    result.build.status = build::BuildStatus::ok;
    if (m_model->count(CheckState::harnessError) > 0) { result.status = check::LabStatus::infrastructureError; }
    const report::TerminalStyle style;
    QString text;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->result(row)) { continue; }
        result.checks.append(*m_model->result(row));
        text += report::checkLine(*m_model->result(row), m_model->lab(), style);
    }
    report::ReportContext context;
    context.hints = 0;
    return text + report::failureBlocks(result, context, style) + u'\n' + report::closing(result, style);
}

void ChecksDock::copyAsText() { QGuiApplication::clipboard()->setText(asText()); }

} // namespace mica::app
