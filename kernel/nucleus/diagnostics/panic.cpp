// SPDX-License-Identifier: BSD-2-Clause
// The panic report and the halt behind it.
#include <nucleus/diagnostics/panic.h>

#include <freestanding/library_failures.h>
#include <nucleus/arch/cpu.h>
#include <nucleus/console/console.h>
#include <nucleus/diagnostics/backtrace.h>
#include <nucleus/memory/layout.h>

#include <array>

namespace mica::diagnostics {

constexpr std::size_t deepest_backtrace = 32;
constexpr std::size_t longest_line = 128; ///< characters; a demangled name may be long
static constinit bool panicking = false;

/// The walk starts in the frame of panic() itself, so the first line is the place that panicked.
static void report_callers(std::uint32_t frame_pointer) {
    const StackBounds stack{.bottom = reinterpret_cast<std::uintptr_t>(kernel_stack_bottom),
                            .top = reinterpret_cast<std::uintptr_t>(kernel_stack_top)};
    std::array<std::uint32_t, deepest_backtrace> callers;
    const std::size_t count = walk(frame_pointer, stack, callers);
    for (std::size_t i = 0; i < count; ++i) {
        std::array<char, longest_line> buffer;
        console::write(
            describe_frame(static_cast<std::uint32_t>(i), callers[i], nucleus_symbols, buffer).value_or("#?"));
        console::write("\n");
    }
}

void panic(std::string_view reason) {
    arch::interrupts_off();
    if (!panicking) {
        panicking = true;
        console::write("panic: ");
        console::write(reason);
        console::write("\n");
        report_callers(reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0)));
        console::write("The nucleus has stopped.\n");
    }
    mica_panic_reached();
}

} // namespace mica::diagnostics

void mica::library_failed(std::string_view what) { diagnostics::panic(what); }

void mica_panic_reached() { mica::arch::stop(); }
