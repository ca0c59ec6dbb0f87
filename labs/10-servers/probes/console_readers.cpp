// SPDX-License-Identifier: BSD-2-Clause
// Readers who wait: one, two, too many, dead ones; and what each of them gets.
#include "typist.h"

#include <rt/format.h>

#include <array>
#include <optional>

namespace mica::examiner {
namespace {

using Line = rt::Text<stream::at_once>;

Line with(const Line& text, std::string_view end) {
    Line line{text};
    line.append(end);
    return line;
}

void type_line(Household& household, const Line& text) {
    send(household, with(text, "\r"));
    household.pause(2);
}

/// An empty line: needs neither keyboard nor editing.
void enter_alone(Household& household, const rt::Endpoint& console) {
    observe_match("enter_by_serial_line", "\n", line_of(household, console, "\r"));
}

void one_waits(Household& household, const rt::Endpoint& console) {
    const Line word = random_letters(5);
    Reader reader{household, console};
    household.pause(3);
    observe("reader_of_nothing", reader.text().view());
    observe("writer_meanwhile", write(household, console, "others go on\n"));
    type_line(household, word);
    observe_match("reader_in_the_end", with(word, "\n"), reader.awaited());
}

void two_wait(Household& household, const rt::Endpoint& console) {
    const Line one = random_letters(4), two = random_letters(6);
    Reader first{household, console};
    Reader second{household, console};
    type_line(household, one);
    observe_match("first_reader_gets_the_first_line", with(one, "\n"), first.awaited());
    observe("second_reader_then", second.text().view());
    type_line(household, two);
    observe_match("second_reader_gets_the_second_line", with(two, "\n"), second.awaited());
}

void parts(Household& household, const rt::Endpoint& console) {
    const Line word = random_letters(7);
    Reader first{household, console, 3};
    type_line(household, word);
    observe_match("reader_of_three_bytes", word.view().substr(0, 3), first.awaited());
    Reader second{household, console, 2};
    household.pause(2);
    observe_match("reader_of_two_more", word.view().substr(3, 2), second.awaited());
    Reader third{household, console};
    household.pause(2);
    observe_match("reader_of_the_rest", with(Line{word.view().substr(5)}, "\n"), third.awaited());
    Reader nothing{household, console, 0};
    household.pause(2);
    observe("reader_of_no_bytes", nothing.awaited().view());
}

void ends(Household& household, const rt::Endpoint& console) {
    Reader reader{household, console};
    send(household, "\x04");
    household.pause(2);
    observe("reader_at_the_end_of_input", reader.awaited().view());
    Reader next{household, console};
    household.pause(2);
    observe("reader_behind_the_end", next.text().view());
    send(household, "ab\x04");
    household.pause(2);
    observe("reader_of_a_line_without_its_end", next.awaited().view());
}

void dead(Household& household, const rt::Endpoint& console) {
    const Line word = random_letters(5), next = random_letters(3);
    Reader dying{household, console};
    Reader heir{household, console};
    Reader last{household, console};
    dying.question.drop();
    type_line(household, word);
    observe_match("line_of_a_dead_reader_goes_to_the_next", with(word, "\n"), heir.awaited());
    type_line(household, next);
    observe_match("and_the_next_line_to_the_one_behind", with(next, "\n"), last.awaited());
}

/// The end of input is a dead reader's, too.
void dead_at_the_end(Household& household, const rt::Endpoint& console) {
    Reader dying{household, console};
    Reader heir{household, console};
    dying.question.drop();
    send(household, "\x04");
    household.pause(2);
    observe("end_of_a_dead_reader_goes_to_the_next", heir.awaited().view());
}

/// Eight wait, a ninth is one too many; then a line for each.
void crowd(Household& household, const rt::Endpoint& console) {
    constexpr std::uint32_t places = 8;
    std::array<std::optional<Reader>, places + 1> readers;
    for (auto& reader : readers) { reader.emplace(household, console); }
    household.pause(2);
    observe("ninth_reader", readers[places]->awaited().view());
    std::uint32_t in_order = 0;
    for (std::uint32_t i = 0; i < places; ++i) {
        const Line word = random_letters(3);
        type_line(household, word);
        in_order += readers[i]->awaited() == with(word, "\n").view() ? 1 : 0;
    }
    observe("readers_served_in_their_order", in_order);
}

/// What is kept of readers who were served: a token each would fill the server's table.
void nothing_kept(Household& household, const rt::Endpoint& console) {
    const auto once = [&] { static_cast<void>(line_of(household, console, "x\r")); };
    once();
    const std::uint32_t before = household.status("console").handles;
    for (int i = 0; i < 10; ++i) { once(); }
    observe("handles_kept_by_10_readers", household.status("console").handles - before);
}

} // namespace

void console_readers() {
    Household household{console_conf};
    const rt::Endpoint console = household.client_of("console", 64);
    for (auto* const scene :
         {enter_alone, one_waits, two_wait, parts, ends, dead, dead_at_the_end, crowd, nothing_kept}) {
        household.start_anew("console");
        scene(household, console);
    }
}

} // namespace mica::examiner
