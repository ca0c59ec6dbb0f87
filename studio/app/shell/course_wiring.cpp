// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/course_wiring.h"

#include "app/course/course_dock.h"
#include "app/course/work_clock.h"
#include "app/shell/command_marks.h"
#include "app/shell/main_window.h"
#include "core/session/packed_work.h"
#include "core/session/time_spent.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QUrl>

namespace mica::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CourseWiring)
};

void refresh(MainWindow& window, CourseDock& dock) {
    const OpenWork& work = window.work();
    if (!work.course()) {
        dock.showCourse({}, {});
        return;
    }
    const course::Workspace* workspace = work.workspace() ? &*work.workspace() : nullptr;
    dock.showCourse(work.course()->course.title, labRows(work.course()->course, workspace));
    dock.showOpenLab(work.lab() != nullptr ? work.lab()->id : QString());
}

QString standing(const session::LastCheck& last) {
    switch (last.kind) {
    case session::LastCheck::Kind::none: return Texts::tr("These files have not been checked yet.");
    case session::LastCheck::Kind::otherText: return Texts::tr("These files have changed since the last check.");
    case session::LastCheck::Kind::same: break;
    }
    return Texts::tr("The last check of exactly these files gave %1 of %2 points.").arg(last.score).arg(last.maxScore);
}

/// `path`: the archive; empty: <workspace>/<lab>.zip.
void submit(MainWindow& window, const QString& path) {
    if (window.work().lab() == nullptr) { return; }
    Q_EMIT window.saveWanted();
    const QString subject = QStringLiteral("submit");
    try {
        const session::PackedWork packed = session::packWork(window.work().target(), window.work().course()->kit, path);
        const QString text = Texts::tr("Packed into %1. %2 Hand this file in.")
                                 .arg(QDir::toNativeSeparators(packed.path), standing(packed.lastCheck));
        window.banners().show({BannerKind::info, subject, text, Texts::tr("Show the folder"), [path = packed.path] {
                                   QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
                               }});
    } catch (const Failure& failure) {
        window.banners().show({BannerKind::trouble,
                               subject,
                               QStringLiteral("%1. %2").arg(sentenceOf(failure), failure.advice()),
                               {},
                               {}});
    }
}

/// A minute more for the open lab. That it cannot be written is no news worth a banner: the next save of a file will say it.
void countMinute(MainWindow& window, CourseDock& dock) {
    const OpenWork& work = window.work();
    if (work.lab() == nullptr || !work.workspace()) { return; }
    try {
        session::addMinutes(*work.workspace(), *work.lab(), 1);
    } catch (const Failure&) { return; }
    refresh(window, dock);
}

void submitElsewhere(MainWindow& window) {
    if (window.work().lab() == nullptr) { return; }
    const QString proposed =
        QDir(window.work().workspace()->root()).filePath(window.work().lab()->id + QStringLiteral(".zip"));
    auto* dialog = new QFileDialog(&window, Texts::tr("Hand in as"), proposed, Texts::tr("Archives (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    QObject::connect(dialog, &QFileDialog::fileSelected, &window,
                     [&window](const QString& path) { submit(window, path); });
    dialog->open();
}

/// The labs of the course; a lab that is not begun is begun.
void fillLabs(MainWindow& window, QMenu* labs) {
    labs->clear();
    if (window.work().course() && window.work().workspace()) {
        for (const course::Lab& lab : window.work().course()->course.labs) {
            QAction* open =
                labs->addAction(Texts::tr("%1  %2", "number and title of a lab").arg(lab.number).arg(lab.title),
                                &window, [&window, id = lab.id] { window.work().openLab(id); });
            standsFor(open, {QStringLiteral("start")});
        }
    }
    if (labs->isEmpty()) { labs->addAction(Texts::tr("No workspace is open"))->setEnabled(false); }
}

void addCommands(MainWindow& window) {
    QAction* show = window.addCommand(Menu::lab, Icon::labBegun, Texts::tr("&Labs and points"), {},
                                      [&window] { window.showDock(QStringLiteral("course")); });
    standsFor(show, {QStringLiteral("labs")});
    QMenu* labs = window.menu(Menu::lab)->addMenu(Texts::tr("&Open or begin a lab"));
    QObject::connect(labs, &QMenu::aboutToShow, &window, [&window, labs] { fillLabs(window, labs); });
    fillLabs(window, labs);
    QAction* handIn =
        window.addCommand(Menu::lab, Icon::submit, Texts::tr("&Hand in"), {}, [&window] { submit(window, {}); });
    standsFor(handIn, {QStringLiteral("submit")});
    QAction* elsewhere = window.addCommand(Menu::lab, Icon::submit, Texts::tr("Hand in to another &file…"), {},
                                           [&window] { submitElsewhere(window); });
    standsFor(elsewhere, {QStringLiteral("submit --output")});
    window.menu(Menu::lab)->addSeparator();
}

} // namespace

void wireCourse(MainWindow& window) {
    auto* dock = window.dockAs<CourseDock>(QStringLiteral("course"));
    const auto again = [&window, dock] { refresh(window, *dock); };
    for (const auto signal : {&OpenWork::courseOpened, &OpenWork::workspaceOpened, &OpenWork::labOpened}) {
        QObject::connect(&window.work(), signal, dock, again);
    }
    QObject::connect(&window.runner(), &CheckRunner::finished, dock, again);
    QObject::connect(dock, &CourseDock::openWanted, &window, [&window](const QString& lab) {
        if (window.work().workspace()) { window.work().openLab(lab); }
    });
    QObject::connect(dock, &CourseDock::folderWanted, &window,
                     [&window] { QDesktopServices::openUrl(QUrl::fromLocalFile(window.work().labFolder())); });
    QObject::connect(dock, &CourseDock::submitWanted, &window, [&window] { submit(window, {}); });
    addCommands(window);
    auto* clock = new WorkClock(qApp, dock);
    QObject::connect(clock, &WorkClock::minuteWorked, dock, [&window, dock] { countMinute(window, *dock); });
}

} // namespace mica::app
