// SPDX-License-Identifier: BSD-2-Clause
// FAULT-040..050: exceptions of the nucleus itself: a report and a halt, whatever they are; nobody's fault is taken for
// a process'.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/memory/layout.h>
#include <probe/probe.h>

namespace {

using namespace mica;

/// Recursion without an end, until the guard page: the page fault cannot be delivered, so a double fault is, by its
/// task.
[[gnu::noinline]] std::uint32_t deeper(std::uint32_t depth) {
    volatile std::uint32_t here[64];
    here[depth % 64] = depth;
    return depth == 0xFFFF'FFFF ? 0 : deeper(depth + 1) + here[(depth + 1) % 64];
}

void overflow() {
    probe::observe("before", 1);
    probe::observe("depth", deeper(0));
}

void write_constant() {
    *const_cast<volatile char*>(kernel_text_begin) = 0;
    probe::observe("lived_on", 1);
}

void null_pointer() {
    asm volatile("movl 16, %%eax" : : : "eax");
    probe::observe("lived_on", 1);
}

void divide() {
    asm volatile("xorl %%ecx, %%ecx; movl $1, %%eax; xorl %%edx, %%edx; divl %%ecx" : : : "eax", "ecx", "edx");
    probe::observe("lived_on", 1);
}

void non_maskable() {
    asm volatile("int $2");
    probe::observe("lived_on", 1);
}

void invalid_opcode() {
    asm volatile("ud2");
    probe::observe("lived_on", 1);
}

void bad_selector() {
    asm volatile("movl $0x50, %%eax\n\t movl %%eax, %%ds" : : : "eax");
    probe::observe("lived_on", 1);
}

void breakpoint() {
    asm volatile("int3");
    probe::observe("lived_on", 1);
}

void coprocessor() {
    asm volatile("fld1");
    probe::observe("lived_on", 1);
}

void jump_to_null() {
    asm volatile("xorl %%eax, %%eax\n\t call *%%eax" : : : "eax");
    probe::observe("lived_on", 1);
}

void unexpected_vector() {
    asm volatile("int $0x60");
    probe::observe("lived_on", 1);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"nucleus_overflow", probe::Stage::threads, overflow},
    {"nucleus_write_constant", probe::Stage::threads, write_constant},
    {"nucleus_null_pointer", probe::Stage::threads, null_pointer},
    {"nucleus_divide", probe::Stage::threads, divide},
    {"nucleus_non_maskable", probe::Stage::threads, non_maskable},
    {"nucleus_invalid_opcode", probe::Stage::threads, invalid_opcode},
    {"nucleus_bad_selector", probe::Stage::threads, bad_selector},
    {"nucleus_breakpoint", probe::Stage::threads, breakpoint},
    {"nucleus_coprocessor", probe::Stage::threads, coprocessor},
    {"nucleus_jump_to_null", probe::Stage::threads, jump_to_null},
    {"nucleus_unexpected_vector", probe::Stage::threads, unexpected_vector}};

} // namespace
