// SPDX-License-Identifier: BSD-2-Clause
// Accesses to memory that may fault: a probe of this lab tries one and learns what the processor said. Used by the probes
// that load a space.
#pragma once

#include <cstdint>

namespace mica::probes {

/// What became of one access to a word.
struct Attempt {
    bool faulted = false;
    std::uint32_t value = 0;   ///< what was read
    std::uint32_t address = 0; ///< CR2 at the fault
    std::uint32_t error = 0;   ///< its error code
};

/// From here on page faults of read() and write() come back as their results; any other ends the run with a panic that
/// names the function and the address. Call once, at stage `objects`.
void catch_page_faults();

/// In ring 0: CR0.WP is set, so a read-only page is read-only here too.
Attempt read(std::uint32_t at);
Attempt write(std::uint32_t at, std::uint32_t value);

} // namespace mica::probes
