// SPDX-License-Identifier: GPL-3.0-or-later
// The console: which stream gets what, what quiet mode keeps silent, and a reader that went away.
#include "qt_printing.h"

#include "cli/console.h"

#include <boost/test/unit_test.hpp>

#include <memory>

using namespace mica;
using namespace mica::cli;

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

QByteArray contents(std::FILE* file) {
    std::rewind(file);
    QByteArray bytes;
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) { bytes += static_cast<char>(c); }
    return bytes;
}

struct Streams {
    File output{std::tmpfile()}, error{std::tmpfile()};
    Cancellation cancel;
    Console console{output.get(), error.get(), cancel};
};

} // namespace

BOOST_FIXTURE_TEST_CASE(reports_go_to_output_troubles_to_error_in_utf8, Streams) {
    console.line(QStringLiteral("Žofie"));
    console.error(QStringLiteral("no kit"));
    BOOST_TEST(contents(output.get()) == QByteArray("\xc5\xbdofie\n"));
    BOOST_TEST(contents(error.get()) == QByteArray("mica: no kit\n"));
}

BOOST_FIXTURE_TEST_CASE(quiet_keeps_everything_but_documents_and_errors_silent, Streams) {
    console.setQuiet(true);
    console.line(QStringLiteral("a line"));
    console.notice(QStringLiteral("news"));
    console.raw("{}\n");
    console.error(QStringLiteral("trouble"));
    BOOST_TEST(contents(output.get()) == QByteArray("{}\n"));
    BOOST_TEST(contents(error.get()) == QByteArray("mica: trouble\n"));
}

BOOST_FIXTURE_TEST_CASE(a_file_gets_neither_colours_nor_a_status_line, Streams) {
    console.status(QStringLiteral("1 of 12"));
    console.line(QStringLiteral("done"));
    BOOST_TEST(!console.style().colours);
    BOOST_TEST(contents(error.get()) == QByteArray());
    BOOST_TEST(contents(output.get()) == QByteArray("done\n"));
}

BOOST_AUTO_TEST_CASE(a_stream_that_takes_no_more_stops_the_work) {
    // A file opened for reading stands for a pipe whose reader has gone: every write to it fails.
    const File source(std::tmpfile());
    const File error(std::tmpfile());
    const Cancellation cancel;
    BOOST_REQUIRE(std::freopen("/dev/null", "r", source.get()) != nullptr);
    Console console(source.get(), error.get(), cancel);
    BOOST_TEST(!cancel.requested());
    console.line(QStringLiteral("nobody listens"));
    BOOST_TEST(cancel.requested());
}
