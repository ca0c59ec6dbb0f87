// SPDX-License-Identifier: BSD-2-Clause
// The other design: what changes is the part of the line from the cursor on, which is cut off, changed and put back.
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
    if (m_text.size() >= line_limit) { return; }
    const Line behind{m_text.view().substr(m_cursor)};
    m_text = Line{m_text.view().substr(0, m_cursor++)};
    m_text.append(character);
    m_text.append(behind);
    m_echo.append(m_text.view().substr(m_cursor - 1));
    for (std::size_t i = m_cursor; i < m_text.size(); ++i) { m_echo.append('\b'); }
}

void LineEditor::erase_before_cursor() {
    if (m_cursor > 0) {
        const Line behind{m_text.view().substr(m_cursor)};
        m_text = Line{m_text.view().substr(0, m_cursor - 1)};
        m_text.append(behind);
        move_left();
        show_tail(1);
    }
}

void LineEditor::show_tail(std::size_t blanks) {
    Line shown{m_text.view().substr(m_cursor)};
    while (blanks-- > 0) { shown.append(' '); }
    m_echo.append(shown);
    for ([[maybe_unused]] const char each : shown.view()) { m_echo.append('\b'); }
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
    const bool from_new_line = m_steps_back == 0;
    if (steps_back == 0) {
        m_steps_back = 0;
        return replace(Line{m_new_line});
    }
    if (steps_back <= m_history.size()) {
        if (from_new_line) { m_new_line = m_text; }
        m_steps_back = steps_back;
        replace(Line{*(m_history.end() - steps_back)});
    }
}

} // namespace mica::console
