// SPDX-License-Identifier: BSD-2-Clause
// Who sleeps until when. Pure; `Sleeper` is whatever has to be woken.
#pragma once

#include <rt/fixed_list.h>

#include <cstdint>
#include <optional>

namespace mica::clock {

/// `now` is after, or at, `then`: times wrap around.
constexpr bool is_due(std::uint32_t then, std::uint32_t now) { return static_cast<std::int32_t>(now - then) >= 0; }

template <class Sleeper, std::size_t limit> class Sleepers {
public:
    bool full() const { return m_list.full(); }
    void add(std::uint32_t until, Sleeper sleeper) { m_list.add({until, std::move(sleeper)}); }

    /// Takes out one who is due.
    std::optional<Sleeper> wake_one(std::uint32_t now) {
        for (std::size_t i = 0; i < m_list.size(); ++i) {
            if (is_due(m_list[i].until, now)) {
                std::optional<Sleeper> sleeper{std::move(m_list[i].sleeper)};
                m_list.remove(i);
                return sleeper;
            }
        }
        return std::nullopt;
    }
    /// When the next one is due.
    std::optional<std::uint32_t> next() const {
        std::optional<std::uint32_t> first;
        for (const auto& row : m_list) {
            if (!first || is_due(row.until, *first)) { first = row.until; }
        }
        return first;
    }

private:
    struct Row {
        std::uint32_t until = 0;
        Sleeper sleeper{};
    };
    rt::FixedList<Row, limit> m_list;
};

} // namespace mica::clock
