// SPDX-License-Identifier: BSD-2-Clause
// run.conf (abi/run_config.h), parsed. Used by the probe runtime and the start-up.
#pragma once

#include <abi/run_config.h>
#include <abi/siphash.h>

#include <expected>
#include <string_view>

namespace mica::run_config {

struct RunConfig {
    std::string_view probe; ///< points into the text; empty: start the whole system
    std::uint64_t seed = 0;
    abi::SipKey key{};
};

enum class Problem { unknown_key, missing_equals_sign, bad_number };

/// Takes as many steps whatever the digits of seed and key are, so a secret does not show in the ticks of a run.
/// A key that is not given keeps its default.
std::expected<RunConfig, Problem> parse(std::string_view text);

} // namespace mica::run_config
