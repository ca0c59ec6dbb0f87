// SPDX-License-Identifier: BSD-2-Clause
// Bytes of a terminal into keys: arrows and the like are several bytes. Used for COM1. Pure.
#pragma once

#include <servers/console/key.h>

namespace mica::console {

/// Source: ECMA-48, "control sequence introducer"; the keys as xterm sends them.
class EscapeDecoder {
public:
    /// Key::none while a sequence is not complete, and for what is no key of ours. "\r\n" is one Enter.
    KeyPress take(char byte);

private:
    enum class State : std::uint8_t { plain, escape, sequence, letter };

    KeyPress end_of_sequence(char byte);

    State m_state = State::plain;
    unsigned m_number = 0; ///< the first of a sequence; longer ones mean no key of ours
    bool m_in_first_number = true;
    bool m_after_return = false;
};

} // namespace mica::console
