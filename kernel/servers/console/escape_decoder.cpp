// SPDX-License-Identifier: BSD-2-Clause
// A state machine of four states; what it does not know it swallows.
#include <servers/console/escape_decoder.h>

namespace mica::console {
namespace {

KeyPress key_of_letter(char letter) {
    switch (letter) {
    case 'A': return {Key::up, 0};
    case 'B': return {Key::down, 0};
    case 'C': return {Key::right, 0};
    case 'D': return {Key::left, 0};
    case 'H': return {Key::home, 0};
    case 'F': return {Key::end, 0};
    default: return {};
    }
}

} // namespace

KeyPress EscapeDecoder::take(char byte) {
    switch (m_state) {
    case State::escape:
        m_number = 0;
        m_in_first_number = true;
        m_state = byte == '[' ? State::sequence : byte == 'O' ? State::letter : State::plain;
        return {};
    case State::letter: m_state = State::plain; return key_of_letter(byte);
    case State::sequence: return end_of_sequence(byte);
    case State::plain: break;
    }
    const bool second_of_two = byte == '\n' && m_after_return;
    m_after_return = byte == '\r';
    if (byte == '\x1B') {
        m_state = State::escape;
        return {};
    }
    return second_of_two ? KeyPress{} : key_of(byte);
}

KeyPress EscapeDecoder::end_of_sequence(char byte) {
    if ((byte >= '0' && byte <= '9') || byte == ';') {
        m_in_first_number = m_in_first_number && byte != ';';
        if (m_in_first_number && m_number < 25) { m_number = m_number * 10 + static_cast<unsigned>(byte - '0'); }
        return {};
    }
    m_state = State::plain;
    if (byte != '~') { return key_of_letter(byte); }
    switch (m_number) {
    case 1:
    case 7: return {Key::home, 0};
    case 3: return {Key::erase, 0};
    case 4:
    case 8: return {Key::end, 0};
    default: return {};
    }
}

} // namespace mica::console
