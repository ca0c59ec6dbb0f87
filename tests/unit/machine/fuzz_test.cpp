// SPDX-License-Identifier: GPL-3.0-or-later
// Every parser takes any bytes: recordings cut short, with flipped bytes, spliced into each other, and noise. Fixed seeds, so a
// failure comes again; run it under the sanitizers.
#include "core/machine/bochs_probe.h"
#include "core/machine/emulator_log.h"
#include "core/machine/replies.h"
#include "core/machine/stop_report.h"
#include "qt_printing.h"
#include "unit/machine/transcript.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <random>

namespace data = boost::unit_test::data;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {

/// Gives `bytes` to every parser; what they answer must hold what their headers promise.
void parseEverything(const QByteArray& bytes) {
    replies::registers(bytes);
    replies::segments(bytes);
    replies::control(bytes);
    replies::pics(bytes);
    replies::pitMilliHertz(bytes, 0);
    replies::activity(bytes);
    replies::tick(bytes);
    replies::breakpoints(bytes);
    replies::instruction(bytes);
    replies::disassembly(bytes);
    const auto memory = replies::memory(bytes, 16);
    BOOST_REQUIRE(!memory || memory->size() == 16);
    const auto stop = parseStop(bytes, {1000, false});
    BOOST_REQUIRE(!stop || bytes.startsWith(stop->guest));
    QByteArray guest = bytes;
    const auto trace = cutTrace(guest);
    BOOST_REQUIRE(trace ? bytes.startsWith(guest) : guest == bytes);
    const QList<LogLine> log = parseLog(bytes);
    if (const auto last = lastWords(log)) {
        endingOf(*last);
        BOOST_REQUIRE(complaintsAt(log, last->tick, 3).size() <= 3);
    }
    processorPanic(log);
    parseBochsHelp(bytes);
}

class Noise {
public:
    explicit Noise(unsigned seed) : m_engine(seed) {}
    qsizetype below(qsizetype bound) { return static_cast<qsizetype>(m_engine() % static_cast<quint64>(bound)); }
    char byte() { return static_cast<char>(m_engine() & 0xffU); }

private:
    std::mt19937 m_engine;
};

} // namespace

BOOST_AUTO_TEST_SUITE(any_bytes)

BOOST_DATA_TEST_CASE(recordings_cut_short, data::make(transcriptVersions()), version) {
    for (const QString& name : transcriptNames(version)) {
        const QByteArray whole = recorded(version, name);
        const qsizetype step = std::max<qsizetype>(whole.size() / 200, 1);
        for (qsizetype length = 0; length <= whole.size(); length += step) {
            parseEverything(whole.first(length));
            parseEverything(whole.last(length));
        }
    }
}

BOOST_DATA_TEST_CASE(recordings_with_flipped_bytes, data::make(transcriptVersions()), version) {
    Noise noise(1);
    for (const QString& name : transcriptNames(version)) {
        const QByteArray whole = reply(version, name);
        for (int round = 0; round < 100 && !whole.isEmpty(); ++round) {
            QByteArray changed = whole;
            for (qsizetype flips = 1 + noise.below(4); flips > 0; --flips) {
                changed[noise.below(changed.size())] = noise.byte();
            }
            parseEverything(changed);
        }
    }
}

BOOST_DATA_TEST_CASE(recordings_spliced, data::make(transcriptVersions()), version) {
    Noise noise(2);
    const QStringList names = transcriptNames(version);
    for (int round = 0; round < 1000; ++round) {
        const QByteArray first = reply(version, names[noise.below(names.size())]);
        const QByteArray second = reply(version, names[noise.below(names.size())]);
        parseEverything(first.first(noise.below(first.size() + 1)) + second.last(noise.below(second.size() + 1)));
    }
}

BOOST_AUTO_TEST_CASE(nothing_but_noise) {
    Noise noise(3);
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes(noise.below(300), '\0');
        for (char& byte : bytes) { byte = noise.byte(); }
        parseEverything(bytes);
    }
}

// Noise of the parsers' own words gets further into them.
BOOST_AUTO_TEST_CASE(words_in_any_order) {
    const QList<QByteArray> words = {"0x",          ":",
                                     "\n",          " ",
                                     "(0)",         ".[",
                                     "]",           "Next at t=",
                                     "Breakpoint ", "Caught time breakpoint",
                                     "rax: ",       "eip: ",
                                     "cs:",         ", dh=",
                                     ", dl=",       ", valid=",
                                     "CR0=",        "master IMR = ",
                                     "freq=",       "activity_state = ",
                                     ">:",          "\t",
                                     "???",         "[CPU0  ]",
                                     "p",           "ffffffffffffffffff",
                                     "12",          "lbreakpoint",
                                     "in ?? ()",    ";",
                                     ">>PANIC<< ",  "'",
                                     "BXSHARE "};
    Noise noise(4);
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes;
        for (qsizetype count = noise.below(30); count > 0; --count) { bytes += words[noise.below(words.size())]; }
        parseEverything(bytes);
    }
}

BOOST_AUTO_TEST_SUITE_END()
