// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/replay_wiring.h"

#include "app/shell/command_marks.h"
#include "app/shell/main_window.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>

namespace mica::app {

namespace {

const QString subject = QStringLiteral("replay");

} // namespace

ReplayWiring::ReplayWiring(MainWindow& window, MachineWiring& machine)
    : QObject(&window), m_window(window), m_machine(machine) {
    standsFor(window.addCommand(Menu::lab, Icon::showMe, tr("Repla&y a result…"), {}, [this] { askFile(); }),
              {QStringLiteral("replay")});
}

void ReplayWiring::warn(const QString& sentence) {
    m_window.banners().show({BannerKind::warning, subject, sentence, {}, {}});
}

void ReplayWiring::askFile() {
    const OpenWork& work = m_window.work();
    if (!work.workspace() || work.lab() == nullptr) {
        warn(tr("A result is replayed on the files it was made from. Open their workspace first."));
        return;
    }
    const QString last = session::lastResultPath(*work.workspace(), *work.lab());
    auto* dialog =
        new QFileDialog(&m_window, tr("Result to replay"), QFileInfo(last).absolutePath(), tr("Results (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (QFileInfo::exists(last)) { dialog->selectFile(last); }
    connect(dialog, &QFileDialog::fileSelected, this, qOverload<const QString&>(&ReplayWiring::replay));
    dialog->open();
}

void ReplayWiring::replay(const QString& path) {
    m_window.banners().clear(subject);
    try {
        const session::StoredResult result = session::readResult(path);
        const QList<session::StoredCheck> failed = session::replayable(result);
        if (failed.isEmpty()) {
            warn(tr("No check of this result failed, so there is no moment to go to."));
        } else if (failed.size() == 1) {
            replay(result, failed.first().id, false);
        } else {
            askCheck(result);
        }
    } catch (const Failure& failure) {
        warn(tr("%1. %2", "what was seen, and what to do").arg(sentenceOf(failure), failure.advice()));
    }
}

void ReplayWiring::askCheck(const session::StoredResult& result) {
    QStringList lines;
    for (const session::StoredCheck& one : session::replayable(result)) {
        lines += tr("%1: %2", "id of a check, its title").arg(one.id, one.title);
    }
    auto* dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Replay a result"));
    dialog->setLabelText(tr("The check whose failure you want to see:"));
    dialog->setOption(QInputDialog::UseListViewForComboBoxItems);
    dialog->setComboBoxItems(lines);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, result, lines](const QString& line) {
        replay(result, session::replayable(result).at(lines.indexOf(line)).id, false);
    });
    dialog->open();
}

void ReplayWiring::replay(const session::StoredResult& result, const QString& check, bool anyway) {
    OpenWork& work = m_window.work();
    m_window.banners().clear(subject);
    try {
        Q_EMIT m_window.saveWanted();
        if (work.lab() == nullptr || work.lab()->id != result.lab) {
            if (!work.openLab(result.lab)) { return; } // its banner says why
        }
        session::ReplayPlan plan = session::planReplay(result, check, work.workspace()->root(), *work.course());
        plan.target.sandbox = work.target().sandbox;
        plan.request.sandbox = plan.target.sandbox.get();
        if (plan.changed.isEmpty() || anyway) {
            start(plan);
            return;
        }
        m_window.banners().show(
            {BannerKind::warning, subject,
             tr("Changed since the result was made: %1. The machine would not go the same way. Check "
                "the lab again, or see what the files of now do at that tick.")
                 .arg(plan.changed.join(QStringLiteral(", "))),
             tr("Replay anyway"), [this, result, check] { replay(result, check, true); }});
    } catch (const Failure& failure) {
        warn(tr("%1. %2", "what was seen, and what to do").arg(sentenceOf(failure), failure.advice()));
    }
}

void ReplayWiring::start(const session::ReplayPlan& plan) {
    m_window.showPerspective(QStringLiteral("debug"));
    m_machine.controller().start(orderOfReplay(m_window.work().course(), plan));
}

} // namespace mica::app
