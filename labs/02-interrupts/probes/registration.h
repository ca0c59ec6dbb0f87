// SPDX-License-Identifier: BSD-2-Clause
// What register_handler() and unregister_handler() answered, in words. Used by lab 02's probes.
#pragma once

#include <nucleus/interrupts/dispatch.h>

#include <string_view>

namespace mica::probes {

inline std::string_view answer_of(std::expected<void, interrupts::HandlerError> result) {
    using interrupts::HandlerError;
    if (result) { return "accepted"; }
    switch (result.error()) {
    case HandlerError::no_handler: return "no_handler";
    case HandlerError::taken: return "taken";
    case HandlerError::cascade: return "cascade";
    }
    return "no such error";
}

} // namespace mica::probes
