// SPDX-License-Identifier: BSD-2-Clause
// Crimes that the processor itself notices.
#include <apps/criminal/crimes.h>

#include <rt/address_space.h>
#include <rt/io_ports.h>

namespace mica::criminal {
namespace {

constexpr std::uint32_t kernel_address = 0xC010'0000;

void read(std::uint32_t address) { asm volatile("movl (%0), %%eax" : : "r"(address) : "eax", "memory"); }
void write(std::uint32_t address) { asm volatile("movl $0, (%0)" : : "r"(address) : "memory"); }

void divide() { asm volatile("xorl %%ecx, %%ecx; divl %%ecx" : : "a"(1), "d"(0) : "ecx"); }
void single_step() { asm volatile("pushfl; orl $0x100, (%%esp); popfl; nop; nop" : : : "memory"); }
void breakpoint() { asm volatile("int3"); }
void overflow() { asm volatile("movb $0x7F, %%al; addb $1, %%al; into" : : : "eax"); }
void bound() {
    const std::int32_t limits[2] = {1, 3};
    asm volatile("bound %0, %1" : : "r"(7), "m"(limits));
}
void bad_instruction() { asm volatile("ud2"); }
void floating_point() { asm volatile(".byte 0xD9, 0xE8"); } // fld1, which the assembler refuses for this processor
/// NT says "return to the task before", but there is none.
void nested_task() { asm volatile("pushfl; orl $0x4000, (%%esp); popfl; iret" : : : "memory"); }
void interrupts_off() { asm volatile("cli"); }
void halt() { asm volatile("hlt"); }
void forge_page_fault() { asm volatile("int $14"); }
void forge_double_fault() { asm volatile("int $8"); }
void forge_interrupt() { asm volatile("int $32"); }
void forbidden_port() { rt::out8(0x20, 0x20); }
void switch_off() { rt::out8(0x8900, 'S'); }
void load_page_directory() { asm volatile("movl %0, %%cr3" : : "r"(0)); }
void read_control_register() { asm volatile("movl %%cr0, %%eax" : : : "eax"); }
void load_descriptor_table() {
    const std::uint8_t table[6] = {};
    asm volatile("lgdt %0" : : "m"(table));
}
void kernel_selector() { asm volatile("movw %w0, %%ds" : : "r"(0x10)); }
void null_read() { read(0); }
void null_jump() { asm volatile("jmp *%0" : : "r"(0)); }
void kernel_read() { read(kernel_address); }
void kernel_write() { write(kernel_address); }
void kernel_jump() { asm volatile("jmp *%0" : : "r"(kernel_address)); }
void text_write() { write(rt::program_begin); }
void wild_write() { write(0x7000'0000); }
void start_block_write() { write(abi::first_block_address); }
void run_over_stack() { write(abi::stack_top - rt::stack_limit_bytes); }

constexpr Violation list[] = {
    {"divide", "divides by zero", 0, divide},
    {"step", "sets the trap flag", 1, single_step},
    {"breakpoint", "executes int3", 3, breakpoint},
    {"overflow", "executes into after an overflow", 4, overflow},
    {"bound", "uses an index out of its bounds", 5, bound},
    {"opcode", "executes an instruction that is none", 6, bad_instruction},
    {"fpu", "uses the FPU it was not given", 7, floating_point},
    {"task", "returns from a nested task", 10, nested_task},
    {"cli", "switches interrupts off", 13, interrupts_off},
    {"hlt", "stops the processor", 13, halt},
    {"int8", "forges a double fault", 13, forge_double_fault},
    {"int14", "forges a page fault", 13, forge_page_fault},
    {"int32", "forges a timer interrupt", 13, forge_interrupt},
    {"port", "acknowledges interrupts at the PIC", 13, forbidden_port},
    {"power", "switches the machine off", 13, switch_off},
    {"cr3", "loads a page directory of its own", 13, load_page_directory},
    {"cr0", "reads CR0", 13, read_control_register},
    {"lgdt", "loads a descriptor table of its own", 13, load_descriptor_table},
    {"selector", "loads the nucleus' data segment", 13, kernel_selector},
    {"null-read", "reads at address 0", 14, null_read},
    {"null-jump", "jumps to address 0", 14, null_jump},
    {"kernel-read", "reads the nucleus", 14, kernel_read},
    {"kernel-write", "writes to the nucleus", 14, kernel_write},
    {"kernel-jump", "jumps into the nucleus", 14, kernel_jump},
    {"text-write", "writes to its own text", 14, text_write},
    {"wild-write", "writes where nothing is mapped", 14, wild_write},
    {"block-write", "writes to its start block", 14, start_block_write},
    {"stack", "runs over the end of its stack", 14, run_over_stack},
};

} // namespace

std::span<const Violation> violations() { return list; }

} // namespace mica::criminal
