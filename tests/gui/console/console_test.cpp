// SPDX-License-Identifier: GPL-3.0-or-later
// The console dock: shows, takes keys, searches, holds, saves, clears.
#include "qt_printing.h"

#include "app/console/console_dock.h"
#include "app/theme/theme.h"

#include <boost/test/unit_test.hpp>

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace mica::app;

namespace {

struct Rig {
    ConsoleDock dock;
    QSignalSpy typed{&dock, &ConsoleDock::typed};

    Rig() {
        dock.resize(800, 300);
        dock.show();
    }
    QString shown() { return dock.view().toPlainText(); }
    QByteArray keys() const {
        QByteArray all;
        for (const QList<QVariant>& one : typed) { all += one.first().toByteArray(); }
        return all;
    }
    QToolButton* button(const char* name) {
        for (QToolButton* one : dock.findChildren<QToolButton*>()) {
            if (one->accessibleName() == QLatin1String(name)) { return one; }
        }
        BOOST_FAIL(name);
        return nullptr;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(console_dock)

BOOST_AUTO_TEST_CASE(what_the_guest_writes_is_shown_as_a_terminal_would) {
    Rig rig;
    BOOST_TEST(!rig.dock.view().isVisible()); // a sentence says what to do
    rig.dock.write("Mica is up.\r\n$ ");
    BOOST_TEST(rig.dock.view().isVisible());
    BOOST_TEST(rig.shown() == QStringLiteral("Mica is up.\n$ "));
    rig.dock.write("ls\x1b[1A\rX\x1b[2;5H!");
    BOOST_TEST(rig.shown() == QStringLiteral("Xica is up.\n$ ls!"));
    rig.dock.write("\x1b[1;1H\x1b[J");
    BOOST_TEST(rig.shown() == QString());
}

BOOST_AUTO_TEST_CASE(keys_go_to_the_guest_and_are_not_shown_until_it_echoes_them) {
    Rig rig;
    rig.dock.write("$ ");
    QTest::keyClicks(&rig.dock.view(), QStringLiteral("ls"));
    QTest::keyClick(&rig.dock.view(), Qt::Key_Return);
    QTest::keyClick(&rig.dock.view(), Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(&rig.dock.view(), Qt::Key_Backspace);
    QTest::keyClick(&rig.dock.view(), Qt::Key_Up);
    BOOST_TEST((rig.keys() == "ls\r\x03\x7f\x1b[A"));
    BOOST_TEST(rig.shown() == QStringLiteral("$ "));
    BOOST_TEST(bytesOfKey(Qt::Key_F5, Qt::NoModifier, QString()).isEmpty());
}

BOOST_AUTO_TEST_CASE(selected_text_is_copied_and_pasted_text_is_typed) {
    Rig rig;
    rig.dock.write("one two");
    rig.dock.view().selectAll();
    QTest::keyClick(&rig.dock.view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(QApplication::clipboard()->text() == QStringLiteral("one two"));
    BOOST_TEST(rig.typed.isEmpty());
    QApplication::clipboard()->setText(QStringLiteral("ps\n"));
    QTest::keyClick(&rig.dock.view(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST((rig.keys() == "ps\r"));
}

BOOST_AUTO_TEST_CASE(text_is_found_upwards_and_again_from_the_end) {
    Rig rig;
    rig.dock.write("cat one\r\ncat two\r\n");
    auto* field = rig.dock.findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("cat"));
    QTest::keyClick(field, Qt::Key_Return);
    BOOST_TEST(rig.dock.view().textCursor().blockNumber() == 1);
    QTest::keyClick(field, Qt::Key_Return);
    BOOST_TEST(rig.dock.view().textCursor().blockNumber() == 0);
    QTest::keyClick(field, Qt::Key_Return);
    BOOST_TEST(rig.dock.view().textCursor().blockNumber() == 1);
    field->setText(QStringLiteral("dog"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto labels = rig.dock.findChildren<QLabel*>();
    BOOST_TEST(std::any_of(labels.begin(), labels.end(),
                           [](QLabel* one) { return one->text() == QStringLiteral("Not found"); }));
}

BOOST_AUTO_TEST_CASE(held_text_comes_when_it_is_let_go) {
    Rig rig;
    rig.dock.write("one\r\n");
    QTest::mouseClick(rig.button("Hold the text"), Qt::LeftButton);
    rig.dock.write("two\r\n");
    BOOST_TEST(rig.shown() == QStringLiteral("one\n"));
    QTest::mouseClick(rig.button("Hold the text"), Qt::LeftButton);
    BOOST_TEST(rig.shown() == QStringLiteral("one\ntwo\n"));
    QTest::mouseClick(rig.button("Clear"), Qt::LeftButton);
    BOOST_TEST(rig.shown() == QString());
}

BOOST_AUTO_TEST_CASE(the_text_is_saved_or_it_is_said_why_not) {
    Rig rig;
    rig.dock.write("\x1b[31mred\x1b[0m\r\nplain");
    const QTemporaryDir folder;
    BOOST_TEST(rig.dock.saveTo(folder.filePath(QStringLiteral("console.txt"))));
    QFile file(folder.filePath(QStringLiteral("console.txt")));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    BOOST_TEST((file.readAll() == "red\nplain\n"));
    QSignalSpy trouble(&rig.dock, &ConsoleDock::troubled);
    BOOST_TEST(!rig.dock.saveTo(QStringLiteral("/nowhere/console.txt")));
    BOOST_REQUIRE(trouble.size() == 1);
    BOOST_TEST(trouble.first().first().toString().contains(QStringLiteral("Choose another folder")));
}

BOOST_AUTO_TEST_CASE(many_lines_stay_in_step_with_the_terminal) {
    Rig rig;
    for (int i = 0; i < TerminalText::mostLines + 50; ++i) { rig.dock.write("line " + QByteArray::number(i) + "\r\n"); }
    BOOST_TEST(rig.dock.view().blockCount() == TerminalText::mostLines);
    BOOST_TEST(rig.shown() == rig.dock.view().terminal().text());
}

BOOST_AUTO_TEST_CASE(the_console_is_a_place) {
    Rig rig;
    mica::debug::Place place;
    BOOST_TEST(!rig.dock.reveal(place));
    place.kind = mica::debug::Place::Kind::console;
    BOOST_TEST(rig.dock.reveal(place));
}

BOOST_AUTO_TEST_CASE(pictures_of_it) {
    const QByteArray folder = qgetenv("MICA_PICTURES");
    for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::highContrast}) {
        Theme::current().choose(theme);
        Rig rig;
        rig.dock.write(
            "\x1b[32mMica is up.\x1b[0m 'help' tells what there is.\r\n$ ls\r\n\x1b[1;34mbin\x1b[0m  notes.txt\r\n$ "
            "\x1b[31mcat: no such file\x1b[0m\r\n$ ");
        const QPixmap picture = rig.dock.grab();
        BOOST_TEST(!picture.isNull());
        if (!folder.isEmpty()) {
            picture.save(QString::fromLocal8Bit(folder) +
                         QStringLiteral("/console-%1.png").arg(static_cast<int>(theme)));
        }
    }
    Theme::current().choose(ThemeName::light);
}

BOOST_AUTO_TEST_SUITE_END()
