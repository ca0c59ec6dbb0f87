// SPDX-License-Identifier: GPL-3.0-or-later
// The grade dock by keyboard and mouse, over a folder of results that was graded before: opened, sorted, filtered, looked into, written in
// another form. Nothing waits on this thread.
#include "gui/pictures.h"
#include "made_class.h"
#include "qt_printing.h"

#include "app/grade/class_setup.h"
#include "app/grade/evidence_view.h"
#include "app/grade/export_button.h"
#include "app/grade/grade_dock.h"
#include "app/grade/matrix_view.h"
#include "core/waiting.h"
#include "unit/course/sample_lab.h"

#include <boost/test/unit_test.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

struct Dock {
    QTemporaryDir folder;
    QString results = folder.filePath(QStringLiteral("graded"));
    GradeDock dock;
    QSignalSpy trouble{&dock, &GradeDock::trouble};

    Dock() {
        Theme::current().choose(ThemeName::light);
        writeMadeClass(results);
        writeSampleKit(folder.path());
        dock.setCourse(
            std::make_shared<const session::CourseAccess>(session::openCourse(folder.filePath(QStringLiteral("kit")))));
        declareThisThreadMayNotWait(OnForbiddenWait::fail);
        dock.resize(1300, 700);
        dock.show();
        waitForEnd(); // of the look for a sandbox
    }
    void waitForEnd() {
        while (dock.runner().isRunning()) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    }
    void open() {
        Q_EMIT dock.setup().openWanted(results);
        waitForEnd();
        BOOST_REQUIRE_MESSAGE(trouble.isEmpty(), trouble.value(0).value(0).toString().toStdString());
    }
    QString shownAt(int row) { return dock.matrix().model()->index(row, 0).data().toString(); }
    int shown() { return dock.matrix().model()->rowCount(); }
    QString evidence() { return dock.evidence().text(); }
    /// Clicks a cell of the matrix: below the front, or in it.
    void click(const char* student, int column) {
        QTableView& view = column < GradeModel::firstCheckColumn ? dock.matrix().front() : dock.matrix();
        for (int row = 0; row < shown(); ++row) {
            if (shownAt(row) != QLatin1StringView(student)) { continue; }
            dock.matrix().scrollTo(dock.matrix().model()->index(row, column));
            const QRect cell = view.visualRect(view.model()->index(row, column));
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, cell.center());
            return;
        }
        BOOST_FAIL("there is no such student: " << student);
    }
    int column(const char* check) { return dock.model().columnOf(QString::fromLatin1(check)); }
    void key(Qt::Key key) { QTest::keyClick(&dock.matrix(), key); }
    template <class Widget> Widget* named(const char* name) {
        for (Widget* one : dock.findChildren<Widget*>()) {
            if (one->accessibleName() == QLatin1StringView(name)) { return one; }
        }
        BOOST_FAIL("there is no such control: " << name);
        return nullptr;
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(it_opens_results_and_shows_what_is_behind_a_cell, Dock) {
    open();
    BOOST_TEST(shown() == 6);
    BOOST_TEST(dock.statusText().contains(QStringLiteral("graded")));
    BOOST_TEST(dock.lab() == QStringLiteral("interrupts"));
    BOOST_TEST(evidence().contains(QStringLiteral("lowest 0, median 40, highest 100")));
    click("anna", column("interrupts.fires"));
    BOOST_TEST(evidence().contains(QStringLiteral("irq0.count: expected 1, found 0")));
    click("boris", GradeModel::studentColumn);
    BOOST_TEST(evidence().contains(QStringLiteral("defines mica::probe::observe")));
    BOOST_TEST(savePictures(dock, QStringLiteral("grade-results")) == 3);
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_FIXTURE_TEST_CASE(the_keyboard_reaches_every_cell_and_show_me, Dock) {
    open();
    QSignalSpy shownMe(&dock, &GradeDock::showMeWanted);
    dock.matrix().setFocus();
    dock.matrix().setCurrentIndex(dock.matrix().model()->index(0, 0));
    BOOST_TEST(shownAt(0) == QStringLiteral("anna"));
    key(Qt::Key_Down);
    BOOST_TEST(evidence().startsWith(QStringLiteral("ben")));
    key(Qt::Key_Up);
    for (int i = 0; i < column("interrupts.fires"); ++i) { key(Qt::Key_Right); }
    BOOST_TEST(evidence().startsWith(QStringLiteral("The timer fires")));
    key(Qt::Key_Return);
    BOOST_REQUIRE(shownMe.count() == 1);
    BOOST_TEST(shownMe.first().at(0).toString() == QStringLiteral("anna"));
    BOOST_TEST(shownMe.first().at(1).toString() == QStringLiteral("interrupts.fires"));
    key(Qt::Key_Home);
    BOOST_TEST(evidence().startsWith(QStringLiteral("Anna Novak")));
}

BOOST_FIXTURE_TEST_CASE(the_students_stay_while_the_checks_scroll, Dock) {
    open();
    dock.resize(620, 500);
    QCoreApplication::processEvents();
    QScrollBar* across = dock.matrix().horizontalScrollBar();
    BOOST_REQUIRE(across->maximum() > 0);
    dock.matrix().setFocus();
    dock.matrix().setCurrentIndex(dock.matrix().model()->index(0, 0));
    key(Qt::Key_End);
    BOOST_TEST(across->value() > 0);
    BOOST_TEST(dock.matrix().front().columnViewportPosition(0) == 0);
    // Going back, no column of a check stays hidden below the students.
    for (int i = 0; i < 3; ++i) { key(Qt::Key_Left); }
    const QModelIndex first = dock.matrix().currentIndex();
    BOOST_TEST(first.column() == static_cast<int>(GradeModel::firstCheckColumn));
    BOOST_TEST(dock.matrix().visualRect(first).left() >= dock.matrix().front().width());
}

BOOST_FIXTURE_TEST_CASE(it_is_sorted_by_a_click_and_filtered, Dock) {
    open();
    QHeaderView* front = dock.matrix().front().horizontalHeader();
    const auto clickHeading = [](QHeaderView* header, int section) {
        const QPoint at(header->sectionViewportPosition(section) + header->sectionSize(section) / 2,
                        header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    };
    clickHeading(front, GradeModel::scoreColumn);
    BOOST_TEST(shownAt(0) == QStringLiteral("dora"));
    clickHeading(front, GradeModel::scoreColumn);
    BOOST_TEST(shownAt(0) == QStringLiteral("ben"));
    clickHeading(dock.matrix().horizontalHeader(), column("interrupts.fires"));
    clickHeading(dock.matrix().horizontalHeader(), column("interrupts.fires"));
    BOOST_TEST(shownAt(0) == QStringLiteral("ben"));
    QTest::keyClicks(named<QLineEdit>("Find a student"), QStringLiteral("o"));
    BOOST_TEST(shown() == 4); // Anna Novak, boris, cleo, dora
    named<QLineEdit>("Find a student")->clear();
    auto* standing = named<QComboBox>("Status");
    standing->setFocus();
    standing->setCurrentText(wordOf(Standing::notHandedIn));
    BOOST_TEST(shown() == 1);
    BOOST_TEST(shownAt(0) == QStringLiteral("emil"));
}

BOOST_FIXTURE_TEST_CASE(pages_and_files_are_asked_for, Dock) {
    open();
    QSignalSpy wanted(&dock, &GradeDock::fileWanted);
    click("anna", GradeModel::studentColumn);
    Q_EMIT dock.evidence().reportWanted(QStringLiteral("anna"));
    Q_EMIT dock.evidence().filesWanted(QStringLiteral("anna"));
    BOOST_REQUIRE(wanted.count() == 2);
    for (const QList<QVariant>& one : wanted) {
        BOOST_TEST(QFileInfo::exists(one.first().toString()), one.first().toString().toStdString());
    }
}

BOOST_FIXTURE_TEST_CASE(results_are_written_as_every_form_by_a_dialog_that_blocks_nothing, Dock) {
    open();
    auto* button = named<ExportButton>("Export the results");
    BOOST_TEST(button->isEnabled());
    QStringList names;
    for (const QAction* one : button->menu()->actions()) { names += one->data().toString(); }
    for (const session::ExportKind& kind : session::exportKinds()) {
        BOOST_TEST(names.contains(kind.name), kind.name.toStdString());
    }
    for (QAction* one : button->menu()->actions()) {
        if (one->data().toString() == u"csv") { one->trigger(); }
    }
    auto* dialog = dock.findChild<QFileDialog*>();
    BOOST_REQUIRE(dialog != nullptr);
    const QString path = folder.filePath(QStringLiteral("class.csv"));
    Q_EMIT dialog->fileSelected(path);
    waitForEnd();
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    BOOST_TEST(csv.contains("anna,interrupts,graded,40,100,40,0,0"));
    BOOST_TEST(csv.contains("dora,interrupts,infrastructure_error,,100"));
    BOOST_TEST(dock.statusText().contains(QStringLiteral("class.csv")));
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_folder_without_results_is_told_with_what_to_do, Dock) {
    Q_EMIT dock.setup().openWanted(folder.filePath(QStringLiteral("kit")));
    waitForEnd();
    BOOST_REQUIRE(trouble.count() == 1);
    BOOST_TEST(trouble.first().at(0).toString().contains(QStringLiteral("holds no results")));
    BOOST_TEST(dock.model().rowCount() == 0);
}

BOOST_FIXTURE_TEST_CASE(every_control_has_a_name_and_the_dock_looks_well_in_each_theme, Dock) {
    open();
    for (QWidget* one : dock.findChildren<QWidget*>()) {
        if (one->focusPolicy() == Qt::NoFocus || !one->isVisible()) { continue; }
        const auto* button = qobject_cast<QAbstractButton*>(one);
        const bool hasName = !one->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()) ||
                             one->focusProxy() != nullptr || one->inherits("QSplitterHandle") ||
                             one->inherits("QTabBar");
        BOOST_TEST(hasName, one->metaObject()->className());
    }
    dock.setup().setNoSandbox(QStringLiteral("bubblewrap is missing. Get it with: sudo apt-get install bubblewrap"));
    dock.findChild<QStackedWidget*>()->setCurrentIndex(0);
    BOOST_TEST(savePictures(dock, QStringLiteral("grade-setup")) == 3);
}
