// SPDX-License-Identifier: BSD-2-Clause
// Failure messages of stage 2, and the handler of exceptions while it runs.
#include "report.h"

#include "bios.h"
#include "selectors.h"

#include <abi/observation.h>
#include <freestanding/io_ports.h>

namespace mica::boot {
namespace {

constexpr arch::Port com1_data{0x3F8}, com1_divisor_high{0x3F9}, com1_line_control{0x3FB}, com1_line_status{0x3FD};

void prepare_serial() {
    arch::out8(com1_line_control, 0x80); // divisor latch
    arch::out8(com1_data, 1);            // 115200 baud
    arch::out8(com1_divisor_high, 0);
    arch::out8(com1_line_control, 0x03); // 8N1
}

void put(char character) {
    const auto byte = static_cast<std::uint8_t>(character);
    arch::out8(arch::Port{abi::observation_port}, byte);
    for (unsigned looks = 0; looks < 0x10000 && (arch::in8(com1_line_status) & 0x20U) == 0; ++looks) {}
    arch::out8(com1_data, byte);
    call_bios(0x10, {.eax = 0x0E00U | byte, .ebx = 7}); // teletype output
}

void put(const char* text) {
    while (*text != '\0') { put(*text++); }
}

void put_hex(std::uint32_t number) {
    put("0x");
    for (int shift = 28; shift >= 0; shift -= 4) { put("0123456789abcdef"[(number >> shift) & 0xFU]); }
}

[[noreturn]] void finish_line(const char* advice) {
    put(": ");
    put(advice);
    put("\r\n");
    while (true) { asm volatile("cli; hlt"); }
}

void begin_line(const char* problem) {
    prepare_serial();
    put("mica boot: ");
    put(problem);
}

} // namespace

void fail(const char* problem, const char* advice) {
    begin_line(problem);
    finish_line(advice);
}

void fail(const char* problem, std::uint32_t number, const char* advice) {
    begin_line(problem);
    put(" ");
    put_hex(number);
    finish_line(advice);
}

} // namespace mica::boot

/// Called by stage2_entry.S with the two words on top of the stack of an exception: EIP is the first or, behind an error code,
/// the second.
extern "C" [[noreturn]] void report_exception(std::uint32_t first, std::uint32_t second) {
    const bool is_error_code = first < 0x8000;
    mica::boot::fail("stage 2 itself ran into a CPU exception at", is_error_code ? second : first,
                     "this is a fault of the kit; please report it with this line");
}
