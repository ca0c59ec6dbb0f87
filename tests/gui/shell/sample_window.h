// SPDX-License-Identifier: GPL-3.0-or-later
// A main window over the small sample course, with settings of its own. Used by the tests of the shell.
#pragma once

#include "app/course/course_dock.h"
#include "app/shell/course_wiring.h"
#include "app/shell/inspector_dock.h"
#include "app/shell/main_window.h"
#include "unit/course/sample_lab.h"

#include <QLabel>
#include <QTemporaryDir>

namespace mica::test {

/// An inspector that shows addresses and nothing else.
class AddressDock : public app::InspectorDock {
public:
    explicit AddressDock(QWidget* parent) : InspectorDock(parent) { setWidget(new QLabel(QStringLiteral("…"), this)); }
    void showStop(const debug::Stop&, const debug::Stop&) override {}
    bool reveal(const debug::Place& place) override {
        if (place.kind != debug::Place::Kind::address) { return false; }
        revealed = place.number;
        return true;
    }
    quint64 revealed = 0;
};

inline QList<app::DockSpec> sampleDocks() {
    const auto plain = [](QWidget* parent) {
        auto* dock = new QDockWidget(parent);
        dock->setWidget(new QLabel(QStringLiteral("…"), dock));
        return dock;
    };
    return {{QStringLiteral("course"), QStringLiteral("Course"), app::Icon::labBegun,
             QKeySequence(QStringLiteral("Alt+1")), [](QWidget* parent) { return new app::CourseDock(parent); }},
            {QStringLiteral("editor"), QStringLiteral("Editor"), app::Icon::save, QKeySequence(QStringLiteral("Alt+2")),
             plain},
            {QStringLiteral("checks"), QStringLiteral("Checks"), app::Icon::check,
             QKeySequence(QStringLiteral("Alt+3")), plain},
            {QStringLiteral("descriptors"), QStringLiteral("Descriptors"), app::Icon::info, {}, plain},
            {QStringLiteral("memory"), QStringLiteral("Memory"), app::Icon::info, QKeySequence(QStringLiteral("Alt+4")),
             [](QWidget* parent) { return new AddressDock(parent); }}};
}

struct SampleWindow {
    QTemporaryDir folder;
    QString kit = folder.filePath(QStringLiteral("kit"));
    QString workspace = folder.filePath(QStringLiteral("Žofie's work"));
    app::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    std::unique_ptr<app::OpenWork> work;
    std::unique_ptr<app::MainWindow> window;

    SampleWindow() { writeSampleKit(folder.path()); }
    void open(const QString& place = {}, const QString& lab = {}) {
        window.reset();
        work = std::make_unique<app::OpenWork>(kit);
        window = std::make_unique<app::MainWindow>(settings, *work, sampleDocks());
        app::wireCourse(*window);
        window->resize(1200, 800);
        window->show();
        window->begin(place, lab);
    }
};

} // namespace mica::test
