// SPDX-License-Identifier: BSD-2-Clause
// The keyed hash that authenticates observation frames: SipHash-2-4 (Aumasson, Bernstein, 2012). Used by guest and host.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mica::abi {

struct SipKey {
    std::uint64_t low;
    std::uint64_t high;
};

namespace detail {

struct SipState {
    std::uint64_t v0, v1, v2, v3;

    static constexpr std::uint64_t rotate_left(std::uint64_t value, unsigned count) {
        return (value << count) | (value >> (64U - count));
    }

    constexpr void round() {
        v0 += v1;
        v2 += v3;
        v1 = rotate_left(v1, 13) ^ v0;
        v3 = rotate_left(v3, 16) ^ v2;
        v0 = rotate_left(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = rotate_left(v1, 17) ^ v2;
        v3 = rotate_left(v3, 21) ^ v0;
        v2 = rotate_left(v2, 32);
    }

    constexpr void absorb(std::uint64_t word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }
};

} // namespace detail

/// SipHash-2-4 of `length` bytes under `key`. The number of steps depends on `length` alone, never on the key or the bytes,
/// so a run costs the same ticks whatever its secret is.
constexpr std::uint64_t siphash(SipKey key, const char* text, std::size_t length) {
    detail::SipState state{key.low ^ 0x736f6d6570736575U, key.high ^ 0x646f72616e646f6dU, key.low ^ 0x6c7967656e657261U,
                           key.high ^ 0x7465646279746573U};
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < length; ++i) {
        word |= static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])) << (8U * (i % 8U));
        if (i % 8U == 7U) {
            state.absorb(word);
            word = 0;
        }
    }
    state.absorb(word | (static_cast<std::uint64_t>(length & 0xffU) << 56U));
    state.v2 ^= 0xffU;
    for (int i = 0; i < 4; ++i) { state.round(); }
    return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

} // namespace mica::abi
