// SPDX-License-Identifier: BSD-2-Clause
// The parser of run.conf. Pure: also compiled into the host's unit tests.
#include <probe/run_config.h>

#include <array>
#include <optional>

namespace mica::run_config {
namespace {

constexpr std::uint8_t no_digit = 0x80;

/// The value of a hex digit by its character: a table, because comparisons would take a different way for digits and
/// letters.
constexpr std::array<std::uint8_t, 256> hex_values = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(no_digit);
    for (unsigned digit = 0; digit < 16; ++digit) {
        values[static_cast<unsigned char>("0123456789abcdef"[digit])] = static_cast<std::uint8_t>(digit);
    }
    return values;
}();

/// Exactly 16 lower-case hex digits.
std::optional<std::uint64_t> hex64(std::string_view digits) {
    if (digits.size() != 16) { return std::nullopt; }
    std::uint64_t value = 0;
    std::uint8_t seen = 0;
    for (const char digit : digits) {
        const std::uint8_t nibble = hex_values[static_cast<unsigned char>(digit)];
        seen |= nibble;
        value = (value << 4U) | (nibble & 0x0FU);
    }
    return (seen & no_digit) == 0 ? std::optional{value} : std::nullopt;
}

std::optional<Problem> take_line(std::string_view line, RunConfig& config) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) { return Problem::missing_equals_sign; }
    const std::string_view name = line.substr(0, equals);
    const std::string_view value = line.substr(equals + 1);
    if (name == "probe") {
        config.probe = value;
        return std::nullopt;
    }
    if (name == "seed") {
        const auto seed = hex64(value);
        config.seed = seed.value_or(0);
        return seed ? std::nullopt : std::optional{Problem::bad_number};
    }
    if (name == "key") {
        const auto high = hex64(value.substr(0, 16));
        const auto low = hex64(value.size() > 16 ? value.substr(16) : std::string_view{});
        config.key = {.low = low.value_or(0), .high = high.value_or(0)};
        return high && low ? std::nullopt : std::optional{Problem::bad_number};
    }
    return Problem::unknown_key;
}

} // namespace

std::expected<RunConfig, Problem> parse(std::string_view text) {
    RunConfig config;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty()) { continue; }
        if (const auto problem = take_line(line, config)) { return std::unexpected(*problem); }
    }
    return config;
}

} // namespace mica::run_config
