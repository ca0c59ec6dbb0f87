// SPDX-License-Identifier: BSD-2-Clause
// operator new and delete over the heap. A program that runs out of memory gets nullptr from `new (std::nothrow)`, and
// ends at a plain `new`. One thread of a program allocates at a time: those with several threads allocate in one of
// them.
#include <rt/heap.h>

#include <rt/start.h>

#include <new>

namespace mica::rt {
namespace {

constexpr std::uint32_t growth_pages = 16;

constinit Heap heap{};
constinit Address heap_end = heap_begin;

/// Apps have a pager, which gives a page when it is touched. A service maps its own.
bool grow(std::size_t bytes) {
    const std::uint32_t pages = std::max(growth_pages, pages_for(static_cast<std::uint32_t>(bytes) + 64));
    if (bytes > heap_limit - heap_begin || pages * page_bytes > heap_limit - heap_end) { return false; }
    if (start_block().paged == 0) {
        const Result<Memory> memory = memory_create(pages);
        if (!memory || !memory_map(abi::no_handle, *memory, {.address = heap_end, .pages = pages})) { return false; }
    }
    heap.add(reinterpret_cast<void*>(heap_end), pages * page_bytes);
    heap_end += pages * page_bytes;
    return true;
}

} // namespace
} // namespace mica::rt

namespace std {

const nothrow_t nothrow{}; // declared by <new>; there is no library to define it

} // namespace std

using namespace mica;

void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
    void* memory = rt::heap.allocate(bytes);
    if (memory == nullptr && rt::grow(bytes)) { memory = rt::heap.allocate(bytes); }
    return memory;
}

void* operator new(std::size_t bytes) {
    void* const memory = operator new(bytes, std::nothrow);
    if (memory == nullptr) { rt::give_up("there is no memory left for it"); }
    return memory;
}

void* operator new[](std::size_t bytes) { return operator new(bytes); }

void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept { return operator new(bytes, std::nothrow); }

void operator delete(void* memory) noexcept { rt::heap.free(memory); }

void operator delete[](void* memory) noexcept { rt::heap.free(memory); }

void operator delete(void* memory, std::size_t) noexcept { rt::heap.free(memory); }

void operator delete[](void* memory, std::size_t) noexcept { rt::heap.free(memory); }
