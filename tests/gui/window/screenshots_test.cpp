// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every dock and every perspective in light and dark, for people to look at and for the documents: build/screenshots. A lab of the course
// is open and checked with real Bochs, the inspectors show recorded stops.
#include "filled_studio.h"
#include "qt_printing.h"
#include "screenshots.h"

#include <boost/test/unit_test.hpp>

#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

void checkLab(FilledStudio& studio) {
    bool ended = false;
    const QObject life;
    QObject::connect(&studio.window->runner(), &CheckRunner::finished, &life, [&ended] { ended = true; });
    QObject::connect(&studio.window->runner(), &CheckRunner::failed, &life,
                     [](const QString& what, const QString&) { throw std::runtime_error(what.toStdString()); });
    studio.wiring->check({});
    while (!ended) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
}

} // namespace

BOOST_AUTO_TEST_CASE(every_dock_and_every_perspective_in_light_and_dark) {
    Theme::current().choose(ThemeName::light);
    FilledStudio studio;
    checkLab(studio);
    studio.showStop(recordedStop("shell-prompt"), recordedStop("in-interrupt"));
    for (const QString& perspective : studio.perspectives()) {
        studio.window->showPerspective(perspective);
        BOOST_TEST(keepScreenshots(*studio.window, QStringLiteral("perspective-%1").arg(perspective)),
                   perspective.toStdString());
    }
    for (const QString& id : studio.window->dockIds()) {
        QDockWidget& dock = *studio.window->dock(id);
        studio.window->showDock(id);
        dock.setFloating(true);
        dock.resize(760, 560);
        dock.show();
        BOOST_TEST(keepScreenshots(dock, id), id.toStdString());
        dock.setFloating(false);
    }
}
