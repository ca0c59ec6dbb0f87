// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of results and its ledger: nobody else's folder is touched, nothing half-written counts.
#include "qt_printing.h"

#include "core/failure.h"
#include "core/grade/result_folder.h"
#include "core/grade/result_ledger.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace mica;
using namespace mica::grade;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject verdict(const QString& status) { return {{u"status"_s, status}, {u"score"_s, 7}}; }

bool isUsage(const Failure& failure) { return failure.kind() == FailureKind::usage; }

} // namespace

BOOST_AUTO_TEST_CASE(a_folder_of_results_is_opened_again_only_to_go_on) {
    const QTemporaryDir base;
    const ResultFolder folder(base.filePath(u"Ž out"_s));
    folder.open(false);
    folder.open(true);
    BOOST_CHECK_EXCEPTION(folder.open(false), Failure, [](const Failure& failure) {
        return isUsage(failure) && failure.advice().contains(u"--resume"_s);
    });
    QFile foreign(base.filePath(u"precious.txt"_s));
    BOOST_REQUIRE(foreign.open(QIODevice::WriteOnly));
    foreign.close();
    BOOST_CHECK_EXCEPTION(ResultFolder(base.path()).open(true), Failure, isUsage);
    BOOST_CHECK_EXCEPTION(ResultFolder(base.filePath(u"precious.txt"_s)).open(true), Failure, isUsage);
}

BOOST_AUTO_TEST_CASE(what_belongs_to_nobody_any_more_goes) {
    const QTemporaryDir base;
    const ResultFolder folder(base.path());
    folder.open(false);
    for (const QString& student : {u"anna"_s, u"ben"_s}) {
        folder.writeResult(student, verdict(u"graded"_s));
        folder.writeFiles(student, {{u"pic.cpp"_s, "1"}, {u"idt.cpp"_s, "2"}});
    }
    BOOST_TEST(studentsIn(base.path()) == (QStringList{u"anna"_s, u"ben"_s}));
    folder.writeFiles(u"anna"_s, {{u"pic.cpp"_s, "3"}});
    const QStringList halves{folder.resultPath(u"anna"_s) + u".AbCdEf"_s, folder.csvPath() + u".AbCdEf"_s};
    for (const QString& half : halves) { BOOST_REQUIRE(QFile::copy(folder.resultPath(u"anna"_s), half)); }
    folder.removeOthers({u"anna"_s});
    for (const QString& half : halves) { BOOST_TEST(!QFile::exists(half), half.toStdString()); }
    BOOST_TEST(studentsIn(base.path()) == QStringList{u"anna"_s});
    BOOST_TEST(QDir(folder.filesPath(u"anna"_s)).entryList(QDir::Files) == QStringList{u"pic.cpp"_s});
    BOOST_TEST(!QFile::exists(folder.filesPath(u"ben"_s)));
    BOOST_CHECK_EXCEPTION(studentsIn(base.filePath(u"none"_s)), Failure, isUsage);
}

BOOST_AUTO_TEST_CASE(the_ledger_forgets_what_is_damaged_and_keeps_no_trouble) {
    const QTemporaryDir base;
    const ResultLedger ledger(base.path());
    ledger.keep(u"aa"_s, verdict(u"graded"_s));
    ledger.keep(u"bb"_s, verdict(u"infrastructure_error"_s));
    BOOST_REQUIRE(ledger.find(u"aa"_s).has_value());
    BOOST_TEST((*ledger.find(u"aa"_s) == verdict(u"graded"_s)));
    BOOST_TEST(!ledger.find(u"bb"_s));
    BOOST_REQUIRE(QFile::copy(base.filePath(u"aa.json"_s), base.filePath(u"cc.json"_s)));
    BOOST_TEST(!ledger.find(u"cc"_s)); // another key's verdict
    BOOST_REQUIRE(QFile::resize(base.filePath(u"aa.json"_s), 20));
    BOOST_TEST(!ledger.find(u"aa"_s));
}
