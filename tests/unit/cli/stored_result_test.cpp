// SPDX-License-Identifier: GPL-3.0-or-later
// Result documents read back, and the text of a replayed moment.
#include "qt_printing.h"

#include "cli/moment_report.h"
#include "core/failure.h"
#include "core/session/stored_result.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace mica;
using namespace mica::cli;
using namespace mica::session;

namespace {

const QByteArray document = R"({"schema": "mica.result/1", "lab": {"id": "interrupts"}, "score": 60, "max_score": 100,
 "submission": {"id": "workspace", "files": [{"path": "src/pic.cpp", "sha256": "abcd"}],
  "others": [{"lab": "boot", "files": [{"path": "src/vga.cpp", "sha256": "ef01"}]}]},
 "checks": [
  {"id": "interrupts.rate", "title": "The rate", "status": "failed", "expected": "100", "actual": "0", "message": "none came", "seed": 7,
   "evidence": {"tick": 12345678901, "symbol": "f+0x1", "file": "pic.cpp", "line": 4}},
  {"id": "interrupts.fires", "status": "passed", "seed": 7}]})";

QString stored(const QTemporaryDir& folder, const QByteArray& bytes) {
    const QString path = folder.filePath(QStringLiteral("result.json"));
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

} // namespace

BOOST_AUTO_TEST_CASE(what_replay_and_submit_need_is_read) {
    const QTemporaryDir folder;
    const StoredResult result = readResult(stored(folder, document));
    BOOST_TEST(result.lab == QStringLiteral("interrupts"));
    BOOST_TEST(result.origin == QStringLiteral("workspace"));
    BOOST_TEST(result.files.value(QStringLiteral("pic.cpp")) == QStringLiteral("abcd"));
    BOOST_TEST(result.others.value(QStringLiteral("boot")).value(QStringLiteral("vga.cpp")) == QStringLiteral("ef01"));
    BOOST_TEST(result.score == 60);
    BOOST_TEST(result.maxScore == 100);
    const StoredCheck* rate = result.find(QStringLiteral("interrupts.rate"));
    BOOST_REQUIRE(rate != nullptr);
    BOOST_TEST((rate == result.find(QStringLiteral("rate"))));
    BOOST_TEST(rate->tick.value_or(0) == 12'345'678'901U);
    BOOST_TEST(rate->seed == 7U);
    BOOST_TEST(!result.find(QStringLiteral("fires"))->tick.has_value());
    BOOST_TEST((result.find(QStringLiteral("other")) == nullptr));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_and_one_that_is_no_result_are_told_apart) {
    const QTemporaryDir folder;
    const auto kindOf = [](const QString& path) {
        try {
            readResult(path);
        } catch (const Failure& failure) {
            BOOST_TEST(!failure.advice().isEmpty());
            return failure.kind();
        }
        BOOST_ERROR("nothing was thrown");
        return FailureKind::tool;
    };
    BOOST_TEST((kindOf(folder.filePath(QStringLiteral("none.json"))) == FailureKind::usage));
    BOOST_TEST((kindOf(stored(folder, "{\"schema\": \"other\"}")) == FailureKind::content));
    BOOST_TEST((kindOf(stored(folder, document.left(100))) == FailureKind::content));
}

BOOST_AUTO_TEST_CASE(the_excerpt_marks_its_line_and_stops_at_the_ends_of_the_file) {
    const QStringList first = sourceExcerpt("a\r\nb\nc\n", 1, 2, 1);
    const QStringList expected{QStringLiteral(">    1 | a"), QStringLiteral("     2 | b")};
    BOOST_TEST(first == expected);
    BOOST_TEST(sourceExcerpt("a\n", 7, 1, 1).isEmpty());
    BOOST_TEST(sourceExcerpt("a\n", 0, 1, 1).isEmpty());
}

BOOST_AUTO_TEST_CASE(flags_are_named_and_ticks_grouped) {
    BOOST_TEST(flagNames(0x246) == QStringLiteral("PF ZF IF"));
    BOOST_TEST(flagNames(0x2) == QStringLiteral("(IF clear: interrupts are off)"));
    BOOST_TEST(groupedTick(7) == QStringLiteral("7"));
    BOOST_TEST(groupedTick(1234) == QStringLiteral("1,234"));
    BOOST_TEST(groupedTick(12345678901U) == QStringLiteral("12,345,678,901"));
}
