// SPDX-License-Identifier: GPL-3.0-or-later
// The command line itself: help, version, and what is said when it cannot be understood. No kit is needed for any of it.
#include "qt_printing.h"

#include "cli/program.h"

#include <boost/test/unit_test.hpp>

#include <memory>

using namespace mica;
using namespace mica::cli;

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

struct Outcome {
    int code = 0;
    QString out, err;
};

QString contents(std::FILE* file) {
    std::rewind(file);
    QByteArray bytes;
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) { bytes += static_cast<char>(c); }
    return QString::fromUtf8(bytes);
}

Outcome run(const QStringList& arguments) {
    const File out(std::tmpfile());
    const File err(std::tmpfile());
    const Cancellation cancel;
    Console console(out.get(), err.get(), cancel);
    const int code = runProgram(arguments, console, cancel);
    return {code, contents(out.get()), contents(err.get())};
}

const QStringList allCommands{QStringLiteral("labs"),   QStringLiteral("start"),  QStringLiteral("check"),
                              QStringLiteral("replay"), QStringLiteral("run"),    QStringLiteral("submit"),
                              QStringLiteral("doctor"), QStringLiteral("verify"), QStringLiteral("skeleton")};

} // namespace

BOOST_AUTO_TEST_CASE(help_goes_to_output_names_every_command_and_is_a_success) {
    const Outcome outcome = run({QStringLiteral("--help")});
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(outcome.err == QString());
    for (const QString& command : allCommands) {
        BOOST_TEST(outcome.out.contains(QStringLiteral("  ") + command + u' '), command.toStdString());
    }
    BOOST_TEST(outcome.out.contains(QStringLiteral("130 interrupted")));
}

BOOST_AUTO_TEST_CASE(every_command_has_help_of_its_own) {
    for (const QString& command : allCommands) {
        const Outcome outcome = run({command, QStringLiteral("--help")});
        BOOST_TEST(outcome.code == 0);
        BOOST_TEST(outcome.out.contains(QStringLiteral("Usage: mica ") + command), outcome.out.toStdString());
    }
}

BOOST_AUTO_TEST_CASE(version_is_one_line) {
    const Outcome outcome = run({QStringLiteral("--version")});
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(outcome.out.startsWith(QStringLiteral("mica ")));
    BOOST_TEST(outcome.out.count(u'\n') == 1);
}

BOOST_AUTO_TEST_CASE(no_command_and_an_unknown_one_list_the_commands) {
    for (const QStringList& arguments : {QStringList(), QStringList{QStringLiteral("chek")}}) {
        const Outcome outcome = run(arguments);
        BOOST_TEST(outcome.code == 2);
        BOOST_TEST(outcome.out == QString());
        BOOST_TEST(outcome.err.contains(QStringLiteral("labs start check")));
    }
    BOOST_TEST(run({QStringLiteral("chek")}).err.startsWith(QStringLiteral("mica: there is no command \"chek\".")));
}

BOOST_AUTO_TEST_CASE(an_unknown_option_is_named_with_the_help_to_read) {
    const Outcome outcome = run({QStringLiteral("check"), QStringLiteral("--fast")});
    BOOST_TEST(outcome.code == 2);
    BOOST_TEST(outcome.out == QString());
    BOOST_TEST(outcome.err.contains(QStringLiteral("--fast")));
    BOOST_TEST(outcome.err.contains(QStringLiteral("'mica check --help'")));
}

BOOST_AUTO_TEST_CASE(values_out_of_range_and_missing_arguments_are_usage_errors) {
    BOOST_TEST(run({QStringLiteral("check"), QStringLiteral("--jobs"), QStringLiteral("0")}).code == 2);
    BOOST_TEST(run({QStringLiteral("check"), QStringLiteral("--seed"), QStringLiteral("x")}).code == 2);
    BOOST_TEST(run({QStringLiteral("start")}).err.contains(QStringLiteral("LAB")));
    BOOST_TEST(run({QStringLiteral("replay"), QStringLiteral("only-one")}).code == 2);
}

BOOST_AUTO_TEST_CASE(a_kit_that_is_not_there_is_a_missing_tool) {
    const Outcome outcome = run({QStringLiteral("--kit"), QStringLiteral("/no/such/kit"), QStringLiteral("labs")});
    BOOST_TEST(outcome.code == 4);
    BOOST_TEST(outcome.err.contains(QStringLiteral("/no/such/kit")));
}
