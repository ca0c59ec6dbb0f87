// SPDX-License-Identifier: BSD-2-Clause
// The steps from an empty process to its first thread. Both windows are closed before it runs.
#include <rt/new_process.h>

#include <new>

namespace mica::rt {
namespace {

// The two windows of this file, at the far end of their region.
constexpr Address start_block_window = windows_limit;
constexpr Address contents_window = windows_limit + page_bytes;

} // namespace

Result<Memory> memory_with(std::span<const std::byte> contents, std::uint32_t pages) {
    Result<Memory> memory = memory_create(pages);
    if (!memory) { return memory; }
    const Result<Window> window = Window::open(*memory, pages, contents_window);
    if (!window) { return fail(window.error()); }
    __builtin_memcpy(window->bytes().data(), contents.data(), contents.size());
    return memory;
}

NewProcess::NewProcess(Process process, Memory page, Window window)
    : m_process{std::move(process)}, m_page{std::move(page)}, m_window{std::move(window)}, m_block{new (
                                                                                               m_window.bytes().data())
                                                                                                       StartBlock{}} {}

NewProcess::~NewProcess() {
    if (m_process) { static_cast<void>(destroy(m_process)); }
}

Result<NewProcess> NewProcess::create(std::string_view name, const Endpoint& faults, std::uint32_t quota) {
    Result<Memory> page = memory_create(1);
    if (!page) { return fail(page.error()); }
    Result<Window> window = Window::open(*page, 1, start_block_window);
    if (!window) { return fail(window.error()); }
    Result<Process> process = process_create(faults.handle(), quota, name);
    if (!process) { return fail(process.error()); }
    return NewProcess{std::move(*process), std::move(*page), std::move(*window)};
}

Done NewProcess::load(const Segment& segment) {
    const std::uint32_t pages = pages_for(segment.bytes);
    const Result<Memory> memory = memory_with(segment.contents, pages);
    return memory ? map(*memory, {.address = segment.address, .pages = pages, .rights = segment.rights})
                  : fail(memory.error());
}

Done NewProcess::map_zeroed(Address end, std::uint32_t pages) {
    const Result<Memory> memory = memory_create(pages);
    return memory ? map(*memory, {.address = end - pages * page_bytes, .pages = pages}) : fail(memory.error());
}

Done NewProcess::give(std::string_view name, const Owned& object, abi::RightBits rights, abi::Badge badge) {
    const Result<abi::Handle> handle = grant(m_process, object, rights, badge);
    if (!handle) { return fail(handle.error()); }
    return m_block->add_handle(name, *handle) ? Done{} : fail(Error::too_long);
}

Result<Process> NewProcess::start(Address entry, std::uint32_t priority) {
    m_block->priority = priority;
    m_window.close();
    const Done mapped =
        map(m_page, {.address = abi::first_block_address, .pages = 1, .rights = rights(abi::MemoryRight::read)});
    if (!mapped) { return fail(mapped.error()); }
    const Result<Thread> thread = thread_create(m_process.handle(), {.entry = entry,
                                                                     .stack = abi::stack_top,
                                                                     .buffer = abi::buffer_address,
                                                                     .argument = abi::first_block_address,
                                                                     .priority = priority});
    return thread ? Result<Process>{std::move(m_process)} : fail(thread.error());
}

} // namespace mica::rt
