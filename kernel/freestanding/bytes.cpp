// SPDX-License-Identifier: BSD-2-Clause
// Byte functions by the string instructions: one tick each four bytes. The direction flag is clear whenever C++ runs.
#include <freestanding/bytes.h>

#include <cstdint>

void* memset(void* destination, int value, std::size_t count) noexcept {
    void* at = destination;
    std::size_t words = count / 4;
    const std::size_t rest = count % 4;
    const std::uint32_t pattern = static_cast<std::uint8_t>(value) * 0x01010101U;
    asm volatile("rep stosl; movl %3, %1; rep stosb" : "+D"(at), "+&c"(words) : "a"(pattern), "r"(rest) : "memory");
    return destination;
}

void* memcpy(void* destination, const void* source, std::size_t count) noexcept {
    void* at = destination;
    std::size_t words = count / 4;
    const std::size_t rest = count % 4;
    asm volatile("rep movsl; movl %3, %2; rep movsb" : "+D"(at), "+S"(source), "+&c"(words) : "r"(rest) : "memory");
    return destination;
}

void* memmove(void* destination, const void* source, std::size_t count) noexcept {
    const auto to = reinterpret_cast<std::uintptr_t>(destination);
    const auto from = reinterpret_cast<std::uintptr_t>(source);
    if (to - from >= count) { // also true for a destination below the source: copying upwards is safe
        return memcpy(destination, source, count);
    }
    const char* last_from = static_cast<const char*>(source) + count - 1;
    char* last_to = static_cast<char*>(destination) + count - 1;
    asm volatile("std; rep movsb; cld" : "+D"(last_to), "+S"(last_from), "+c"(count) : : "memory");
    return destination;
}

int memcmp(const void* left, const void* right, std::size_t count) noexcept {
    const auto* a = static_cast<const std::uint8_t*>(left);
    const auto* b = static_cast<const std::uint8_t*>(right);
    for (std::size_t i = 0; i < count; ++i) {
        if (a[i] != b[i]) { return a[i] - b[i]; }
    }
    return 0;
}

const void* memchr(const void* bytes, int value, std::size_t count) noexcept {
    const auto* at = static_cast<const std::uint8_t*>(bytes);
    for (; count > 0; --count, ++at) {
        if (*at == static_cast<std::uint8_t>(value)) { return at; }
    }
    return nullptr;
}

std::size_t strlen(const char* text) noexcept {
    std::size_t length = 0;
    while (text[length] != '\0') { ++length; }
    return length;
}
