// SPDX-License-Identifier: BSD-2-Clause
// The allocator behind operator new: first fit over a list of free blocks in address order, neighbours merged. Pure:
// the memory comes from its owner.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mica::rt {

class Heap {
public:
    static constexpr std::size_t alignment = 16;

    /// 16-byte aligned, not zeroed. nullptr when no free block is long enough.
    void* allocate(std::size_t bytes);
    /// Pre: from allocate() and not freed since; or nullptr.
    void free(void* memory);
    /// Takes more memory in. Blocks that touch grow together. Pre: aligned by 16, at least 32 bytes, not known to the
    /// heap already.
    void add(void* memory, std::size_t bytes);

    std::size_t free_bytes() const; ///< the headers of the free blocks included
    std::size_t free_blocks() const;

private:
    /// In front of every block. Only in a free one `next` means something.
    struct alignas(alignment) Block {
        std::size_t bytes; ///< with this header
        Block* next;
    };

    void insert(Block* block);
    static bool touch(const Block* lower, const Block* upper);

    Block* m_free = nullptr;
};

} // namespace mica::rt
