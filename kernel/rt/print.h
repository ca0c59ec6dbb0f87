// SPDX-License-Identifier: BSD-2-Clause
// Text to and from streams. Used by apps: print("pid ", 7, "\n") goes to where `out` leads.
#pragma once

#include <rt/format.h>
#include <rt/protocols/stream.h>

#include <optional>
#include <string_view>

namespace mica::rt {

/// Collects text and sends it in messages. What is not flushed is sent when there is enough of it, or at flush().
class Output {
public:
    explicit Output(stream::Client stream) : m_stream{std::move(stream)} {}

    void append(std::string_view text);
    /// The error of the first write that failed; from then on nothing is written.
    Done flush();
    /// Forgets that error: writes again from now on.
    void go_on() { m_error = Error::none; }
    Done close();

private:
    stream::Client m_stream;
    stream::Bytes m_waiting;
    Error m_error = Error::none;
};

/// Hands out what a stream has, byte by byte or line by line.
class Input {
public:
    explicit Input(stream::Client stream) : m_stream{std::move(stream)} {}

    std::optional<char> next_character();
    /// Without its '\n'; what is longer than the text is cut. Nothing at the end.
    template <std::size_t limit> bool next_line(Text<limit>& line) {
        line.clear();
        bool any = false;
        while (const std::optional<char> character = next_character()) {
            any = true;
            if (*character == '\n') { return true; }
            line.append(*character);
        }
        return any;
    }
    /// What one read brings; no bytes at the end, or when the read failed.
    stream::Bytes next_piece();
    /// Why the last read brought nothing; Error::none at the end.
    Error failure() const { return m_failure; }
    void close() { static_cast<void>(m_stream(stream::Close{})); }

private:
    stream::Client m_stream;
    stream::Bytes m_piece;
    std::size_t m_used = 0;
    Error m_failure = Error::none;
};

/// The program's own. Pre: used by one thread.
Output& standard_output();
Input& standard_input();

/// To `out`, at once. A failure is kept (standard_output().flush() tells).
template <class... Values> void print(const Values&... values) {
    put(standard_output(), values...);
    static_cast<void>(standard_output().flush());
}

} // namespace mica::rt
