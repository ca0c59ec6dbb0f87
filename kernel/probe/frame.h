// SPDX-License-Identifier: BSD-2-Clause
// One observation frame (abi/observation.h) as text: made here, sent by channel. Pure: also compiled into the host's tests.
#pragma once

#include <abi/observation.h>
#include <abi/siphash.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace mica::probe {

/// Collects a payload, then completes the line around it. Text beyond abi::frame_payload_limit is cut.
class Frame {
public:
    Frame& word(std::string_view text);  ///< as it is
    Frame& text(std::string_view bytes); ///< escaped; a cut never parts an escape
    Frame& number(std::uint64_t value);  ///< decimal
    Frame& number(std::int64_t value);
    Frame& hex(std::uint64_t value, unsigned digits);

    /// The finished line. Takes as many steps whatever the key and the tag are. The view lives as long as the frame.
    std::string_view finish(abi::SipKey key, std::uint32_t sequence, std::uint64_t tick);

private:
    static constexpr std::size_t tag_digits = 16, sequence_digits = 8, tick_digits = 16;
    static constexpr std::size_t tag_at = 1 + abi::frame_prefix.size();
    static constexpr std::size_t sequence_at = tag_at + tag_digits + 1;
    static constexpr std::size_t tick_at = sequence_at + sequence_digits + 1;
    static constexpr std::size_t payload_at = tick_at + tick_digits + 1;
    static constexpr std::size_t payload_end = payload_at + abi::frame_payload_limit;

    void put_hex(std::size_t at, std::uint64_t value, unsigned digits);

    std::array<char, payload_end + 1> m_line{};
    std::size_t m_end = payload_at;
};

} // namespace mica::probe
