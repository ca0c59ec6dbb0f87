// SPDX-License-Identifier: BSD-2-Clause
// `run.conf`, the file of the boot bundle that tells the nucleus what this boot is for. Without it (or with an empty `probe`)
// the whole system starts. Lines of KEY=VALUE, ended by '\n', padded with '\n' to exactly run_config_size bytes so that
// every image of a lab has the same layout and costs the same ticks to load.
//
//   probe=timer_rate                     name of a probe linked into this nucleus
//   seed=00000000000000a5                16 hex digits
//   key=00112233445566778899aabbccddeeff 32 hex digits: SipKey.high then SipKey.low; a fresh secret for every run
#pragma once

#include <cstddef>
#include <string_view>

namespace mica::abi {

inline constexpr std::string_view run_config_name = "run.conf";
inline constexpr std::size_t run_config_size = 256;

} // namespace mica::abi
