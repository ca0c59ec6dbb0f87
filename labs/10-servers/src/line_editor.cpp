// SPDX-License-Identifier: BSD-2-Clause
// The line being typed. Part of lab 10; the contract is in servers/console/line_editor.h.
#include <servers/console/line_editor.h>

namespace mica::console {

LineEditor::Progress LineEditor::edit(KeyPress press) {
    switch (press.key) {
    case Key::character: insert(press.character); break;
    case Key::enter: return complete(true);
    case Key::end_of_input: return m_text.empty() ? Progress::end : complete(false);
    case Key::backspace: erase_before_cursor(); break;
    case Key::erase:
        if (m_cursor < m_text.size()) {
            move_right();
            erase_before_cursor();
        }
        break;
    case Key::left: move_left(); break;
    case Key::right: move_right(); break;
    case Key::home:
        while (m_cursor > 0) { move_left(); }
        break;
    case Key::end: move_to_end(); break;
    case Key::up: recall(m_steps_back + 1); break;
    case Key::down:
        if (m_steps_back > 0) { recall(m_steps_back - 1); }
        break;
    case Key::erase_line: replace({}); break;
    case Key::interrupt:
    case Key::none: break;
    }
    return Progress::editing;
}

LineEditor::Progress LineEditor::complete(bool with_enter) {
    move_to_end();
    m_line.clear();
    m_line.append(m_text);
    if (with_enter) { m_line.append('\n'); }
    m_echo.append('\n');
    const bool repeated = !m_history.empty() && m_history[m_history.size() - 1] == m_text.view();
    if (!m_text.empty() && !repeated) {
        if (m_history.full()) { m_history.remove(0); }
        m_history.add(m_text);
    }
    abandon();
    return Progress::line;
}

void LineEditor::abandon() {
    m_text.clear();
    m_cursor = 0;
    m_steps_back = 0;
}

void LineEditor::insert(char character) {
    // student: begin(editing)
    // TODO(editing): The line with the character at the cursor, and what the screen needs to show it. What of a line
    //     that is full?
    // student: end
}

void LineEditor::erase_before_cursor() {
    // student: begin(editing)
    // TODO(editing): The line without the character before the cursor. Which place on the screen has to become blank?
    // student: end
}

void LineEditor::show_tail(std::size_t blanks) {
    // student: begin(editing)
    // TODO(editing): What stands behind the cursor, then blanks; and how does the screen's cursor come back?
    // student: end
}

void LineEditor::move_left() {
    if (m_cursor > 0) {
        --m_cursor;
        m_echo.append('\b');
    }
}

void LineEditor::move_right() {
    if (m_cursor < m_text.size()) { m_echo.append(m_text.view()[m_cursor++]); }
}

void LineEditor::move_to_end() {
    while (m_cursor < m_text.size()) { move_right(); }
}

void LineEditor::replace(std::string_view text) {
    while (m_cursor > 0) { move_left(); }
    const std::size_t shorter_by = m_text.size() > text.size() ? m_text.size() - text.size() : 0;
    m_text = Line{text};
    m_echo.append(m_text);
    m_cursor = m_text.size();
    show_tail(shorter_by);
}

void LineEditor::recall(std::size_t steps_back) {
    // student: begin(editing)
    // TODO(editing): Which line is so many steps back? Step 0 is the one that was being typed: when has it to be put
    //     away? What happens beyond the oldest line?
    // student: end
}

} // namespace mica::console
