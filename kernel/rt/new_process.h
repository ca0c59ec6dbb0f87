// SPDX-License-Identifier: BSD-2-Clause
// A process on its way to its first instruction: memory, handles, arguments, start. Used by supervisor and process
// server.
#pragma once

#include <rt/calls.h>
#include <rt/program_file.h>
#include <rt/start_block.h>
#include <rt/window.h>

#include <span>
#include <string_view>

namespace mica::rt {

/// Memory of `pages` pages with these contents, zeros behind them.
Result<Memory> memory_with(std::span<const std::byte> contents, std::uint32_t pages);

/// Until it has started, the process dies with this object.
class NewProcess {
public:
    static Result<NewProcess> create(std::string_view name, const Endpoint& faults, std::uint32_t quota);
    NewProcess(NewProcess&&) = default;
    ~NewProcess();

    Done map(const Memory& memory, const Mapping& mapping) { return memory_map(m_process.handle(), memory, mapping); }
    /// All of a segment at once, from the file as it is now.
    Done load(const Segment& segment);
    /// Zeroed pages that end at `end`.
    Done map_zeroed(Address end, std::uint32_t pages);
    /// The program finds a copy of the handle under that name.
    Done give(std::string_view name, const Owned& object, abi::RightBits rights, abi::Badge badge = 0);
    StartBlock& start_block() { return *m_block; }

    /// It runs. The stack, or its pager, must be there.
    Result<Process> start(Address entry, std::uint32_t priority);

private:
    NewProcess(Process process, Memory page, Window window);

    Process m_process;
    Memory m_page;
    Window m_window; ///< of the start block
    StartBlock* m_block;
};

} // namespace mica::rt
