// SPDX-License-Identifier: BSD-2-Clause
// What test code in ring 3 is made of. A function of [[gnu::section(".text.user")]] runs in ring 3, as a copy at
// another address: it may use nothing but its registers, its stack, the board, functions of the same section, and what
// is always inlined: no literals in memory, no variables.
#pragma once

#include <abi/calls.h>
#include <abi/first_program.h>

#include <cstdint>

namespace mica::world {

inline constexpr std::uint32_t code_address = 0x1000'0000;
inline constexpr std::uint32_t board_address = 0x2000'0000; ///< one page that all processes and the probe share
inline constexpr std::uint32_t stack_address =
    0x3000'0000; ///< top of thread n's stack: one page below stack_address + (n + 1) * 0x2000
inline constexpr std::uint32_t buffers_address = 0x4000'0000;
/// For what a test maps itself. In another place of the translation cache than the pages above: what is stale there
/// stays there.
inline constexpr std::uint32_t free_address = 0x5018'0000;
inline constexpr std::uint8_t end_vector = 0x81;

struct Answer {
    abi::Head head;
    std::uint32_t word[5];

    [[gnu::always_inline]] abi::Status status() const { return static_cast<abi::Status>(head.code()); }
    [[gnu::always_inline]] std::uint32_t handle() const { return head.handle(); }
};

[[gnu::always_inline]] inline Answer make(abi::Head head, std::uint32_t w0 = 0, std::uint32_t w1 = 0,
                                          std::uint32_t w2 = 0, std::uint32_t w3 = 0, std::uint32_t w4 = 0) {
    asm volatile("int $0x80" : "+a"(head.raw), "+d"(w0), "+c"(w1), "+b"(w2), "+S"(w3), "+D"(w4) : : "memory");
    return {head, {w0, w1, w2, w3, w4}};
}

/// A call on a handle, with register words only.
[[gnu::always_inline]] inline Answer make(abi::Call call, std::uint32_t handle = 0, std::uint32_t w0 = 0,
                                          std::uint32_t w1 = 0, std::uint32_t w2 = 0, std::uint32_t w3 = 0,
                                          std::uint32_t w4 = 0) {
    return make(abi::Head::make(static_cast<std::uint32_t>(call), handle, abi::register_words), w0, w1, w2, w3, w4);
}

[[gnu::always_inline]] inline volatile std::uint32_t* board() {
    return reinterpret_cast<volatile std::uint32_t*>(board_address);
}

[[gnu::always_inline]] inline volatile abi::MessageBuffer& buffer(std::uint32_t thread) {
    return *reinterpret_cast<volatile abi::MessageBuffer*>(buffers_address + thread * abi::page_bytes);
}

[[gnu::always_inline]] inline std::uint32_t ticks() {
    std::uint32_t low;
    asm volatile("rdtsc" : "=a"(low) : : "edx", "memory");
    return low;
}

[[gnu::always_inline]] inline void out8(std::uint16_t port, std::uint8_t value) {
    asm volatile("outb %0, %1" : : "a"(value), "Nd"(port) : "memory");
}

[[gnu::always_inline]] inline std::uint8_t in8(std::uint16_t port) {
    std::uint8_t value;
    asm volatile("inb %1, %0" : "=a"(value) : "Nd"(port) : "memory");
    return value;
}

/// The scenario is over: the probe goes on with what run() was given.
[[gnu::always_inline]] inline void done() { asm volatile("int $0x81" : : : "memory"); }

} // namespace mica::world
