// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is killed with unsaved text loses none of it; and what was saved leaves no recovery file behind.
#include "editor_sample.h"
#include "qt_printing.h"

#include "app/editor/code_view.h"
#include "app/editor/editor_page.h"
#include "app/editor/notice_bar.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

app::EditorSource sourceOf(const EditorSample& sample) {
    app::EditorSource source;
    source.path = sample.file(QStringLiteral("pic.cpp"));
    source.name = QStringLiteral("pic.cpp");
    source.recoveryFolder = sample.recoveryFolder();
    return source;
}

QStringList recoveryFiles(const EditorSample& sample) { return QDir(sample.recoveryFolder()).entryList(QDir::Files); }

void press(app::EditorPage& page, const char* caption) {
    for (QPushButton* button : page.notice().findChildren<QPushButton*>()) {
        if (button->text() == QString::fromUtf8(caption)) { return QTest::mouseClick(button, Qt::LeftButton); }
    }
    BOOST_FAIL(caption);
}

/// Starts the victim, waits until its text is on the disk, kills it.
void killWhileTyping(const EditorSample& sample, const QString& typed) {
    QProcess victim;
    victim.start(QStringLiteral(MICA_BINARY_DIR "/tests/recovery_victim"),
                 {sample.file(QStringLiteral("pic.cpp")), sample.recoveryFolder(), typed});
    BOOST_REQUIRE(victim.waitForStarted());
    const bool kept = QTest::qWaitFor(
        [&] {
            const QStringList files = recoveryFiles(sample);
            return files.size() == 1 && readFile(sample.recoveryFolder() + u'/' + files[0]).contains(typed.toUtf8());
        },
        60'000);
    victim.kill();
    victim.waitForFinished();
    BOOST_REQUIRE(kept);
    BOOST_TEST((victim.exitStatus() == QProcess::CrashExit));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_killed_program_loses_no_text) {
    const EditorSample sample;
    killWhileTyping(sample, QStringLiteral("precious();"));
    BOOST_TEST(readFile(sample.file(QStringLiteral("pic.cpp"))) == sampleText().toUtf8()); // nobody saved
    app::EditorPage page(sourceOf(sample));
    BOOST_TEST(page.view().text(4).trimmed() == QStringLiteral("precious();return;"));
    BOOST_TEST(page.isModified());
    BOOST_TEST(!page.notice().isHidden());
    BOOST_TEST(page.notice().text().contains(QStringLiteral("is back")));
    press(page, "Keep it");
    BOOST_TEST(page.save());
    BOOST_TEST(readFile(page.source().path).contains("precious();return;"));
    BOOST_TEST(recoveryFiles(sample).isEmpty());
}

BOOST_AUTO_TEST_CASE(the_saved_text_can_be_chosen_and_undone) {
    const EditorSample sample;
    killWhileTyping(sample, QStringLiteral("no"));
    app::EditorPage page(sourceOf(sample));
    press(page, "Go back to the saved text");
    BOOST_TEST(page.view().text() == sampleText());
    page.view().undo();
    BOOST_TEST(page.view().text(4).trimmed() == QStringLiteral("noreturn;"));
}

BOOST_AUTO_TEST_CASE(a_closed_page_keeps_its_unsaved_text_and_a_saved_one_nothing) {
    const EditorSample sample;
    {
        app::EditorPage page(sourceOf(sample));
        page.view().setCursorPosition(4, 4);
        QTest::keyClicks(&page.view(), QStringLiteral("a"));
    }
    BOOST_TEST(recoveryFiles(sample).size() == 1);
    {
        app::EditorPage page(sourceOf(sample));
        BOOST_TEST(page.isModified());
        BOOST_TEST(page.save());
    }
    BOOST_TEST(recoveryFiles(sample).isEmpty());
}

BOOST_AUTO_TEST_CASE(typing_reaches_the_disk_within_a_second) {
    const EditorSample sample;
    app::EditorPage page(sourceOf(sample));
    page.view().setCursorPosition(4, 4);
    QTest::keyClicks(&page.view(), QStringLiteral("a"));
    QElapsedTimer clock;
    clock.start();
    BOOST_REQUIRE(QTest::qWaitFor([&] { return recoveryFiles(sample).size() == 1; }, 60'000));
    BOOST_TEST_MESSAGE("recovery after " << clock.elapsed() << " ms");
    page.view().undo();
    BOOST_TEST(QTest::qWaitFor([&] { return recoveryFiles(sample).isEmpty(); }, 60'000));
}

BOOST_AUTO_TEST_CASE(a_damaged_recovery_file_is_no_text) {
    const EditorSample sample;
    const app::Recovery recovery(sample.recoveryFolder(), sourceOf(sample).path);
    writeFile(recovery.path(), "{\"file\":");
    BOOST_TEST(!recovery.kept().has_value());
    const app::EditorPage page(sourceOf(sample));
    BOOST_TEST(!page.isModified());
}
