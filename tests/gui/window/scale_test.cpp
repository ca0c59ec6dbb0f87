// SPDX-License-Identifier: GPL-3.0-or-later
// No text is cut, however large it is, and the window fits a small screen. Run at 100, 150 and 200 % (QT_SCALE_FACTOR of the test's environment).
#include "filled_studio.h"
#include "qt_printing.h"

#include "app/shell/first_run_page.h"
#include "app/shell/health_page.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <QAbstractButton>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

constexpr QSize smallScreen(1280, 800), roomy(3600, 2400);
constexpr int usual = 10; // points

/// What of the text has no room; empty: nothing.
QString cutOf(const QLabel& label) {
    if (label.text().isEmpty() || label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) { return {}; }
    const bool wraps = label.wordWrap();
    const int needs = wraps ? label.heightForWidth(label.width()) : label.sizeHint().height();
    if (needs > label.height()) { return QStringLiteral("%1 of %2 pixels high").arg(label.height()).arg(needs); }
    const int wide = wraps ? 0 : label.sizeHint().width();
    if (wide > label.width()) { return QStringLiteral("%1 of %2 pixels wide").arg(label.width()).arg(wide); }
    return {};
}

QString cutOf(const QAbstractButton& button) {
    const QSize needs =
        button.hasHeightForWidth()
            ? QSize(0, button.heightForWidth(button.width()))
            : button.minimumSizeHint().expandedTo(button.inherits("QPushButton") ? button.sizeHint() : QSize());
    if (button.text().isEmpty() || (needs.width() <= button.width() && needs.height() <= button.height())) {
        return {};
    }
    return QStringLiteral("%1 x %2 of %3 x %4 pixels")
        .arg(button.width())
        .arg(button.height())
        .arg(needs.width())
        .arg(needs.height());
}

template <class Widget> int requireWhole(const QWidget& root) {
    int seen = 0;
    for (const Widget* one : visible<Widget>(root)) {
        if (one->visibleRegion().isEmpty()) { continue; } // scrolled away
        const QString cut = cutOf(*one);
        BOOST_TEST(cut.isEmpty(), nameFor(*one)
                                      << " \"" << one->text().left(60).toStdString() << "\" has " << cut.toStdString());
        ++seen;
    }
    return seen;
}

int requireWholeTexts(const QWidget& root) { return requireWhole<QLabel>(root) + requireWhole<QAbstractButton>(root); }

struct TextSize {
    explicit TextSize(double points) { Theme::current().setTextSize(points); }
    ~TextSize() { Theme::current().setTextSize(usual); }
};

void settle() {
    for (int i = 0; i < 5; ++i) { QCoreApplication::processEvents(); }
}

} // namespace

BOOST_AUTO_TEST_SUITE(scale)

BOOST_DATA_TEST_CASE(no_text_is_cut_where_there_is_room, boost::unit_test::data::make({7, 10, 14, 20}), points) {
    const TextSize size(points);
    const FilledStudio studio(roomy);
    studio.showBanners();
    for (const char* name : {"shell-prompt", "before-paging"}) {
        studio.showStop(recordedStop(name), recordedStop("in-interrupt"));
        for (const QString& perspective : studio.perspectives()) {
            studio.window->showPerspective(perspective);
            settle();
            BOOST_TEST_CONTEXT(name << ", perspective " << perspective) {
                BOOST_TEST(requireWholeTexts(*studio.window) > 8);
            }
        }
        for (const QString& id : studio.window->dockIds()) {
            studio.window->showDock(id);
            settle();
            BOOST_TEST_CONTEXT(name << ", dock " << id) { requireWholeTexts(*studio.window->dock(id)); }
        }
    }
}

BOOST_DATA_TEST_CASE(no_text_of_a_page_is_cut, boost::unit_test::data::make({7, 10, 14, 20}), points) {
    const TextSize size(points);
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    FirstRunPage first(settings, folder.path());
    first.resize(roomy / 2);
    first.show();
    HealthPage health;
    health.show();
    settle();
    BOOST_TEST(requireWholeTexts(first) > 10);
    BOOST_TEST(requireWholeTexts(health) > 0);
}

BOOST_AUTO_TEST_CASE(every_perspective_fits_a_small_screen_with_a_banner) {
    const FilledStudio studio(smallScreen);
    studio.showStop(recordedStop("shell-prompt"), recordedStop("in-interrupt"));
    studio.showBanners();
    for (const QString& perspective : studio.perspectives()) {
        studio.window->showPerspective(perspective);
        studio.window->resize(smallScreen);
        settle();
        QString widest;
        for (const QString& id : studio.window->dockIds()) {
            const QDockWidget* dock = studio.window->dock(id);
            const QSize least = dock->minimumSizeHint();
            if (dock->isVisible()) {
                widest += QStringLiteral(" %1 %2 x %3,").arg(id).arg(least.width()).arg(least.height());
            }
        }
        BOOST_TEST_CONTEXT(perspective << " needs" << widest) {
            BOOST_TEST(studio.window->width() == smallScreen.width());
            BOOST_TEST(studio.window->height() == smallScreen.height());
        }
    }
}

BOOST_AUTO_TEST_CASE(in_the_perspective_debug_the_editor_is_wider_than_the_processor) {
    const FilledStudio studio(smallScreen);
    studio.window->showPerspective(QStringLiteral("debug"));
    studio.showStop(recordedStop("shell-prompt"), recordedStop("in-interrupt"));
    settle();
    const int editor = studio.window->dock(QStringLiteral("editor"))->width();
    const int processor = studio.window->dock(QStringLiteral("cpu"))->width();
    BOOST_TEST(editor > processor);
    BOOST_TEST(processor > smallScreen.width() / 4);
}

BOOST_AUTO_TEST_SUITE_END()
