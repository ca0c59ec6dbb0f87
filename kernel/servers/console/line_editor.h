// SPDX-License-Identifier: BSD-2-Clause
// A line being typed: insertion anywhere in it, history, and what the screen has to show for it. Used by the console
// server. Pure.
#pragma once

#include <rt/fixed_list.h>
#include <rt/text.h>
#include <servers/console/key.h>

#include <string_view>

namespace mica::console {

inline constexpr std::size_t line_limit = 200;
using Line = rt::Text<line_limit>;

class LineEditor {
public:
    enum class Progress : std::uint8_t {
        editing,
        line, ///< line() is complete, with '\n' unless it was ended by Ctrl-D
        end,  ///< Ctrl-D on an empty line: the end of input
    };

    /// `echo` gets what must be shown: characters, '\b' (cursor left, erases nothing) and '\n'. After Progress::line a
    /// new line begins with the next key.
    template <class Echo> Progress take(KeyPress press, Echo&& echo) {
        m_echo.clear();
        const Progress progress = edit(press);
        echo(m_echo.view());
        return progress;
    }

    /// The line that take() completed.
    std::string_view line() const { return m_line; }
    /// Throws the line away that is being typed.
    void abandon();

private:
    Progress edit(KeyPress press);
    Progress complete(bool with_enter);
    void insert(char character);
    void erase_before_cursor();
    void move_left();
    void move_right();
    void move_to_end();
    void replace(std::string_view text);
    void recall(std::size_t steps_back);
    void show_tail(std::size_t blanks);

    Line m_text;
    std::size_t m_cursor = 0;
    rt::Text<line_limit + 1> m_line;
    rt::FixedList<Line, 16> m_history; ///< oldest first
    std::size_t m_steps_back = 0;      ///< in the history; 0: the new line
    Line m_new_line;                   ///< what was typed before going back
    rt::Text<3 * line_limit + 8> m_echo;
};

} // namespace mica::console
