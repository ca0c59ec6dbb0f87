// SPDX-License-Identifier: BSD-2-Clause
// Port 0xE9, which Bochs prints at once: for frames and for the few words of a nucleus that has no console yet.
#pragma once

#include <abi/observation.h>

#include <string_view>

namespace mica::probe {

/// Writes the bytes as they are: one tick a byte. Goes nowhere on a machine without the port.
inline void write_debug_port(std::string_view text) {
    const char* from = text.data();
    std::size_t count = text.size();
    asm volatile("rep outsb" : "+S"(from), "+c"(count) : "d"(abi::observation_port) : "memory");
}

} // namespace mica::probe
