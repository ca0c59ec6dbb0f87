// SPDX-License-Identifier: BSD-2-Clause
// How long a service that died waits for its restart, and when it is left alone. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

namespace mica::supervisor {

/// Deaths count as being in a row when each came less than a minute after the start before. The first is repaired at
/// once, the next ones after longer and longer waits; a service that dies a sixth time is not worth another try.
class RestartPolicy {
public:
    static constexpr std::array<std::uint32_t, 5> waits{0, 1, 3, 10, 30}; ///< seconds
    static constexpr std::uint32_t calm_seconds = 60;

    constexpr void started(std::uint32_t now) { m_started = now; }

    /// Seconds to wait, or nothing: it has died too often.
    constexpr std::optional<std::uint32_t> died(std::uint32_t now) {
        if (now - m_started >= calm_seconds) { m_in_a_row = 0; }
        return m_in_a_row < waits.size() ? std::optional{waits[m_in_a_row++]} : std::nullopt;
    }

private:
    std::uint32_t m_started = 0;
    std::uint32_t m_in_a_row = 0;
};

} // namespace mica::supervisor
