// SPDX-License-Identifier: BSD-2-Clause
// The observation frame: how a probe in the guest tells the host a fact. Written on port 0xE9, one text line a frame.
//
//   '\n' "@mica1 " TAG ' ' SEQ ' ' TICK ' ' PAYLOAD '\n'
//
//   TAG      16 hex digits: siphash(key of the run, everything after TAG and its blank, without the final '\n')
//   SEQ      8 hex digits, counts from 0: a lost, repeated or reordered frame is noticed
//   TICK     16 hex digits: RDTSC when the frame was made (in Bochs one tick is one instruction)
//   PAYLOAD  one of
//            begin PROBE SEED          SEED: 16 hex digits
//            value NAME u:DECIMAL      an unsigned 64-bit number
//            value NAME i:DECIMAL      a signed 64-bit number
//            value NAME s:TEXT         text; bytes outside 0x21..0x7E and '%' are written %XX (two upper-case hex digits)
//            mark LABEL                the host stops here and reads the machine
//            end                       the probe has finished; nothing after it counts
//
// NAME and LABEL are 1 to 64 characters of [a-z0-9_.-] and [ ] . A frame that does not verify is never an observation: it is
// reported as forged, and the run gains nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mica::abi {

inline constexpr std::string_view frame_prefix = "@mica1 ";
inline constexpr std::size_t frame_payload_limit = 512; ///< characters; a longer text value is cut
inline constexpr std::uint16_t observation_port = 0xE9;

/// Bochs ends the emulation when these bytes are written one by one to `shutdown_port`.
inline constexpr std::uint16_t shutdown_port = 0x8900;
inline constexpr std::string_view shutdown_text = "Shutdown";

} // namespace mica::abi
