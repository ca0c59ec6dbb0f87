// SPDX-License-Identifier: BSD-2-Clause
// Between the examiner, who is in ring 3, and the nucleus of a check, which alone can report: `int 0x82` with EAX =
// Operation, EDX = the address of a Report in the examiner. The nucleus serves the examiner's process only; a student's
// program that comes here is answered by nothing.
#pragma once

#include <cstdint>

namespace mica::probe {

inline constexpr std::uint8_t gate_vector = 0x82;

enum class Operation : std::uint32_t {
    probe_name,     ///< copies the probe's name to `text` of the examiner
    observe_number, ///< name, number
    observe_text,   ///< name, text
    mark,           ///< name
    random,         ///< the answer in Report::number
    count_messages, ///< number: a Process handle; the answer there, a MessageCount: since it was last asked
    crash_place,    ///< number: a Process handle of the examiner; observes crash.at, once a call on the chain
    port_in,        ///< number: a port; the answer there, its byte
    port_out,       ///< number: a port, above bit 16 a byte
    finish,         ///< does not return
};

/// Addresses are the examiner's. The nucleus writes `number` and nothing else.
struct Report {
    std::uint32_t name = 0, name_bytes = 0; ///< at most 64
    std::uint32_t text = 0, text_bytes = 0; ///< at most 480
    std::uint64_t number = 0;
};

/// Of a server, by the nucleus' trace, which remembers 1024 events.
struct MessageCount {
    std::uint32_t receives = 0; ///< how often it waited for a message
    std::uint32_t replies = 0;
};

/// For the nucleus: starts the program `examiner` of the boot bundle in the supervisor's place. `name`: of the probe.
[[noreturn]] void examine(const char* name);

} // namespace mica::probe
