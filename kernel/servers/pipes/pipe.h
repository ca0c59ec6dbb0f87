// SPDX-License-Identifier: BSD-2-Clause
// One pipe: the bytes on their way, and what a read or a write meets. Used by the pipe server. Pure.
#pragma once

#include <rt/protocols/stream.h>
#include <rt/result.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace mica::pipes {

/// The bytes in a pipe, first in, first out.
class Ring {
public:
    static constexpr std::size_t capacity = 1024;

    std::size_t size() const { return m_size; }
    std::size_t room() const { return capacity - m_size; }

    /// Pre: there is room for all of it.
    void put(std::string_view bytes) {
        for (const char byte : bytes) { m_bytes[(m_begin + m_size++) % capacity] = byte; }
    }
    stream::Bytes take(std::size_t count) {
        stream::Bytes bytes;
        for (count = std::min({count, m_size, stream::at_once}); count > 0; --count, --m_size) {
            bytes.append(m_bytes[m_begin]);
            m_begin = (m_begin + 1) % capacity;
        }
        return bytes;
    }

private:
    std::array<char, capacity> m_bytes{};
    std::size_t m_begin = 0, m_size = 0;
};

/// What is to be done with a request now.
enum class Outcome : std::uint8_t { done, wait, ended };

/// The state of a pipe without its waiters: what a read or write meets.
class Pipe {
public:
    bool read_open = true, write_open = true;

    /// `done` with no bytes: the end. `wait`: nothing there yet.
    Outcome read(std::uint32_t count, stream::Bytes& bytes) {
        bytes = m_ring.take(count);
        return !bytes.empty() || !write_open || count == 0 ? Outcome::done : Outcome::wait;
    }
    /// All of it or nothing. `ended`: nobody will read it.
    Outcome write(std::string_view bytes) {
        if (!read_open) { return Outcome::ended; }
        if (bytes.size() > m_ring.room()) { return Outcome::wait; }
        m_ring.put(bytes);
        return Outcome::done;
    }
    bool forgotten() const { return !read_open && !write_open; }

private:
    Ring m_ring;
};

} // namespace mica::pipes
