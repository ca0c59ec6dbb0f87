// SPDX-License-Identifier: GPL-3.0-or-later
// A newcomer finds every command of the command line's student half in Studio: the commands are read from the program `mica` itself, followed
// through the table of docs/student/studio.md, and looked for in the menus under the names that stand there.
#include "filled_studio.h"
#include "qt_printing.h"

#include "app/shell/command_marks.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QMenu>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

QString helpOf(const QStringList& command) {
    QProcess program;
    program.start(QStringLiteral(MICA_PROGRAM), command + QStringList{QStringLiteral("--help")});
    BOOST_REQUIRE(program.waitForFinished(-1));
    BOOST_REQUIRE(program.exitCode() == 0);
    return QString::fromUtf8(program.readAllStandardOutput());
}

/// What matches the pattern's first group, line by line.
QStringList found(const QString& text, const char* pattern) {
    QStringList all;
    const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    for (auto match = expression.globalMatch(text); match.hasNext();) { all += match.next().captured(1); }
    return all;
}

/// "check", "check --watch" … of the commands that are not for instructors or authors.
QStringList studentCommands() {
    QString help = helpOf({});
    help = help.mid(help.indexOf(QStringLiteral("Subcommands:")));
    QStringList all;
    for (const QString& command : found(help, "^  ([a-z]+) +(?!authors:|instructors:)[a-z]")) {
        all += command;
        for (const QString& option : found(helpOf({command}), "^  (?:-[a-z],)?(--[a-z-]+)")) {
            if (option != u"--help") { all += command + u' ' + option; }
        }
    }
    return all;
}

QString plain(QString text) { return text.remove(u'&').remove(u'…'); }

using Commands = QMap<QString, QStringList>; // of mica -> "Lab: Check the lab"

void collect(QMenu* menu, const QString& path, Commands& commands) {
    Q_EMIT menu->aboutToShow();
    for (const QAction* action : menu->actions()) {
        for (const QString& command : commandsOf(*action)) {
            commands[command] += QStringLiteral("%1: %2").arg(path, plain(action->text()));
        }
        if (QMenu* inner = action->menu()) {
            Commands below;
            collect(inner, plain(inner->title()), below);
            for (auto one = below.cbegin(); one != below.cend(); ++one) {
                commands[one.key()] += QStringLiteral("%1: %2").arg(path, plain(inner->title()));
            }
        }
    }
}

Commands commandsOfMenus(const MainWindow& window) {
    Commands all;
    for (const Menu menu : {Menu::file, Menu::edit, Menu::lab, Menu::machine, Menu::view, Menu::help}) {
        collect(window.menu(menu), plain(window.menu(menu)->title()), all);
    }
    return all;
}

/// The rows of the two tables in the page: those with a place in the menus, and those without ("" as place).
QMap<QString, QString> documented() {
    QFile page(QStringLiteral(MICA_SOURCE_DIR "/docs/student/studio.md"));
    BOOST_REQUIRE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    QMap<QString, QString> rows;
    const QRegularExpression placed(QStringLiteral("^\\| `([^`]+)` \\| ([A-Z][a-z]+: [^|]+) \\|"),
                                    QRegularExpression::MultilineOption);
    for (auto match = placed.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch row = match.next();
        rows.insert(row.captured(1), row.captured(2));
    }
    const QString section = text.section(QStringLiteral("Not in Studio"), 1).section(QStringLiteral("\n## "), 0, 0);
    for (const QString& command : found(section, "`([a-z]+ --[a-z-]+)`(?=[^|]*\\|[^|]+\\|$)")) {
        rows.insert(command, {});
    }
    return rows;
}

} // namespace

BOOST_AUTO_TEST_SUITE(student_commands)

BOOST_AUTO_TEST_CASE(every_command_and_option_of_the_students_is_in_the_table_and_where_the_table_says) {
    const FilledStudio studio;
    const Commands inMenus = commandsOfMenus(*studio.window);
    const QMap<QString, QString> rows = documented();
    const QStringList commands = studentCommands();
    BOOST_TEST(commands.contains(QStringLiteral("check --watch")));
    BOOST_TEST(!commands.contains(QStringLiteral("grade")));
    for (const QString& command : commands) {
        BOOST_TEST_CONTEXT("mica " << command.toStdString()) {
            BOOST_REQUIRE_MESSAGE(rows.contains(command), "docs/student/studio.md does not say where it is in Studio");
            const QString place = rows.value(command);
            if (place.isEmpty()) {
                BOOST_TEST(!inMenus.contains(command), "it is in Studio now; the page says that it is not");
                BOOST_TEST(command.contains(u' '), "a whole command is missing in Studio");
            } else {
                BOOST_TEST(inMenus.value(command).contains(place),
                           "not at \"" << place.toStdString() << "\", but at \""
                                       << inMenus.value(command).join(QStringLiteral("; ")).toStdString() << '"');
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_table_and_the_menus_name_nothing_that_mica_does_not_have) {
    const FilledStudio studio;
    QStringList known = studentCommands();
    known += QStringLiteral("start DIR"); // a positional argument
    const Commands inMenus = commandsOfMenus(*studio.window);
    for (const QString& command : inMenus.keys() + documented().keys()) {
        BOOST_TEST(known.contains(command), command.toStdString() << " is no command of mica");
    }
}

BOOST_AUTO_TEST_SUITE_END()
