// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every dock and every perspective in light and dark, for people to look at and for the documents: build/screenshots. A lab of the course
// is open and checked with real Bochs, the inspectors show recorded stops.
#include "filled_studio.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

const QString folder = QStringLiteral(MICA_BINARY_DIR "/screenshots");

/// Saves it in light and in dark. False when the two are equal, or either is of one colour.
bool keep(QWidget& widget, const QString& name) {
    QList<QImage> pictures;
    for (const auto& [theme, word] : {std::pair(ThemeName::light, "light"), std::pair(ThemeName::dark, "dark")}) {
        Theme::current().choose(theme);
        for (int i = 0; i < 3; ++i) { QCoreApplication::processEvents(); }
        const QImage picture = widget.grab().toImage();
        QImage plain(picture.size(), picture.format());
        plain.fill(picture.pixelColor(0, 0));
        if (picture == plain || pictures.contains(picture)) { return false; }
        if (!picture.save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1StringView(word)))) { return false; }
        pictures += picture;
    }
    Theme::current().choose(ThemeName::light);
    return true;
}

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
    QDir().mkpath(folder);
    Theme::current().choose(ThemeName::light);
    FilledStudio studio;
    checkLab(studio);
    studio.showStop(recordedStop("shell-prompt"), recordedStop("in-interrupt"));
    for (const QString& perspective : studio.perspectives()) {
        studio.window->showPerspective(perspective);
        BOOST_TEST(keep(*studio.window, QStringLiteral("perspective-%1").arg(perspective)), perspective.toStdString());
    }
    for (const QString& id : studio.window->dockIds()) {
        QDockWidget& dock = *studio.window->dock(id);
        studio.window->showDock(id);
        dock.setFloating(true);
        dock.resize(760, 560);
        dock.show();
        BOOST_TEST(keep(dock, id), id.toStdString());
        dock.setFloating(false);
    }
}
