// SPDX-License-Identifier: BSD-2-Clause
// A spoof: takes the place of the kit's panic.
#include <nucleus/console/console.h>
#include <nucleus/diagnostics/backtrace.h>
#include <nucleus/diagnostics/panic.h>

namespace mica::diagnostics {

std::size_t walk(std::uint32_t, StackBounds, std::span<std::uint32_t>) { return 0; }

std::optional<std::size_t> find_symbol(std::span<const abi::SymbolRecord>, std::uint32_t) { return std::nullopt; }

format::Result describe_frame(std::uint32_t, std::uint32_t, const SymbolTable&, std::span<char>) {
    return std::unexpected(format::FormatError::buffer_too_small);
}

void panic(std::string_view reason) {
    console::write("panic: ");
    console::write(reason);
    console::write("\n#0 c0101234 mica::demonstration::descend+0x1d\n");
    mica_panic_reached();
}

} // namespace mica::diagnostics

void mica_panic_reached() {
    for (;;) {}
}
