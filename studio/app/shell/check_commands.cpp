// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/check_commands.h"

#include "app/checks/checks_dock.h"
#include "app/shell/command_marks.h"
#include "app/shell/main_window.h"
#include "core/session/file_output.h"

#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>

#include <limits>

namespace mica::app {

namespace {

const QString ownPartsKey = QStringLiteral("checks/on-mine"), subject = QStringLiteral("check-command");

} // namespace

bool linksOwnParts(const Settings& settings) { return settings.value(ownPartsKey).toBool(); }

CheckCommands::CheckCommands(MainWindow& window, WorkWiring& work, ChecksDock& checks)
    : QObject(&work), m_window(window), m_work(work), m_checks(checks) {
    addMoves();
    addChoices();
}

void CheckCommands::addMoves() {
    const auto add = [this](Icon icon, const QString& text, const char* command, const std::function<void()>& act) {
        standsFor(m_window.addCommand(Menu::lab, icon, text, {}, act), {QString::fromLatin1(command)});
    };
    add(Icon::check, tr("Check the chose&n check only"), "check --only", [this] { checkChosen(); });
    add(Icon::check, tr("Check with another see&d…"), "check --seed", [this] { askSeed(); });
    add(Icon::hint, tr("Ne&xt hint for the chosen check"), "check --hints", [this] { showHint(); });
    add(Icon::save, tr("Save the resul&t…"), "check --json", [this] { askResultFile(); });
}

void CheckCommands::addChoices() {
    QMenu* menu = m_window.menu(Menu::lab);
    QAction* onSave = menu->addAction(tr("Check at every &save"));
    standsFor(onSave, {QStringLiteral("check --watch")});
    onSave->setCheckable(true);
    onSave->setChecked(m_checks.checkOnSave());
    connect(onSave, &QAction::toggled, &m_checks, [this](bool on) {
        if (m_checks.checkOnSave() == on) { return; }
        m_checks.setCheckOnSave(on);
        Q_EMIT m_checks.checkOnSaveChanged(on);
    });
    connect(&m_checks, &ChecksDock::checkOnSaveChanged, onSave, &QAction::setChecked);
    QAction* ownParts = menu->addAction(tr("Lin&k my own parts of the other labs"));
    standsFor(ownParts, {QStringLiteral("check --on-mine"), QStringLiteral("run --on-mine")});
    ownParts->setCheckable(true);
    ownParts->setChecked(linksOwnParts(m_window.settings()));
    connect(ownParts, &QAction::toggled, this, [this](bool on) { m_window.settings().setValue(ownPartsKey, on); });
}

void CheckCommands::tell(const QString& sentence) {
    m_window.banners().show({BannerKind::info, subject, sentence, {}, {}});
}

QString CheckCommands::chosenCheck() {
    const QString id = m_checks.chosenCheck();
    if (id.isEmpty()) {
        m_window.showDock(QStringLiteral("checks"));
        tell(tr("No check is chosen. Open the line of a check in Checks, then do this again."));
    } else {
        m_window.banners().clear(subject);
    }
    return id;
}

void CheckCommands::checkChosen() {
    if (const QString id = chosenCheck(); !id.isEmpty()) { m_work.check({id}); }
}

void CheckCommands::showHint() {
    if (const QString id = chosenCheck(); !id.isEmpty()) {
        m_window.showDock(QStringLiteral("checks"));
        m_checks.showNextHint(id);
    }
}

void CheckCommands::askSeed() {
    if (m_window.work().lab() == nullptr) { return; }
    auto* dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Another seed"));
    dialog->setLabelText(tr("The seed chooses the values that the probes use. Equal seeds give equal checks."));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(0, std::numeric_limits<int>::max());
    dialog->setIntValue(1);
    connect(dialog, &QInputDialog::intValueSelected, this,
            [this](int seed) { m_work.check({}, static_cast<quint64>(seed)); });
    dialog->open();
}

void CheckCommands::askResultFile() {
    if (!m_work.lastOutcome()) {
        tell(tr("There is no result to save yet. Check the lab first."));
        return;
    }
    const QString proposed = QDir(m_window.work().workspace()->root())
                                 .filePath(m_work.lastOutcome()->target.lab->id + QStringLiteral("-result.json"));
    auto* dialog = new QFileDialog(&m_window, tr("Save the result"), proposed, tr("Results (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, &CheckCommands::saveResult);
    dialog->open();
}

void CheckCommands::saveResult(const QString& path) {
    if (!m_work.lastOutcome()) { return; } // another lab was opened in between
    try {
        session::writeWholeFile(path, m_work.lastOutcome()->document);
        tell(tr("The result was saved in %1. Replay a result, in the Lab menu, goes to the moment of a failure in it.")
                 .arg(QDir::toNativeSeparators(path)));
    } catch (const Failure& failure) {
        m_window.banners().show(
            {BannerKind::trouble,
             subject,
             tr("%1. %2", "what was seen, and what to do").arg(sentenceOf(failure), failure.advice()),
             {},
             {}});
    }
}

} // namespace mica::app
