// SPDX-License-Identifier: BSD-2-Clause
// The trace ring's memory.
#include <nucleus/trace/trace.h>

namespace mica::trace {

constinit abi::TraceEvent ring[abi::trace_events]{};
constinit std::uint32_t next = 0;

} // namespace mica::trace
