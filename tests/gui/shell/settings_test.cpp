// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered comes back; what never was has a sensible value.
#include "app/shell/settings.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace mica::app;

BOOST_AUTO_TEST_CASE(nothing_remembered_is_a_first_run) {
    const QTemporaryDir folder;
    const Settings settings(folder.filePath(QStringLiteral("s.ini")));
    BOOST_TEST(!settings.firstRunDone());
    BOOST_TEST((settings.theme() == ThemeName::system));
    BOOST_TEST((settings.role() == Role::student));
    BOOST_TEST(settings.textSize() == 0);
    BOOST_TEST(settings.workspace().isEmpty());
}

BOOST_AUTO_TEST_CASE(what_was_set_is_there_at_the_next_start) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("s.ini"));
    {
        Settings settings(file);
        settings.setFirstRunDone();
        settings.setTheme(ThemeName::highContrast);
        settings.setRole(Role::instructor);
        settings.setTextSize(13);
        settings.setLab(QStringLiteral("interrupts"));
        settings.setArrangement(QStringLiteral("work"), QByteArray("\0\1state", 7));
        for (int i = 0; i < 12; ++i) { settings.setWorkspace(QStringLiteral("/w/%1").arg(i)); }
        settings.setWorkspace(QStringLiteral("/w/7"));
    }
    Settings settings(file);
    BOOST_TEST(settings.firstRunDone());
    BOOST_TEST((settings.theme() == ThemeName::highContrast));
    BOOST_TEST((settings.role() == Role::instructor));
    BOOST_TEST(settings.textSize() == 13);
    BOOST_TEST(settings.lab() == QStringLiteral("interrupts"));
    BOOST_TEST(settings.arrangement(QStringLiteral("work")) == QByteArray("\0\1state", 7));
    const QStringList recent = settings.recentWorkspaces();
    BOOST_TEST(recent.size() == 8);
    BOOST_TEST(recent.first() == QStringLiteral("/w/7"));
    BOOST_TEST(recent.count(QStringLiteral("/w/7")) == 1);
    settings.forgetArrangements();
    BOOST_TEST(settings.arrangement(QStringLiteral("work")).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_portable_file_beside_the_program_wins) {
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/portable.ini");
    BOOST_TEST(Settings().file() != beside);
    QFile file(beside);
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    const QString chosen = Settings().file();
    file.remove();
    BOOST_TEST(chosen == beside);
}
