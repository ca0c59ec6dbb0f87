// SPDX-License-Identifier: GPL-3.0-or-later
// The kit's folder vanishes, or a lab.toml goes bad, while text is unsaved in the real editor: a banner says it, the text stays, and all is well
// again when the kit is back.
#include "qt_printing.h"
#include "sample_window.h"

#include "app/editor/code_view.h"
#include "app/editor/editor_dock.h"
#include "app/editor/editor_page.h"
#include "app/shell/work_wiring.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QPushButton>
#include <QSignalSpy>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

/// The sample course in a window with the real docks.
struct RealDocks : SampleWindow {
    std::unique_ptr<WorkWiring> wiring;
    RealDocks() {
        work = std::make_unique<OpenWork>(kit);
        window = std::make_unique<MainWindow>(settings, *work, dockTable());
        wireCourse(*window);
        wiring = std::make_unique<WorkWiring>(*window);
        window->show();
        window->begin(workspace, {});
        BOOST_REQUIRE(work->lab() != nullptr);
        view().replaceContent(unsaved());
    }
    ~RealDocks() { wiring.reset(); }
    static QString unsaved() { return QStringLiteral("int half_an_hour_of_work;\n"); }
    EditorDock& editor() const { return *window->dockAs<EditorDock>(QStringLiteral("editor")); }
    CodeView& view() const { return editor().pageOf(work->lab()->files.first().path)->view(); }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_kit_that_vanishes_is_told_and_takes_no_text_along, RealDocks) {
    QSignalSpy trouble(work.get(), &OpenWork::kitTrouble);
    QSignalSpy well(work.get(), &OpenWork::kitWell);
    const QString away = folder.filePath(QStringLiteral("away"));
    BOOST_REQUIRE(QDir().rename(kit, away));
    BOOST_REQUIRE(trouble.wait());
    BOOST_TEST(window->banners().texts().join(u'\n').contains(QStringLiteral("What was open stays open")));
    BOOST_TEST(view().text() == unsaved());
    BOOST_TEST(editor().hasUnsaved());
    BOOST_REQUIRE(QDir().rename(away, kit));
    BOOST_REQUIRE(well.wait()); // seen without anybody pressing a button
    BOOST_TEST(window->banners().texts().isEmpty());
    BOOST_TEST(view().text() == unsaved());
    BOOST_TEST(editor().hasUnsaved());
}

BOOST_FIXTURE_TEST_CASE(a_lab_toml_that_goes_bad_takes_no_text_along, RealDocks) {
    const QString manifest = folder.filePath(QStringLiteral("labs/02-interrupts/lab.toml"));
    QSignalSpy trouble(work.get(), &OpenWork::kitTrouble);
    QSignalSpy well(work.get(), &OpenWork::kitWell);
    writeFile(manifest, "not even TOML = = \n");
    BOOST_REQUIRE(trouble.wait());
    BOOST_TEST(window->banners().texts().join(u'\n').contains(QStringLiteral("lab.toml")));
    BOOST_TEST(view().text() == unsaved());
    writeFile(manifest, sampleLab());
    BOOST_REQUIRE(well.wait());
    BOOST_TEST(view().text() == unsaved());
    BOOST_TEST(editor().hasUnsaved());
    BOOST_TEST(window->banners().texts().isEmpty());
}
