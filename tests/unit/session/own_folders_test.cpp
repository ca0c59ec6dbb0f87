// SPDX-License-Identifier: GPL-3.0-or-later
// Settings and cache: in the user's folders, or all beside each other where portable.ini lies beside the program.
#include "qt_printing.h"

#include "core/session/own_folders.h"

#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace mica::session;

namespace {

/// A program with portable.ini beside it, and no MICA_CACHE around it.
struct Portable {
    int count = 1;
    char name[5] = "test";
    char* arguments[2] = {name, nullptr};
    QCoreApplication application{count, arguments};
    QString program = QCoreApplication::applicationDirPath();
    QString beside = program + QStringLiteral("/portable.ini");

    Portable() {
        qunsetenv("MICA_CACHE");
        QFile file(beside);
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    }
    ~Portable() {
        QFile::remove(beside);
        qunsetenv("MICA_CACHE");
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_portable_program_keeps_everything_in_its_own_folder, Portable) {
    BOOST_TEST(portableSettings() == beside);
    BOOST_TEST(settingsFile(QStringLiteral("studio")) == beside);
    BOOST_TEST(cacheRoot() == QDir::cleanPath(program + QStringLiteral("/../cache")));
}

BOOST_FIXTURE_TEST_CASE(a_cache_that_is_named_goes_before_all, Portable) {
    qputenv("MICA_CACHE", "/somewhere/else");
    BOOST_TEST(cacheRoot().endsWith(QStringLiteral("/somewhere/else")));
}

BOOST_FIXTURE_TEST_CASE(an_installed_program_uses_the_folders_of_its_user, Portable) {
    QFile::remove(beside);
    BOOST_TEST(portableSettings().isEmpty());
    BOOST_TEST(settingsFile(QStringLiteral("studio")).endsWith(QStringLiteral("/studio.ini")));
    BOOST_TEST(!settingsFile(QStringLiteral("studio")).startsWith(program));
    BOOST_TEST(!cacheRoot().startsWith(program));
}
