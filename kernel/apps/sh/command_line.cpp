// SPDX-License-Identifier: BSD-2-Clause
// A line is cut into tokens, and the tokens are put together to a pipeline.
#include <apps/sh/command_line.h>

namespace mica::sh {
namespace {

enum class Sign : std::uint8_t { end, word, pipe, input, output, append, background, bad_quote };

struct Token {
    Sign sign = Sign::end;
    rt::Text<200> text{}; ///< of a word
};

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

constexpr bool ends_word(char c) { return is_blank(c) || c == '|' || c == '<' || c == '>' || c == '&'; }

/// A word may be quoted in parts: it's 'one word'.
Token take_word(std::string_view& rest) {
    Token token{Sign::word};
    while (!rest.empty() && !ends_word(rest.front())) {
        const char first = rest.front();
        rest.remove_prefix(1);
        if (first != '\'' && first != '"') {
            token.text.append(first);
            continue;
        }
        const std::size_t quote = rest.find(first);
        if (quote == std::string_view::npos) { return {Sign::bad_quote}; }
        token.text.append(rest.substr(0, quote));
        rest.remove_prefix(quote + 1);
    }
    return token;
}

Token take_token(std::string_view& rest) {
    while (!rest.empty() && is_blank(rest.front())) { rest.remove_prefix(1); }
    if (rest.empty() || rest.front() == '#') { return {}; }
    if (!ends_word(rest.front())) { return take_word(rest); }
    const char first = rest.front();
    rest.remove_prefix(1);
    if (first == '>' && rest.starts_with('>')) {
        rest.remove_prefix(1);
        return {Sign::append};
    }
    return {first == '|' ? Sign::pipe : first == '<' ? Sign::input : first == '>' ? Sign::output : Sign::background};
}

std::string_view add_word(Command& command, std::string_view word) {
    command.words.append(word);
    command.words.append('\0');
    ++command.word_count;
    return command.words.overflowed() ? "a command is longer than 200 characters" : "";
}

/// The file name behind <, > or >>.
std::string_view take_file(std::string_view& rest, files::Name& name) {
    const Token token = take_token(rest);
    if (token.sign != Sign::word || token.text.empty()) { return "a file name is missing"; }
    name = token.text.view();
    return name.overflowed() ? "a file name is longer than 60 characters" : "";
}

std::string_view begin_next_command(Pipeline& line) {
    if (line.commands[line.commands.size() - 1].word_count == 0) { return "a command is missing before |"; }
    return line.commands.add({}) != nullptr ? "" : "more than six commands in one line";
}

std::string_view take_part(const Token& token, std::string_view& rest, Pipeline& line) {
    if (line.background) { return "nothing may stand behind &"; }
    switch (token.sign) {
    case Sign::word: return add_word(line.commands[line.commands.size() - 1], token.text);
    case Sign::pipe: return begin_next_command(line);
    case Sign::input: return take_file(rest, line.input);
    case Sign::output:
    case Sign::append: line.append = token.sign == Sign::append; return take_file(rest, line.output);
    case Sign::background: line.background = true; return "";
    default: return "a quotation mark is missing";
    }
}

} // namespace

std::string_view Command::word(std::uint32_t place) const {
    std::string_view rest = words;
    for (; !rest.empty(); --place) {
        const std::size_t end = std::min(rest.find('\0'), rest.size());
        if (place == 0) { return rest.substr(0, end); }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

Pipeline parse(std::string_view text) {
    Pipeline line;
    line.commands.add({});
    for (Token token = take_token(text); token.sign != Sign::end && line.trouble.empty(); token = take_token(text)) {
        line.trouble = take_part(token, text, line);
    }
    const bool last_is_empty = line.commands[line.commands.size() - 1].word_count == 0;
    const bool nothing_else =
        line.commands.size() == 1 && line.input.empty() && line.output.empty() && !line.background;
    if (line.trouble.empty() && last_is_empty && nothing_else) {
        line.commands.clear();
    } else if (line.trouble.empty() && last_is_empty) {
        line.trouble = "a command is missing";
    }
    return line;
}

} // namespace mica::sh
