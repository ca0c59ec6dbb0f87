// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/course_wiring.h"

#include "app/course/course_dock.h"
#include "app/course/work_clock.h"
#include "app/shell/main_window.h"
#include "core/session/packed_work.h"
#include "core/session/time_spent.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
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

void submit(MainWindow& window) {
    const QString subject = QStringLiteral("submit");
    try {
        const session::PackedWork packed = session::packWork(window.work().target(), window.work().course()->kit, {});
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
    const auto handIn = [&window] {
        if (window.work().lab() == nullptr) { return; }
        Q_EMIT window.saveWanted();
        submit(window);
    };
    QObject::connect(dock, &CourseDock::submitWanted, &window, handIn);
    window.addCommand(Menu::lab, Icon::submit, Texts::tr("&Hand in…"), {}, handIn);
    auto* clock = new WorkClock(qApp, dock);
    QObject::connect(clock, &WorkClock::minuteWorked, dock, [&window, dock] { countMinute(window, *dock); });
}

} // namespace mica::app
