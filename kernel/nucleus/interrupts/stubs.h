// SPDX-License-Identifier: BSD-2-Clause
// The 256 places where interrupts arrive, one a vector. Kit-owned: stubs.S. Used by idt.cpp.
#pragma once

#include <cstdint>

/// Linear address of each vector's stub. A stub makes the stack uniform, pushing an error code of 0 where the processor
/// pushes none, then pushes its vector and jumps to mica_interrupt_entry.
extern "C" const std::uint32_t mica_vector_stubs[256];
