// SPDX-License-Identifier: BSD-2-Clause
// The calls that make and map memory. Their specification is in abi/calls.h.
#include <nucleus/capabilities/objects.h>
#include <nucleus/processes/calls.h>

#include <algorithm>

namespace mica::calls {
namespace {

using abi::MemoryRight;

constexpr std::uint32_t any_access = bits(MemoryRight::read) | bits(MemoryRight::write) | bits(MemoryRight::execute);

bool is_range(std::uint32_t at, std::uint32_t pages) {
    return pages <= abi::call_pages && paging::in_user_space(VirtAddr{at}, pages);
}

bool has_pages(const Memory& memory, std::uint32_t first, std::uint32_t pages) {
    return first <= memory.pages && pages <= memory.pages - first;
}

/// Device memory is what is no RAM: the nucleus itself and everybody's frames are out of reach.
bool may_map(const Memory& memory, std::uint32_t frame, std::uint32_t pages) {
    const auto overlaps = [frame, pages](const memory_map::FrameRange& range) {
        return frame < range.end && frame + pages > range.first;
    };
    return !memory.device || std::ranges::none_of(memory_map::usable().ranges(), overlaps);
}

/// Before a page of a call but the first: interrupts get their turn every 32 pages.
void pause_before(std::uint32_t at, std::uint32_t begin) {
    if (at / memory::page_bytes % 32 == 0 && at != begin) [[unlikely]] { interrupts::let_in(); }
}

[[gnu::noinline]] void unmap(Process& target, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at != end; at += memory::page_bytes) {
        pause_before(at, begin);
        target.space.unmap(VirtAddr{at});
    }
}

void note(abi::TraceKind kind, const Process& process, std::uint32_t address, std::uint32_t pages) {
    trace::note(kind, reinterpret_cast<std::uintptr_t>(&process), address, pages);
}

/// The words stay in the frame: there are not enough registers for them.
Status map_pages(Thread& caller, Process& target) {
    const std::uint32_t& begin = word<1>(caller);
    const std::uint32_t& pages = word<2>(caller);
    const std::uint32_t& first = word<3>(caller);
    const std::uint32_t& access = word<4>(caller);
    if (!is_range(begin, pages) || access == 0 || (access & ~any_access) != 0) { return Status::bad_argument; }
    Memory* memory = nullptr;
    const Status found = find(caller, word<0>(caller), static_cast<RightBits>(access), memory);
    if (found != Status::ok) { return found; }
    if (!has_pages(*memory, first, pages) || !may_map(*memory, memory->base + first, pages)) {
        return Status::bad_argument;
    }
    std::uint32_t frame = memory->base + first;
    const std::uint32_t end = begin + pages * memory::page_bytes;
    for (std::uint32_t at = begin; at != end; at += memory::page_bytes) {
        pause_before(at, begin);
        const Status status = target.space.map(VirtAddr{at}, memory::Frame{frame++}, access);
        if (status != Status::ok) [[unlikely]] {
            unmap(target, begin, at); // all pages or none
            return status;
        }
    }
    note(abi::TraceKind::map, target, begin, pages);
    return Status::ok;
}

} // namespace

Result memory_create(Thread& caller) {
    const std::uint32_t first = word<0>(caller);
    const std::uint32_t pages = word<1>(caller);
    const std::uint32_t source = caller.head().handle();
    if (source == 0) {
        return pages != 0 ? hand_over(caller, capabilities::make_memory(*caller.process, pages)) : Status::bad_argument;
    }
    Memory* whole = nullptr;
    if (const Status found = find(caller, source, 0, whole); found != Status::ok) { return found; }
    if (pages == 0 || !has_pages(*whole, first, pages)) { return Status::bad_argument; }
    return hand_over(caller, capabilities::make_view(*whole, first, pages),
                     caller.process->handles.find(source)->rights);
}

/// The handle and what is done with it in one function, of few instructions: it is on the way of every page fault that a
/// pager mends, and assembly calls it, so that no caller is missing from a backtrace.
[[gnu::optimize("Os", "omit-frame-pointer")]] Thread* memory_map(Thread& caller) {
    (void)on<Process, bits(Right::manage), map_pages>(caller);
    return word<2>(caller) == 1 ? &caller : scheduling::stay_or_go_on(caller); // between pages somebody may have woken
}

Result memory_unmap(Thread& caller, Process& target) {
    const std::uint32_t begin = word<0>(caller);
    const std::uint32_t pages = word<1>(caller);
    if (!is_range(begin, pages)) { return Status::bad_argument; }
    unmap(target, begin, begin + pages * memory::page_bytes);
    note(abi::TraceKind::unmap, target, begin, pages);
    return Status::ok;
}

Result memory_protect(Thread& caller, Process& target) {
    const std::uint32_t begin = word<0>(caller);
    const std::uint32_t pages = word<1>(caller);
    if (!is_range(begin, pages)) { return Status::bad_argument; }
    Status status = Status::ok;
    for (std::uint32_t i = 0; i < pages && status == Status::ok; ++i) {
        const std::uint32_t at = begin + i * memory::page_bytes;
        pause_before(at, begin);
        status = target.space.protect(VirtAddr{at}, word<2>(caller));
    }
    return status;
}

Status memory_status(Thread& caller) {
    word<0>(caller) = memory::frames.all_frames();
    word<1>(caller) = memory::frames.free_frames();
    return Status::ok;
}

} // namespace mica::calls
