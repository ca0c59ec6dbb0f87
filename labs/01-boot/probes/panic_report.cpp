// SPDX-License-Identifier: BSD-2-Clause
// A real stack and a real panic, at the bottom of a recursion. The run ends as every panic does.
#include <probe/tally.h>

#include <nucleus/diagnostics/backtrace.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/memory/layout.h>

#include <algorithm>

namespace mica::demonstration {

/// Calls itself `depth` times, then panics. Its frames are what the report must show.
[[gnu::noinline]] std::uint32_t descend(std::uint32_t depth);

} // namespace mica::demonstration

namespace {

using namespace mica;

/// What the report is going to say, line by line.
void observe_callers(const void* frame) {
    const auto address_of = [](const void* place) -> std::uint32_t { return reinterpret_cast<std::uintptr_t>(place); };
    std::array<std::uint32_t, 16> addresses{};
    const std::size_t found = diagnostics::walk(
        address_of(frame), {address_of(kernel_stack_bottom), address_of(kernel_stack_top)}, addresses);
    const std::size_t count = std::min(found, addresses.size());
    for (std::size_t i = 0; i < count; ++i) {
        std::array<char, 80> buffer;
        const auto line = diagnostics::describe_frame(static_cast<std::uint32_t>(i), addresses[i],
                                                      diagnostics::nucleus_symbols, buffer);
        probe::observe((probe::Story{} << "callers.line." << i).text(), line.value_or("(buffer_too_small)"));
    }
    probe::observe("callers.count", static_cast<std::uint32_t>(count));
}

void run() { (void)demonstration::descend(3); }

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"panic_report", probe::Stage::memory, run};

} // namespace

std::uint32_t mica::demonstration::descend(std::uint32_t depth) {
    if (depth > 0) {
        return descend(depth - 1) + 1; // "+ 1" keeps it a call: a jump would leave no frame
    }
    observe_callers(__builtin_frame_address(0));
    if (probe::ticks() != 0) { // always; but a function that can be seen to never return is compiled without a frame
        diagnostics::panic("asked for by the probe");
    }
    return 0;
}
