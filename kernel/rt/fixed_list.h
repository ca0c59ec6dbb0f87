// SPDX-License-Identifier: BSD-2-Clause
// A list with room for a fixed number of values, inside its owner. Used by servers and sh for their tables. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace mica::rt {

template <class Value, std::size_t limit> class FixedList {
public:
    constexpr std::size_t size() const { return m_size; }
    constexpr bool empty() const { return m_size == 0; }
    constexpr bool full() const { return m_size == limit; }

    /// nullptr when the list is full.
    constexpr Value* add(Value value) {
        if (full()) { return nullptr; }
        m_values[m_size] = std::move(value);
        return &m_values[m_size++];
    }
    /// Keeps the order of the others. Pre: place < size().
    constexpr void remove(std::size_t place) {
        for (std::size_t i = place; i + 1 < m_size; ++i) { m_values[i] = std::move(m_values[i + 1]); }
        m_values[--m_size] = Value{};
    }
    constexpr void clear() {
        while (m_size > 0) { m_values[--m_size] = Value{}; }
    }

    constexpr Value& operator[](std::size_t place) { return m_values[place]; }
    constexpr const Value& operator[](std::size_t place) const { return m_values[place]; }
    constexpr Value* begin() { return m_values.data(); }
    constexpr Value* end() { return m_values.data() + m_size; }
    constexpr const Value* begin() const { return m_values.data(); }
    constexpr const Value* end() const { return m_values.data() + m_size; }

private:
    std::array<Value, limit> m_values{};
    std::size_t m_size = 0;
};

} // namespace mica::rt
