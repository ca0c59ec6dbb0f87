// SPDX-License-Identifier: BSD-2-Clause
// The random numbers of a run. Private to the probe runtime; probes use probe.h.
#pragma once

#include <cstdint>

namespace mica::probe {

/// Numbers that follow from a seed alone: xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators,
/// scrambled", 2016).
class RandomNumbers {
public:
    explicit constexpr RandomNumbers(std::uint64_t seed) : m_state{seed != 0 ? seed : seed_instead_of_zero} {}

    constexpr std::uint64_t next() {
        m_state ^= m_state >> 12U;
        m_state ^= m_state << 25U;
        m_state ^= m_state >> 27U;
        return m_state * 0x2545F4914F6CDD1DU;
    }

    /// 0 <= result < bound. Pre: bound > 0.
    constexpr std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
    }

private:
    static constexpr std::uint64_t seed_instead_of_zero = 0x9E3779B97F4A7C15U; // a state of zero would stay zero
    std::uint64_t m_state;
};

/// Sets the seed of this run. Called once, before the probe.
void seed_run(std::uint64_t seed);

} // namespace mica::probe
