// SPDX-License-Identifier: BSD-2-Clause
// The 32-bit task state segment as the processor reads it (Intel SDM 3A, 7.2.1), and those in force once ring 3 is used: the
// nucleus' own with the ports that ring 3 may use, and the double fault's. Used by the scheduler, devices and exceptions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace mica::segments {

/// Aligned to 128 bytes, so that it never lies across a page: the processor reads it by physical address
/// (Intel SDM 3A, 7.2.1: "avoid placing a page boundary in the part of the TSS that the processor reads").
struct alignas(128) TaskState {
    std::uint32_t previous_task = 0;
    std::uint32_t esp0 = 0, ss0 = 0; ///< stack of ring 0: the only two fields the nucleus itself depends on
    std::uint32_t esp1 = 0, ss1 = 0, esp2 = 0, ss2 = 0;
    std::uint32_t cr3 = 0, eip = 0, eflags = 0;
    std::uint32_t eax = 0, ecx = 0, edx = 0, ebx = 0, esp = 0, ebp = 0, esi = 0, edi = 0;
    std::uint32_t es = 0, cs = 0, ss = 0, ds = 0, fs = 0, gs = 0;
    std::uint32_t ldt = 0;
    std::uint16_t trap = 0;
    std::uint16_t io_map_base = 104; ///< beyond the limit: no I/O permission bitmap, so ring 3 may use no port
};
/// For io_map_base: far beyond every limit (and not over 0xDFFF: Intel SDM 1, 19.5.2), so ring 3 may use no port.
inline constexpr std::uint16_t no_io_map = 0xDFFF;
/// Bytes the descriptor must cover; the structure itself is padded by its alignment.
inline constexpr std::uint32_t task_state_size = 104;
static_assert(offsetof(TaskState, cr3) == 28 && offsetof(TaskState, io_map_base) == 102);
static_assert(sizeof(TaskState) == 128);

inline constexpr std::uint16_t double_fault_selector = 0x30; ///< in the table that install_tasks() loads

/// Kit: the nucleus' task state, and its I/O permission bitmap: a bit a port, set where ring 3 may not use it.
struct TaskStateWithPorts {
    TaskState task{};
    std::array<std::uint8_t, 8192> io_map{};
    std::uint8_t end = 0xFF; ///< the processor reads two bytes of the map at a time (Intel SDM 1, 19.5.2)
};
inline constinit TaskStateWithPorts nucleus_task{};
inline constexpr std::uint16_t io_map_offset = offsetof(TaskStateWithPorts, io_map);

inline TaskState& task_state() { return nucleus_task.task; }

/// Kit: for ring 3: the nucleus' TSS with the bitmap, which allows nothing, and a second TSS, `double_fault`, for a
/// task gate. Loads table and task register. Pre: install() has; interrupts are off.
void install_tasks(const TaskState& double_fault);

} // namespace mica::segments
