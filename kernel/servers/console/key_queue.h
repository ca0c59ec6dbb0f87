// SPDX-License-Identifier: BSD-2-Clause
// Keys pressed and not yet edited. Used by the console server. Pure.
#pragma once

#include <servers/console/key.h>

#include <array>
#include <cstddef>

namespace mica::console {

/// What is typed while nobody reads is neither lost nor shown before its turn.
class KeyQueue {
public:
    bool empty() const { return m_size == 0; }
    void clear() { m_size = 0; }
    void put(KeyPress press) {
        if (m_size < m_presses.size()) { m_presses[(m_begin + m_size++) % m_presses.size()] = press; }
    }
    KeyPress take() {
        const KeyPress press = m_presses[m_begin];
        m_begin = (m_begin + 1) % m_presses.size();
        --m_size;
        return press;
    }

private:
    std::array<KeyPress, 2048> m_presses{};
    std::size_t m_begin = 0, m_size = 0;
};

} // namespace mica::console
