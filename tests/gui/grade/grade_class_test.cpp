// SPDX-License-Identifier: GPL-3.0-or-later
// A class graded in Studio with the real kit and real Bochs: by folders and a zip, cancelled and gone on with, looked into by Show me. The
// table of results is that of `mica grade`, byte by byte, and the GUI thread never waits. With MICA_PICTURES set to a folder, the window is
// kept there.
#include "course/class_sample.h"
#include "qt_printing.h"

#include "app/checks/checks_dock.h"
#include "app/grade/class_setup.h"
#include "app/grade/evidence_view.h"
#include "app/grade/grade_dock.h"
#include "app/grade/matrix_view.h"
#include "app/grade/path_field.h"
#include "app/shell/course_wiring.h"
#include "app/shell/grade_wiring.h"
#include "app/shell/main_window.h"
#include "core/grade/submission.h"
#include "core/waiting.h"

#include <boost/test/unit_test.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

const QString kitPath = QStringLiteral(MICA_BINARY_DIR "/kit"), micaPath = QStringLiteral(MICA_BINARY_DIR "/bin/mica");

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), path.toStdString());
    return file.readAll();
}

/// Six students: the reference, the skeleton, a mutant, a spoof, files that do not compile; and the reference again, packed by `mica submit`.
QList<KnownStudent> writeSubmissions(const QString& folder) {
    const ClassSample sample(QStringLiteral("boot"));
    QList<KnownStudent> students{sample.reference(QStringLiteral("reference")),
                                 sample.skeleton(QStringLiteral("untouched")), sample.mutants().first(),
                                 sample.spoofs().first(), sample.broken(QStringLiteral("broken"))};
    writeClass(folder, students);
    KnownStudent packed = sample.reference(QStringLiteral("packed"));
    for (QByteArray& text : packed.files) { text += "\n// packed\n"; }
    QFile zip(folder + QStringLiteral("/packed.zip"));
    BOOST_REQUIRE(zip.open(QIODevice::WriteOnly));
    zip.write(grade::packSubmission(sample.lab(), packed.files, QStringLiteral("test")));
    return students << packed;
}

/// The program as main() puts it together, for an instructor without a workspace of their own.
struct Studio {
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    OpenWork work{kitPath};
    std::unique_ptr<MainWindow> window;
    GradeDock* dock = nullptr;
    MachineWiring* machine = nullptr;
    QList<KnownStudent> students;

    Studio() {
        students = writeSubmissions(folder.filePath(QStringLiteral("class")));
        declareThisThreadMayNotWait(OnForbiddenWait::fail);
        settings.setRole(Role::instructor);
        settings.setFirstRunDone();
        Theme::current().choose(ThemeName::light);
        window = std::make_unique<MainWindow>(settings, work, dockTable());
        wireCourse(*window);
        auto* workWiring = new WorkWiring(*window);
        machine = new MachineWiring(*window, *workWiring);
        new GradeWiring(*window, *workWiring, *machine);
        window->resize(1500, 940);
        window->show();
        window->begin({}, {});
        dock = window->dockAs<GradeDock>(QStringLiteral("grade"));
        window->showPerspective(QStringLiteral("grade"));
        BOOST_REQUIRE(dock->isVisible());
        waitForEnd();
    }
    void waitForEnd() const {
        while (dock->runner().isRunning()) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    }
    QString out() const { return folder.filePath(QStringLiteral("results")); }
    void fill() const {
        for (PathField* field : dock->setup().findChildren<PathField*>()) {
            const QString name = field->line().accessibleName();
            if (name == u"Submissions") { field->line().setText(folder.filePath(QStringLiteral("class"))); }
            if (name == u"Folder for the results") { field->line().setText(out()); }
        }
        auto* lab = dock->setup().findChild<QComboBox*>();
        lab->setCurrentIndex(lab->findData(QStringLiteral("boot")));
        dock->setup().findChild<QSpinBox*>()->setValue(2);
        for (QCheckBox* box : dock->setup().findChildren<QCheckBox*>()) {
            if (box->text().contains(u"trust")) { box->setChecked(!hasSandboxHere()); }
        }
    }
    /// Where nobody may make a namespace; asked of the runner, because this thread may not wait.
    bool hasSandboxHere() const { return dock->runner().sandbox() != nullptr; }
    QPushButton* button(const char* text) const {
        for (QPushButton* one : dock->findChildren<QPushButton*>()) {
            if (QString(one->text()).remove(u'&') == QLatin1StringView(text)) { return one; }
        }
        BOOST_FAIL("there is no such button: " << text);
        return nullptr;
    }
    void press(const char* text) const {
        QPushButton* one = button(text);
        BOOST_REQUIRE_MESSAGE(one->isVisible() && one->isEnabled(), text);
        QTest::mouseClick(one, Qt::LeftButton);
    }
    void keepPicture(const char* name) const {
        const QString pictures = qEnvironmentVariable("MICA_PICTURES");
        if (pictures.isEmpty()) { return; }
        QCoreApplication::processEvents();
        window->grab().save(QStringLiteral("%1/grade-%2.png").arg(pictures, QLatin1StringView(name)));
    }
};

/// results.csv of the same class as `mica grade` writes it.
QByteArray csvOfMica(const QString& submissions, const QString& out, bool hasSandbox) {
    QStringList arguments{QStringLiteral("--kit"), kitPath,
                          QStringLiteral("grade"), submissions,
                          QStringLiteral("--lab"), QStringLiteral("boot"),
                          QStringLiteral("--out"), out};
    if (!hasSandbox) { arguments += {QStringLiteral("--sandbox"), QStringLiteral("none")}; }
    QProcess mica;
    mica.start(micaPath, arguments);
    QSignalSpy ended(&mica, &QProcess::finished);
    while (ended.isEmpty() && mica.error() != QProcess::FailedToStart) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    BOOST_REQUIRE_MESSAGE(mica.exitCode() == 0, mica.readAllStandardError().toStdString());
    return bytesOf(out + QStringLiteral("/results.csv"));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_class_is_graded_cancelled_gone_on_with_and_looked_into) {
    Studio studio;
    GradeDock& dock = *studio.dock;
    QSignalSpy trouble(&dock, &GradeDock::trouble);
    studio.fill();

    // Cancelled at the first verdict: what is graded stays.
    const QMetaObject::Connection first =
        QObject::connect(&dock.runner(), &GradeRunner::studentFinished, &dock, [&studio] { studio.press("Cancel"); });
    studio.press("Start grading");
    studio.waitForEnd();
    QObject::disconnect(first);
    BOOST_REQUIRE_MESSAGE(trouble.isEmpty(), trouble.value(0).value(0).toString().toStdString());
    BOOST_TEST(dock.model().rowCount() == 6);
    const int before = dock.model().decided();
    BOOST_TEST(before >= 1);
    BOOST_TEST(before < 6);
    BOOST_TEST(dock.statusText() == QStringLiteral("Cancelled. What is graded stays; go on when you like."));

    // Gone on with: what was known is not graded again.
    int known = 0;
    QObject::connect(&dock.runner(), &GradeRunner::studentFinished, &dock,
                     [&known](const exports::ResultView&, bool wasKnown) { known += wasKnown ? 1 : 0; });
    studio.press("Go on");
    studio.waitForEnd();
    BOOST_REQUIRE_MESSAGE(trouble.isEmpty(), trouble.value(0).value(0).toString().toStdString());
    BOOST_TEST(known >= 1);
    BOOST_TEST(dock.model().decided() == 6);
    for (const KnownStudent& student : studio.students) {
        const int row = dock.model().rowOf(student.name);
        BOOST_REQUIRE(row >= 0);
        const auto& result = dock.model().result(row);
        BOOST_TEST(result->shownStatus() == student.status, student.name.toStdString());
        BOOST_TEST(result->score == student.score, student.name.toStdString());
        for (const QString& failed : student.failedChecks) {
            BOOST_TEST(
                (dock.model().mark(row, dock.model().columnOf(QStringLiteral("boot.") + failed)) == Mark::failed),
                failed.toStdString());
        }
    }
    studio.keepPicture("graded");
    BOOST_TEST(bytesOf(studio.out() + QStringLiteral("/results.csv")) ==
               csvOfMica(studio.folder.filePath(QStringLiteral("class")),
                         studio.folder.filePath(QStringLiteral("of-mica")), studio.hasSandboxHere()));

    // Show me: the mutant's first failed check, its files in the editor, the machine at the moment.
    const KnownStudent& mutant = studio.students[2];
    const int row = dock.model().rowOf(mutant.name);
    const int column = dock.model().columnOf(QStringLiteral("boot.") + mutant.failedChecks.first());
    dock.matrix().setCurrentIndex(dock.matrix().model()->index(0, 0));
    for (int shown = 0; shown < dock.matrix().model()->rowCount(); ++shown) {
        const QModelIndex at = dock.matrix().model()->index(shown, column);
        if (at.siblingAtColumn(0).data().toString() == mutant.name) { dock.matrix().setCurrentIndex(at); }
    }
    const QString tick = dock.model().check(row, column)->tick;
    QSignalSpy stopped(&studio.machine->controller(), &MachineController::stopped);
    QSignalSpy failed(&studio.machine->controller(), &MachineController::failed);
    studio.press("Show me");
    BOOST_TEST(studio.work.isVisit());
    BOOST_TEST((studio.work.target().sandbox == dock.runner().sandbox()));
    while (stopped.isEmpty() && failed.isEmpty()) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    BOOST_REQUIRE_MESSAGE(failed.isEmpty(), failed.value(0).value(0).toString().toStdString());
    const auto stop = stopped.first().at(0).value<debug::Stop>();
    BOOST_TEST(QString::number(stop->tick) == tick);
    BOOST_TEST(studio.window->perspective() == QStringLiteral("debug"));
    BOOST_TEST(
        studio.window->banners().texts().join(u' ').contains(QStringLiteral("These are the files of ") + mutant.name));
    BOOST_TEST(studio.settings.workspace().isEmpty()); // nobody comes back to it
    studio.keepPicture("show-me");
    studio.machine->controller().end();
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_AUTO_TEST_CASE(results_of_mica_are_opened_without_grading) {
    Studio studio;
    const QByteArray csv =
        csvOfMica(studio.folder.filePath(QStringLiteral("class")), studio.out(), studio.hasSandboxHere());
    studio.dock->openResults(studio.out());
    studio.waitForEnd();
    BOOST_TEST(studio.dock->model().decided() == 6);
    BOOST_TEST(rowsOf(csv) == knownRows(studio.students, studio.work.course()->course.find(QStringLiteral("boot"))));
    // The reference and its packed copy are alike, and told so.
    const auto alike = studio.dock->model().likeness(studio.dock->model().rowOf(QStringLiteral("packed")));
    BOOST_REQUIRE(alike.has_value());
    BOOST_TEST(alike->percent >= 90);
    BOOST_TEST(forbiddenWaits() == 0);
}
