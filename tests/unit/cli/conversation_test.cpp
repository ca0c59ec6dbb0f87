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

    QByteArray read(int) override
    {
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

    std::optional<GuestEnd> run(bool inputEnds = true)
    {
        const auto next = [this, inputEnds]() -> std::optional<QByteArray> {
            if (input.isEmpty()) {
                return inputEnds ? std::nullopt : std::optional(QByteArray());
            }
            return input.takeFirst();
        };
        return converse(guest, next, console, {}, cancel);
    }
    QByteArray written() const
    {
        std::rewind(out.get());
        QByteArray bytes;
        for (int c = std::fgetc(out.get()); c != EOF; c = std::fgetc(out.get())) {
            bytes += static_cast<char>(c);
        }
        return bytes;
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(output_and_keys_pass_until_the_guest_powers_off, Talk)
{
    guest.turns = {{"boot\r\n", 100}, {"", 200}, {"$ ", 300}};
    guest.endAfterTurns = GuestEnd{GuestEnd::Kind::poweredOff, QStringLiteral("off")};
    input = {"ls\n", "", "exit\n"};
    const std::optional<GuestEnd> end = run(false);
    BOOST_REQUIRE(end.has_value());
    BOOST_TEST(end->text == QStringLiteral("off"));
    BOOST_TEST(written() == QByteArray("boot\r\n$ "));
    BOOST_TEST(guest.keys == QByteArray("ls\nexit\n"));
}

BOOST_FIXTURE_TEST_CASE(after_the_end_of_input_a_guest_that_is_quiet_for_two_seconds_is_done, Talk)
{
    guest.turns = {{"boot\r\n", 100}, {"", 1'900}, {"more", 2'000}, {"", 3'900}};
    BOOST_TEST(!run().has_value());
    BOOST_TEST(written() == QByteArray("boot\r\nmore"));
    BOOST_TEST(guest.guestMilliseconds() >= 4'000);
}

BOOST_FIXTURE_TEST_CASE(a_guest_that_never_wrote_is_given_more_time, Talk)
{
    guest.turns = {{"", 5'000}, {"", 19'000}, {"late", 19'500}};
    BOOST_TEST(!run().has_value());
    BOOST_TEST(written() == QByteArray("late"));
}

BOOST_FIXTURE_TEST_CASE(what_was_written_before_the_end_is_all_shown, Talk)
{
    guest.turns = {{"one", 1}, {"two", 2}};
    guest.endAfterTurns = GuestEnd{GuestEnd::Kind::crashed, QStringLiteral("triple fault")};
    const std::optional<GuestEnd> end = run(false);
    BOOST_TEST((end->kind == GuestEnd::Kind::crashed));
    BOOST_TEST(written() == QByteArray("onetwo"));
}

BOOST_FIXTURE_TEST_CASE(an_interruption_ends_it_as_cancelled, Talk)
{
    cancel.request();
    BOOST_CHECK_EXCEPTION(run(false), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::cancelled; });
}
