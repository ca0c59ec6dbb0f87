// SPDX-License-Identifier: GPL-3.0-or-later
// The loop of `mica run`: what passes which way, and the four ways it ends. The guest is a script; no emulator, no clock.
#include "qt_printing.h"

#include "cli/conversation.h"

#include <boost/test/unit_test.hpp>

#include <memory>

using namespace mica;
using namespace mica::cli;

namespace {

/// One turn of a scripted guest: what it writes, and its clock afterwards.
struct Turn {
    QByteArray output;
    qint64 clock = 0;
};

class ScriptedGuest : public Guest {
public:
    QList<Turn> turns;
    std::optional<GuestEnd> endAfterTurns;
    QByteArray keys;

    QByteArray read(int) override {
        if (turns.isEmpty()) {
            m_clock += 500;
            return {};
        }
        const Turn turn = turns.takeFirst();
        m_clock = turn.clock;
        return turn.output;
    }
    void write(const QByteArray& bytes) override { keys += bytes; }
    std::optional<GuestEnd> end() override { return turns.isEmpty() ? endAfterTurns : std::nullopt; }
    qint64 guestMilliseconds() override { return m_clock; }

private:
    qint64 m_clock = 0;
};

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

struct Talk {
    std::unique_ptr<std::FILE, CloseFile> out{std::tmpfile()}, err{std::tmpfile()};
    Cancellation cancel;
    Console console{out.get(), err.get(), cancel};
    ScriptedGuest guest;
    QList<QByteArray> input; ///< pieces; after them the input ends

    std::optional<GuestEnd> run(bool inputEnds = true) {
        const auto next = [this, inputEnds]() -> std::optional<QByteArray> {
            if (input.isEmpty()) { return inputEnds ? std::nullopt : std::optional(QByteArray()); }
            return input.takeFirst();
        };
        return converse(guest, next, console, {}, cancel);
    }
    QByteArray written() const {
        std::rewind(out.get());
        QByteArray bytes;
        for (int c = std::fgetc(out.get()); c != EOF; c = std::fgetc(out.get())) { bytes += static_cast<char>(c); }
        return bytes;
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(output_and_keys_pass_until_the_guest_powers_off, Talk) {
    guest.turns = {{"boot\r\n", 100}, {"\x11$ ", 200}, {"", 300}, {"\x13\x11", 400}, {"", 500}};
    guest.endAfterTurns = GuestEnd{GuestEnd::Kind::poweredOff, QStringLiteral("off")};
    input = {"ls\n", "", "exit\n"};
    const std::optional<GuestEnd> end = run(false);
    BOOST_REQUIRE(end.has_value());
    BOOST_TEST(end->text == QStringLiteral("off"));
    BOOST_TEST(written() == QByteArray("boot\r\n$ "));
    BOOST_TEST(guest.keys == QByteArray("ls\nexit\n"));
}

BOOST_FIXTURE_TEST_CASE(after_the_end_of_input_a_guest_that_is_quiet_for_a_minute_is_done, Talk) {
    guest.turns = {{"boot\r\n", 100}, {"", 59'900}, {"more", 60'000}, {"", 119'900}};
    BOOST_TEST(!run().has_value());
    BOOST_TEST(written() == QByteArray("boot\r\nmore"));
    BOOST_TEST(guest.guestMilliseconds() >= 120'000);
}

// What reaches a serial line before the console listens is lost; so nothing is sent before XON.
BOOST_FIXTURE_TEST_CASE(keys_wait_until_the_guest_says_that_it_listens, Talk) {
    guest.turns = {{"boot\r\n", 100}, {"", 200}, {"", 9'900}};
    guest.endAfterTurns = GuestEnd{GuestEnd::Kind::poweredOff, QStringLiteral("off")};
    input = {"ls\n"};
    BOOST_TEST(run().has_value());
    BOOST_TEST(guest.keys.isEmpty());
}

BOOST_FIXTURE_TEST_CASE(a_guest_without_flow_control_gets_its_keys_after_ten_seconds, Talk) {
    guest.turns = {{"boot\r\n", 100}, {"", 10'100}, {"", 10'200}};
    guest.endAfterTurns = GuestEnd{GuestEnd::Kind::poweredOff, QStringLiteral("off")};
    input = {"ls\n"};
    BOOST_TEST(run().has_value());
    BOOST_TEST(guest.keys == QByteArray("ls\n"));
}

BOOST_FIXTURE_TEST_CASE(a_guest_that_cannot_follow_stops_the_input_and_lets_it_go_on, Talk) {
    guest.turns = {{"\x11", 100}, {"\x13", 200}, {"", 20'000}, {"\x11", 20'100}, {"", 20'200}};
    input = {QByteArray(16, 'a') + QByteArray(16, 'b')};
    guest.endAfterTurns = GuestEnd{GuestEnd::Kind::poweredOff, QStringLiteral("off")};
    BOOST_TEST(run().has_value());
    BOOST_TEST(guest.keys == QByteArray(16, 'a') + QByteArray(16, 'b'));
    BOOST_TEST(written().isEmpty());
}

BOOST_FIXTURE_TEST_CASE(a_guest_that_stopped_the_input_for_ever_is_done_all_the_same, Talk) {
    guest.turns = {{"\x11\x13", 100}};
    input = {"ls\n"};
    BOOST_TEST(!run().has_value());
    BOOST_TEST(guest.keys.isEmpty());
}

BOOST_FIXTURE_TEST_CASE(a_guest_that_never_wrote_is_done_after_a_minute, Talk) {
    guest.turns = {{"", 5'000}, {"", 59'000}, {"late", 59'500}};
    BOOST_TEST(!run().has_value());
    BOOST_TEST(written() == QByteArray("late"));
}

BOOST_FIXTURE_TEST_CASE(what_was_written_before_the_end_is_all_shown, Talk) {
    guest.turns = {{"one", 1}, {"two", 2}};
    guest.endAfterTurns = GuestEnd{GuestEnd::Kind::crashed, QStringLiteral("triple fault")};
    const std::optional<GuestEnd> end = run(false);
    BOOST_TEST((end->kind == GuestEnd::Kind::crashed));
    BOOST_TEST(written() == QByteArray("onetwo"));
}

BOOST_FIXTURE_TEST_CASE(an_interruption_ends_it_as_cancelled, Talk) {
    cancel.request();
    BOOST_CHECK_EXCEPTION(run(false), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::cancelled; });
}
