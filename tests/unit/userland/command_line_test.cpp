// SPDX-License-Identifier: GPL-3.0-or-later
// What the shell makes of a line.
#include <apps/sh/command_line.h>
#include <apps/sh/history.h>

#include <boost/test/unit_test.hpp>

using namespace mica::sh;

BOOST_AUTO_TEST_CASE(an_empty_line_asks_for_nothing) {
    for (const std::string_view line : {"", "   ", "\t", "# only a comment"}) {
        const Pipeline pipeline = parse(line);
        BOOST_TEST(pipeline.commands.empty());
        BOOST_TEST(pipeline.trouble.empty());
    }
}

BOOST_AUTO_TEST_CASE(words_are_kept_apart_by_nul) {
    const Pipeline pipeline = parse("  echo one  two ");
    BOOST_TEST_REQUIRE(pipeline.commands.size() == 1U);
    const Command& command = pipeline.commands[0];
    BOOST_TEST(command.words.view() == std::string_view("echo\0one\0two\0", 13));
    BOOST_TEST(command.word_count == 3U);
    BOOST_TEST(command.name() == "echo");
    BOOST_TEST(command.word(2) == "two");
    BOOST_TEST(command.word(3).empty());
}

BOOST_AUTO_TEST_CASE(quotes_keep_blanks_and_signs) {
    const Pipeline pipeline = parse("echo 'a | b' \"c > d\" it's 'one\"\"");
    BOOST_TEST(pipeline.trouble.empty());
    const Command& command = pipeline.commands[0];
    BOOST_TEST(command.word(1) == "a | b");
    BOOST_TEST(command.word(2) == "c > d");
    BOOST_TEST(command.word(3) == "its one");
    BOOST_TEST(command.word_count == 4U);
}

BOOST_AUTO_TEST_CASE(an_empty_pair_of_quotes_is_an_empty_word) {
    const Command command = parse("echo '' x").commands[0];
    BOOST_TEST(command.word_count == 3U);
    BOOST_TEST(command.word(1).empty());
    BOOST_TEST(command.word(2) == "x");
}

BOOST_AUTO_TEST_CASE(signs_need_no_blanks_around_them) {
    const Pipeline pipeline = parse("cat<in|cat>out&");
    BOOST_TEST(pipeline.trouble.empty());
    BOOST_TEST(pipeline.commands.size() == 2U);
    BOOST_TEST(pipeline.input.view() == "in");
    BOOST_TEST(pipeline.output.view() == "out");
    BOOST_TEST(!pipeline.append);
    BOOST_TEST(pipeline.background);
}

BOOST_AUTO_TEST_CASE(two_signs_append) {
    const Pipeline pipeline = parse("ls >> list");
    BOOST_TEST(pipeline.append);
    BOOST_TEST(pipeline.output.view() == "list");
}

BOOST_AUTO_TEST_CASE(a_comment_ends_the_line_but_not_within_a_word) {
    const Pipeline pipeline = parse("echo a#b # c");
    BOOST_TEST(pipeline.commands[0].word_count == 2U);
    BOOST_TEST(pipeline.commands[0].word(1) == "a#b");
}

BOOST_AUTO_TEST_CASE(trouble_is_named) {
    const auto trouble = [](std::string_view line) { return parse(line).trouble; };
    BOOST_TEST(trouble("| cat") == "a command is missing before |");
    BOOST_TEST(trouble("ls || cat") == "a command is missing before |");
    BOOST_TEST(trouble("ls |") == "a command is missing");
    BOOST_TEST(trouble("> f") == "a command is missing");
    BOOST_TEST(trouble("&") == "a command is missing");
    BOOST_TEST(trouble("ls >") == "a file name is missing");
    BOOST_TEST(trouble("ls < | cat") == "a file name is missing");
    BOOST_TEST(trouble("echo 'open") == "a quotation mark is missing");
    BOOST_TEST(trouble("ls > 'open") == "a file name is missing");
    BOOST_TEST(trouble("ls & cat") == "nothing may stand behind &");
    BOOST_TEST(trouble("a|b|c|d|e|f|g") == "more than six commands in one line");
    BOOST_TEST(trouble("a|b|c|d|e|f").empty());
}

BOOST_AUTO_TEST_CASE(what_is_too_long_is_refused_not_cut) {
    const std::string word(150, 'x');
    BOOST_TEST(parse(word + " " + word).trouble == "a command is longer than 200 characters");
    BOOST_TEST(parse("ls > " + std::string(61, 'f')).trouble == "a file name is longer than 60 characters");
    BOOST_TEST(parse("ls > " + std::string(60, 'f')).trouble.empty());
}

BOOST_AUTO_TEST_CASE(the_history_counts_from_one) {
    History history;
    BOOST_TEST(!history.expand("!!").has_value());
    BOOST_TEST(!history.expand("!1").has_value());
    history.add("ls");
    history.add("ps");
    BOOST_TEST(history.expand("!!")->view() == "ps");
    BOOST_TEST(history.expand("!1")->view() == "ls");
    BOOST_TEST(!history.expand("!0").has_value());
    BOOST_TEST(!history.expand("!3").has_value());
    BOOST_TEST(!history.expand("!x").has_value());
    BOOST_TEST(history.expand("echo !1")->view() == "echo !1");
}

BOOST_AUTO_TEST_CASE(old_lines_go_and_the_others_keep_their_numbers) {
    History history;
    for (std::uint32_t i = 1; i <= History::limit + 3; ++i) { history.add(std::to_string(i)); }
    BOOST_TEST(history.first() == 4U);
    BOOST_TEST(history.last() == History::limit + 3);
    BOOST_TEST(history.line(10) == "10");
    BOOST_TEST(!history.expand("!3").has_value());
    BOOST_TEST(history.expand("!4")->view() == "4");
}
