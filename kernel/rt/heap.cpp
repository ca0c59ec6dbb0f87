// SPDX-License-Identifier: BSD-2-Clause
// First fit, and merging at the insertion into the list of free blocks.
#include <rt/heap.h>

#include <new>

namespace mica::rt {

void* Heap::allocate(std::size_t bytes) {
    const std::size_t needed = (bytes + sizeof(Block) + alignment - 1) / alignment * alignment;
    if (needed < bytes) {
        return nullptr; // wrapped around
    }
    for (Block** link = &m_free; *link != nullptr; link = &(*link)->next) {
        Block* const block = *link;
        if (block->bytes < needed) { continue; }
        if (block->bytes - needed >= sizeof(Block) + alignment) {
            auto* const rest =
                new (reinterpret_cast<std::byte*>(block) + needed) Block{block->bytes - needed, block->next};
            block->bytes = needed;
            *link = rest;
        } else {
            *link = block->next;
        }
        return block + 1;
    }
    return nullptr;
}

void Heap::free(void* memory) {
    if (memory != nullptr) { insert(static_cast<Block*>(memory) - 1); }
}

void Heap::add(void* memory, std::size_t bytes) { insert(new (memory) Block{bytes / alignment * alignment, nullptr}); }

/// Keeps the list in the order of addresses; that is what makes merging a look at two neighbours.
void Heap::insert(Block* block) {
    Block* before = nullptr;
    Block* after = m_free;
    while (after != nullptr && after < block) {
        before = after;
        after = after->next;
    }
    block->next = after;
    if (after != nullptr && touch(block, after)) {
        block->bytes += after->bytes;
        block->next = after->next;
    }
    if (before == nullptr) {
        m_free = block;
    } else if (touch(before, block)) {
        before->bytes += block->bytes;
        before->next = block->next;
    } else {
        before->next = block;
    }
}

bool Heap::touch(const Block* lower, const Block* upper) {
    return reinterpret_cast<const std::byte*>(lower) + lower->bytes == reinterpret_cast<const std::byte*>(upper);
}

std::size_t Heap::free_bytes() const {
    std::size_t sum = 0;
    for (const Block* block = m_free; block != nullptr; block = block->next) { sum += block->bytes; }
    return sum;
}

std::size_t Heap::free_blocks() const {
    std::size_t count = 0;
    for (const Block* block = m_free; block != nullptr; block = block->next) { ++count; }
    return count;
}

} // namespace mica::rt
