// SPDX-License-Identifier: GPL-3.0-or-later
// Why a run ended, by Bochs' own log; and what a guest can put into that log is not mistaken for it.
#include "core/machine/emulator_log.h"
#include "qt_printing.h"
#include "unit/machine/transcript.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace data = boost::unit_test::data;
using namespace mica::machine;
using namespace mica::machine::test;

BOOST_AUTO_TEST_SUITE(emulator_log)

BOOST_DATA_TEST_CASE(recorded_endings, data::make(transcriptVersions()), version) {
    const auto endOf = [&version](const char* name) {
        const auto last = lastWords(parseLog(recorded(version, QString::fromLatin1(name))));
        BOOST_REQUIRE(last);
        return endingOf(*last);
    };
    BOOST_CHECK(endOf("log-shutdown") == Ending::guestShutdown);
    BOOST_CHECK(endOf("log-no-boot-disk") == Ending::biosPanic);
    BOOST_CHECK(endOf("log-device-panic") == Ending::devicePanic);
}

BOOST_DATA_TEST_CASE(a_recorded_triple_fault, data::make(transcriptVersions()), version) {
    const QList<LogLine> log = parseLog(recorded(version, QStringLiteral("log-triple-fault")));
    BOOST_CHECK(!lastWords(log)); // Bochs lives on
    const auto panic = processorPanic(log);
    BOOST_REQUIRE(panic);
    BOOST_CHECK_EQUAL(panic->message, QByteArray("exception(): 3rd (13) exception with no resolution"));
    const QStringList complaints = complaintsAt(log, panic->tick);
    BOOST_REQUIRE_EQUAL(complaints.size(), 4);
    BOOST_CHECK(complaints.first().startsWith(QStringLiteral("interrupt(): vector must be within IDT table limits")));
    BOOST_CHECK(complaints.last().contains(QStringLiteral("3rd (13) exception")));
    BOOST_CHECK_EQUAL(complaintsAt(log, panic->tick, 2).size(), 2);
    BOOST_CHECK(complaintsAt(log, panic->tick + 1).isEmpty());
}

BOOST_AUTO_TEST_CASE(fields_of_a_line) {
    const QList<LogLine> log = parseLog("00007277328p[UNMAP ] >>PANIC<< Shutdown port: shutdown requested\r\n"
                                        "123456789012345e[CPU0  ] text [with] brackets\n"
                                        "00000000000i[      ] reading configuration\n");
    BOOST_REQUIRE_EQUAL(log.size(), 3);
    BOOST_CHECK_EQUAL(log[0].tick, 7'277'328U);
    BOOST_CHECK_EQUAL(log[0].level, 'p');
    BOOST_CHECK_EQUAL(log[0].module, QByteArray("UNMAP"));
    BOOST_CHECK_EQUAL(log[0].message, QByteArray("Shutdown port: shutdown requested"));
    BOOST_CHECK_EQUAL(log[1].tick, 123'456'789'012'345U);
    BOOST_CHECK_EQUAL(log[1].message, QByteArray("text [with] brackets"));
    BOOST_CHECK_EQUAL(log[2].module, QByteArray());
}

// Through the BIOS' panic ports a guest makes Bochs end with any text it likes. It is still a panic of the BIOS.
BOOST_AUTO_TEST_CASE(a_forged_shutdown) {
    const auto last = lastWords(parseLog("00000800000p[BIOS  ] >>PANIC<< Shutdown port: shutdown requested\n"));
    BOOST_REQUIRE(last);
    BOOST_CHECK(endingOf(*last) == Ending::biosPanic);
    const QList<LogLine> log =
        parseLog("00000800000p[BIOS  ] >>PANIC<< exception(): 3rd (13) exception with no resolution\n");
    BOOST_CHECK(!processorPanic(log));
}

BOOST_AUTO_TEST_CASE(lines_that_are_none) {
    BOOST_CHECK(parseLog("").isEmpty());
    BOOST_CHECK(parseLog("hello\n>>PANIC<<\n123\n123p\n123p[CPU0\n123x[CPU0  ] a\np[CPU0  ] a\n").isEmpty());
    BOOST_CHECK(parseLog("99999999999999999999999999p[CPU0  ] a\n").isEmpty());
}

BOOST_AUTO_TEST_CASE(the_display_tells_its_port_or_that_it_has_none) {
    BOOST_CHECK_EQUAL(listeningPort(parseLog("00000000000i[RFB   ] Trying port 5900\n"
                                             "00000000000i[RFB   ] Could not bind socket.\n"
                                             "00000000000i[RFB   ] listening for connections on port 5901\n")),
                      5901);
    BOOST_CHECK_EQUAL(listeningPort(parseLog("00000000000i[RFB   ] Trying port 5900\n")), 0);
    BOOST_CHECK_EQUAL(listeningPort(parseLog("00000000000i[BIOS  ] listening for connections on port 5901\n")), 0);
    BOOST_CHECK_EQUAL(listeningPort(parseLog("00000000000i[RFB   ] listening for connections on port 99999\n")), 0);
    const auto last =
        lastWords(parseLog("00000000000p[RFB   ] >>PANIC<< RFB could not bind any port between 5900 and 5949\n"));
    BOOST_REQUIRE(last);
    BOOST_CHECK(foundNoPort(*last));
}

BOOST_AUTO_TEST_CASE(the_display_tells_what_its_client_takes_and_the_last_line_counts) {
    const QByteArray port = "00000000000i[RFB   ] listening for connections on port 5901\n";
    const QByteArray size = "00000000000i[RFB   ] rfbSetEncodings : client supported encodings:\n"
                            "00000000000i[RFB   ] ffffff21 DesktopSize\n";
    const QByteArray raw = "00000000000i[RFB   ] 00000000 Raw\n";
    BOOST_CHECK(screenFollowed(parseLog(port + size + raw)));
    BOOST_CHECK(!screenFollowed(parseLog(port)));
    BOOST_CHECK(!screenFollowed(parseLog(port + size)));
    BOOST_CHECK(!screenFollowed(parseLog(port + raw)));
    BOOST_CHECK(!screenFollowed(parseLog(port + raw + size)));
    BOOST_CHECK(!screenFollowed(parseLog(QByteArray(port + size + raw).replace("RFB  ", "BIOS "))));
}

BOOST_AUTO_TEST_CASE(power_in_the_window_ends_as_closing_it) {
    const auto last = lastWords(parseLog("00085360000p[XGUI  ] >>PANIC<< POWER button turned off.\n"));
    BOOST_REQUIRE(last);
    BOOST_CHECK(endingOf(*last) == Ending::windowClosed);
    BOOST_CHECK(!foundNoPort(*last));
}

BOOST_AUTO_TEST_SUITE_END()
