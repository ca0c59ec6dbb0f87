// SPDX-License-Identifier: BSD-2-Clause
// The crimes: what each does, and what must become of who commits it. Used by criminal.
#pragma once

#include <abi/errors.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace mica::criminal {

/// Ends, if the machine is as it should be, with a CPU exception in the criminal.
struct Violation {
    std::string_view name;
    std::string_view what;
    std::uint32_t vector; ///< Intel SDM 3A, table 6-1
    void (*commit)();
};
std::span<const Violation> violations();

/// Asks the nucleus for something it must refuse; the criminal lives on.
struct Trespass {
    std::string_view name;
    std::string_view what;
    abi::Status refusal;
    abi::Status (*commit)();
};
std::span<const Trespass> trespasses();

} // namespace mica::criminal
