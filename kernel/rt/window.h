// SPDX-License-Identifier: BSD-2-Clause
// Memory mapped into this process for as long as one works on it. Used by who starts programs, and by drivers.
#pragma once

#include <rt/address_space.h>
#include <rt/calls.h>

#include <cstddef>
#include <span>

namespace mica::rt {

/// Whoever maps something chooses a place of its own between windows_begin and windows_limit.
class Window {
public:
    static Result<Window> open(const Memory& memory, std::uint32_t pages, Address address,
                               abi::RightBits rights = rt::rights(abi::MemoryRight::read, abi::MemoryRight::write)) {
        const Done done = memory_map(abi::no_handle, memory, {.address = address, .pages = pages, .rights = rights});
        return done ? Result<Window>{Window{address, pages}} : fail(done.error());
    }
    Window(Window&& other) noexcept : m_address{other.m_address}, m_pages{std::exchange(other.m_pages, 0)} {}
    Window& operator=(Window&&) = delete;
    ~Window() { close(); }

    void close() {
        if (m_pages > 0) { static_cast<void>(memory_unmap(abi::no_handle, m_address, std::exchange(m_pages, 0))); }
    }
    /// It stays mapped for good.
    std::span<std::byte> keep() {
        const std::span<std::byte> kept = bytes();
        m_pages = 0;
        return kept;
    }
    std::span<std::byte> bytes() const {
        return {reinterpret_cast<std::byte*>(m_address), std::size_t{m_pages} * page_bytes};
    }

private:
    Window(Address address, std::uint32_t pages) : m_address{address}, m_pages{pages} {}

    Address m_address;
    std::uint32_t m_pages;
};

} // namespace mica::rt
