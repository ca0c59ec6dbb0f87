// SPDX-License-Identifier: BSD-2-Clause
// The byte functions that the compiler, or std::string_view for it, calls on its own. Used by the nucleus, stage 2 and
// probes.
#pragma once

#include <cstddef>

extern "C" {
void* memset(void* destination, int value, std::size_t count) noexcept;
/// The ranges must not overlap.
void* memcpy(void* destination, const void* source, std::size_t count) noexcept;
/// The ranges may overlap.
void* memmove(void* destination, const void* source, std::size_t count) noexcept;
/// Below, at or above 0 as the first different byte of `left` (unsigned) is smaller, absent or greater.
int memcmp(const void* left, const void* right, std::size_t count) noexcept;
/// The first byte equal to `value`, or null.
const void* memchr(const void* bytes, int value, std::size_t count) noexcept;
std::size_t strlen(const char* text) noexcept;
}

/// Whole words, upwards: one tick each. The ranges must not overlap.
inline void copy_words(void* to, const void* from, std::size_t words) {
    asm volatile("rep movsl" : "+D"(to), "+S"(from), "+c"(words) : : "memory");
}
