// SPDX-License-Identifier: BSD-2-Clause
// Slabs: pages cut into objects of one size. Where the nucleus' own objects live. Student part of lab 04: slab.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>

namespace mica::memory {

/// Where a slab gets its pages: page_bytes of memory at a multiple of page_bytes, or null. The host's tests bring their
/// own.
struct PageSource {
    void* (*take)();
    void (*give)(void* page);
};

/// Objects of one size. Each page begins with a SlabPage, which counts what is in use; a page without any goes back to
/// its source.
class Slab {
public:
    constexpr Slab(std::size_t object_bytes, PageSource source)
        : m_bytes{(object_bytes + 7) / 8 * 8}, m_source{source} {}

    /// Memory for one object, at a multiple of 8, or null when the source has no page.
    [[nodiscard]] void* allocate();

    /// Pre: `object` came from allocate() of this slab and is in use.
    void free(void* object);

private:
    struct Free {
        Free* next;
    };
    /// The head of a page. Pages with room are in a list; full ones in none.
    struct SlabPage {
        SlabPage* next;
        SlabPage* previous;
        Free* free;
        std::uint32_t used;
    };

    SlabPage* add_page();
    void link(SlabPage& page);
    void unlink(SlabPage& page);

    std::size_t m_bytes;
    PageSource m_source;
    SlabPage* m_with_room = nullptr;
};

/// Kit: frames of the machine, by the direct map.
void* take_page();
void give_page(void* page);
inline constexpr PageSource kernel_pages{take_page, give_page};

/// Kit: where all objects of type T live.
template <typename T> inline constinit Slab slab_of{sizeof(T), kernel_pages};

/// Kit: a copy of `like` there; null when there is no memory.
template <typename T> [[nodiscard]] T* make(const T& like = {}) {
    void* const room = slab_of<T>.allocate();
    return room == nullptr ? nullptr : new (room) T{like};
}

} // namespace mica::memory
