// SPDX-License-Identifier: BSD-2-Clause
// The task state segments in force once ring 3 is used: the nucleus' own with the ports that ring 3 may use, and the
// double fault's. Used by the scheduler, the devices and the exceptions.
#pragma once

#include <nucleus/arch/task_state.h>

#include <array>

namespace mica::segments {

inline constexpr std::uint16_t double_fault_selector = 0x30; ///< in the table that install_tasks() loads

/// Kit: the nucleus' task state, and its I/O permission bitmap: a bit a port, set where ring 3 may not use it.
struct TaskStateWithPorts {
    TaskState task{};
    std::array<std::uint8_t, 8192> io_map{};
    std::uint8_t end = 0xFF; ///< the processor reads two bytes of the map at a time (Intel SDM 1, 19.5.2)
};
extern constinit TaskStateWithPorts nucleus_task;
inline constexpr std::uint16_t io_map_offset = offsetof(TaskStateWithPorts, io_map);

inline TaskState& task_state() { return nucleus_task.task; }

/// Kit: for ring 3: the nucleus' TSS with the bitmap, which allows nothing, and a second TSS, `double_fault`, for a
/// task gate. Loads table and task register. Pre: install() has; interrupts are off.
void install_tasks(const TaskState& double_fault);

} // namespace mica::segments
