// SPDX-License-Identifier: GPL-3.0-or-later
// What comes out of port 0xE9: true frames are read, and every way to forge one is noticed and named.
#include "qt_printing.h"

#include "core/check/frame.h"

#include <abi/siphash.h>

#include <boost/test/unit_test.hpp>

#include <QtEndian>

#include <random>

using namespace mica;
using namespace mica::check;

namespace {

const QByteArray key = QByteArray::fromHex("00112233445566778899aabbccddeeff");
const RunIdentity identity{key, QStringLiteral("timer_rate"), 0xa5};

QByteArray sealed(const QByteArray& text, const QByteArray& with = key) {
    const mica::abi::SipKey sip{qFromBigEndian<quint64>(with.constData() + 8),
                                qFromBigEndian<quint64>(with.constData())};
    const quint64 tag = mica::abi::siphash(sip, text.constData(), static_cast<std::size_t>(text.size()));
    return "\n@mica1 " + QByteArray::number(tag, 16).rightJustified(16, '0') + ' ' + text + '\n';
}

QByteArray frame(quint32 sequence, quint64 tick, const QByteArray& payload, const QByteArray& with = key) {
    return sealed(QByteArray::number(sequence, 16).rightJustified(8, '0') + ' ' +
                      QByteArray::number(tick, 16).rightJustified(16, '0') + ' ' + payload,
                  with);
}

const QByteArray begin = frame(0, 100, "begin timer_rate 00000000000000a5");

void isForgedBecause(const QByteArray& stream, const char* reason) {
    const FrameStream result = parseFrames(stream, identity);
    BOOST_REQUIRE_EQUAL(result.forgeries.size(), 1);
    BOOST_TEST(result.forgeries.first().contains(QString::fromLatin1(reason)), result.forgeries.first());
}

} // namespace

BOOST_AUTO_TEST_SUITE(observation_frames)

BOOST_AUTO_TEST_CASE(a_whole_run_is_read_with_free_text_between) {
    const QByteArray stream = "booting" + begin + "free text" + frame(1, 200, "value irq0.count u:12") +
                              frame(2, 300, "value delta i:-3") + frame(3, 400, "value line s:a%20b%25%C3%BD") +
                              frame(4, 500, "mark after-init") + frame(5, 600, "end") + "bye";
    const FrameStream result = parseFrames(stream, identity);
    BOOST_TEST(result.forgeries.isEmpty());
    BOOST_TEST(result.began);
    BOOST_TEST(result.ended);
    BOOST_REQUIRE_EQUAL(result.frames.size(), 6);
    BOOST_TEST(result.frames[1].name == QStringLiteral("irq0.count"));
    BOOST_TEST(result.frames[1].value.number() == 12);
    BOOST_TEST(result.frames[1].tick == 200U);
    BOOST_TEST(result.frames[2].value.number() == -3);
    BOOST_TEST(result.frames[3].value.text() == QStringLiteral("a b%ý"));
    BOOST_TEST((result.frames[4].kind == Frame::Kind::mark));
    BOOST_TEST(result.frames[4].name == QStringLiteral("after-init"));
}

BOOST_AUTO_TEST_CASE(carriage_returns_of_a_text_mode_stream_do_not_matter) {
    QByteArray stream = begin + frame(1, 2, "end");
    stream.replace("\n", "\r\n");
    BOOST_TEST(parseFrames(stream, identity).ended);
}

BOOST_AUTO_TEST_CASE(a_number_beyond_63_bits_keeps_its_digits) {
    const FrameStream result = parseFrames(begin + frame(1, 2, "value big u:18446744073709551615"), identity);
    BOOST_REQUIRE_EQUAL(result.frames.size(), 2);
    BOOST_TEST(result.frames[1].value.text() == QStringLiteral("18446744073709551615"));
}

BOOST_AUTO_TEST_CASE(a_frame_without_the_key_is_forged) {
    const QByteArray other = QByteArray(16, '\1');
    isForgedBecause(begin + frame(1, 2, "value irq0.count u:100", other), "not made with the key of this run");
    isForgedBecause(begin + "\n@mica1 passed\n", "not made with the key of this run");
    isForgedBecause(begin + "\n@mica1 \n", "not made with the key of this run");
}

BOOST_AUTO_TEST_CASE(a_changed_frame_is_forged) {
    QByteArray stream = begin + frame(1, 2, "value irq0.count u:1");
    stream.replace("u:1", "u:9");
    isForgedBecause(stream, "not made with the key of this run");
}

BOOST_AUTO_TEST_CASE(a_repeated_or_missing_frame_is_noticed) {
    isForgedBecause(begin + frame(1, 2, "value a u:1") + frame(1, 2, "value a u:1"),
                    "it is number 1 where number 2 was due");
    isForgedBecause(begin + frame(2, 2, "value a u:1"), "it is number 2 where number 1 was due");
}

BOOST_AUTO_TEST_CASE(a_run_begins_once_and_as_the_probe_and_seed_it_was_given) {
    isForgedBecause(frame(0, 1, "value a u:1"), "a run begins once");
    isForgedBecause(begin + frame(1, 2, "begin timer_rate 00000000000000a5"), "a run begins once");
    isForgedBecause(frame(0, 1, "begin other_probe 00000000000000a5"), "not a frame of this run");
    isForgedBecause(frame(0, 1, "begin timer_rate 0000000000000001"), "not a frame of this run");
}

BOOST_AUTO_TEST_CASE(malformed_payloads_are_not_observations_even_with_the_key) {
    for (const char* payload : {"value a", "value a u:", "value a u:x", "value A u:1", "value a b u:1", "value a s:%4",
                                "value a s:%zz", "mark ", "mark A", "ende", ""}) {
        isForgedBecause(begin + frame(1, 2, payload), "not a frame of this run");
    }
    isForgedBecause(begin + sealed("00000001 end"), "not a frame of this run");
}

BOOST_AUTO_TEST_CASE(what_the_host_reads_itself_cannot_be_reported) {
    isForgedBecause(begin + frame(1, 2, "value idt[32].type s:interrupt"), "idt[32].type is read from the machine");
    isForgedBecause(begin + frame(1, 2, "value run.end s:finished"), "run.end is read from the machine");
}

BOOST_AUTO_TEST_CASE(a_flood_of_forgeries_is_kept_short) {
    QByteArray stream;
    for (int i = 0; i < 10'000; ++i) { stream += "@mica1 x\n"; }
    BOOST_TEST(parseFrames(stream, identity).forgeries.size() == 20);
}

BOOST_AUTO_TEST_CASE(random_bytes_never_verify_and_never_crash) {
    std::mt19937 random(7);
    const QByteArray good = begin + frame(1, 2, "value line s:a%20b") + frame(2, 3, "end");
    for (int round = 0; round < 20'000; ++round) {
        QByteArray stream = good.first(static_cast<qsizetype>(random() % static_cast<unsigned>(good.size() + 1)));
        for (unsigned flips = random() % 4; flips > 0 && !stream.isEmpty(); --flips) {
            stream[static_cast<qsizetype>(random() % static_cast<unsigned>(stream.size()))] =
                static_cast<char>(random());
        }
        const FrameStream result = parseFrames(stream, identity);
        BOOST_REQUIRE_LE(result.frames.size(), 3);
        for (const Frame& one : result.frames) { // whatever survived is one of the true ones
            BOOST_REQUIRE((one.sequence < 3 && one.tick == (one.sequence == 0 ? 100U : one.sequence + 1U)));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
