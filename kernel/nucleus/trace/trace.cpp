// SPDX-License-Identifier: BSD-2-Clause
// The trace ring's memory.
#include <nucleus/trace/trace.h>

namespace mica::trace {

constinit std::array<abi::TraceEvent, abi::trace_events> ring{};
constinit std::uint32_t count = 0;

} // namespace mica::trace
