// SPDX-License-Identifier: BSD-2-Clause
// A line being typed: insertion anywhere in it, history, and what the screen has to show for it. Student part of lab
// 10: line_editor.cpp. Used by the console server. Pure.
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
    // What a function changes in m_text and m_cursor it shows by what it appends to m_echo. The screen knows '\b', one
    // place to the left, and '\n'; everything else is written over what stands there. Invariant after each key: the
    // screen shows m_text, blanks behind it, and its cursor stands at m_cursor.

    /// Kit: one key.
    Progress edit(KeyPress press);
    /// Kit: the line is ready, and remembered unless it is empty or the last one again.
    Progress complete(bool with_enter);
    /// The character at the cursor, which goes behind it; what stood there and behind moves one to the right. A line of
    /// line_limit characters stays as it is.
    void insert(char character);
    /// Takes the character before the cursor away; what stands behind it moves one to the left. Nothing at the
    /// beginning.
    void erase_before_cursor();
    /// Kit: one place, where there is one.
    void move_left();
    void move_right();
    void move_to_end();
    /// Kit: another line in place of this one, the cursor behind it.
    void replace(std::string_view text);
    /// Replaces the line by the one typed `steps_back` lines ago: 1 is the newest of m_history. 0 is the line that was
    /// being typed when the first step back was made, as it was then. Beyond the oldest line nothing happens.
    void recall(std::size_t steps_back);
    /// Shows what stands behind the cursor and `blanks` blanks behind that. The screen's cursor ends where it was.
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
