// SPDX-License-Identifier: BSD-2-Clause
// Slabs. Part of lab 04; the contract is in nucleus/memory/slab.h.
#include <nucleus/memory/slab.h>

#include <nucleus/memory/layout.h>

namespace mica::memory {

void Slab::link(SlabPage& page) {
    page.previous = nullptr;
    page.next = m_with_room;
    if (page.next != nullptr) { page.next->previous = &page; }
    m_with_room = &page;
}

void Slab::unlink(SlabPage& page) {
    if (page.next != nullptr) { page.next->previous = page.previous; }
    (page.previous != nullptr ? page.previous->next : m_with_room) = page.next;
}

Slab::SlabPage* Slab::add_page() {
    // student: begin(cut)
    // todo: Take a page, put a SlabPage at its beginning, and thread all objects that fit behind it on its list of free
    // todo: ones.
    // placeholder: return nullptr;
    auto* const bytes = static_cast<std::byte*>(m_source.take());
    if (bytes == nullptr) { return nullptr; }
    auto* const page = new (bytes) SlabPage{};
    for (std::size_t end = page_bytes; end >= sizeof(SlabPage) + m_bytes; end -= m_bytes) {
        page->free = new (bytes + end - m_bytes) Free{page->free};
    }
    link(*page);
    return page;
    // student: end
}

void* Slab::allocate() {
    // student: begin(take)
    // todo: An object of a page with room, or of a new page. A page that is full now leaves the list.
    // placeholder: return nullptr;
    SlabPage* const page = m_with_room != nullptr ? m_with_room : add_page();
    if (page == nullptr) { return nullptr; }
    Free* const object = page->free;
    page->free = object->next;
    ++page->used;
    if (page->free == nullptr) { unlink(*page); }
    return object;
    // student: end
}

void Slab::free(void* object) {
    // student: begin(give)
    // todo: The page is found from the object's address. It may have been full; it may now be unused.
    // placeholder:
    auto& page =
        *reinterpret_cast<SlabPage*>(reinterpret_cast<std::uintptr_t>(object) & ~std::uintptr_t{page_bytes - 1});
    if (page.free == nullptr) { link(page); }
    page.free = new (object) Free{page.free};
    if (--page.used == 0) {
        unlink(page);
        m_source.give(&page);
    }
    // student: end
}

} // namespace mica::memory
