// SPDX-License-Identifier: GPL-3.0-or-later
// Saving as editors do it: in place, by a temporary file renamed over the old one, by removing and writing again.
// The tests wait for events, never for a time; a missing event ends a test by the limit of an event loop.
#include "qt_printing.h"

#include "core/session/source_watcher.h"

#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

using namespace mica::session;

namespace {

constexpr int limitMilliseconds = 20'000;

struct Watched {
    int argc = 0;
    QCoreApplication application{argc, nullptr};
    QTemporaryDir folder;
    QStringList names{QStringLiteral("idt.cpp"), QStringLiteral("pic.cpp")};

    Watched() {
        for (const QString& name : names) { write(name, "before"); }
    }
    QString path(const QString& name) const { return folder.filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }
    /// The files of the next change; empty when none came.
    static QStringList next(SourceWatcher& watcher) {
        QStringList seen;
        QEventLoop loop;
        QObject::connect(&watcher, &SourceWatcher::changed, &loop, [&](const QStringList& changed) {
            seen = changed;
            loop.quit();
        });
        QTimer::singleShot(limitMilliseconds, &loop, &QEventLoop::quit);
        loop.exec();
        return seen;
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_file_written_in_place_is_named, Watched) {
    SourceWatcher watcher(folder.path(), names);
    write(QStringLiteral("pic.cpp"), "after");
    BOOST_TEST(next(watcher) == QStringList{QStringLiteral("pic.cpp")});
}

BOOST_FIXTURE_TEST_CASE(a_file_replaced_by_another_is_seen_every_time, Watched) {
    SourceWatcher watcher(folder.path(), names);
    for (const char* text : {"first", "second", "third"}) {
        write(QStringLiteral(".pic.cpp.swp"), text);
        QFile::remove(path(QStringLiteral("pic.cpp")));
        BOOST_REQUIRE(QFile::rename(path(QStringLiteral(".pic.cpp.swp")), path(QStringLiteral("pic.cpp"))));
        BOOST_TEST(next(watcher) == QStringList{QStringLiteral("pic.cpp")});
    }
}

BOOST_FIXTURE_TEST_CASE(a_file_that_was_missing_at_the_start_is_seen_when_it_comes, Watched) {
    QFile::remove(path(QStringLiteral("idt.cpp")));
    SourceWatcher watcher(folder.path(), names);
    write(QStringLiteral("idt.cpp"), "now here");
    BOOST_TEST(next(watcher) == QStringList{QStringLiteral("idt.cpp")});
}

BOOST_FIXTURE_TEST_CASE(saves_that_belong_together_are_one_change, Watched) {
    SourceWatcher watcher(folder.path(), names);
    write(QStringLiteral("pic.cpp"), "half");
    write(QStringLiteral("pic.cpp"), "whole");
    write(QStringLiteral("idt.cpp"), "too");
    BOOST_TEST(next(watcher) == names);
}

BOOST_FIXTURE_TEST_CASE(a_save_that_changes_nothing_and_other_files_are_no_news, Watched) {
    SourceWatcher watcher(folder.path(), names);
    write(QStringLiteral("notes.txt"), "not watched");
    write(QStringLiteral("pic.cpp"), "before");
    write(QStringLiteral("idt.cpp"), "after");
    BOOST_TEST(next(watcher) == QStringList{QStringLiteral("idt.cpp")});
}
