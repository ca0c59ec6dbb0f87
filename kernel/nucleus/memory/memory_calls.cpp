// SPDX-License-Identifier: BSD-2-Clause
// The calls that make and map memory. Their specification is in abi/calls.h.
#include <nucleus/capabilities/objects.h>
#include <nucleus/processes/calls.h>

#include <algorithm>

namespace mica::calls {

using abi::MemoryRight;

constexpr std::uint32_t any_access = bits(MemoryRight::read) | bits(MemoryRight::write) | bits(MemoryRight::execute);

static bool is_range(std::uint32_t at, std::uint32_t pages) {
    return pages <= abi::call_pages && paging::in_user_space(VirtAddr{at}, pages);
}

static bool has_pages(const Memory& memory, std::uint32_t first, std::uint32_t pages) {
    return first <= memory.pages && pages <= memory.pages - first;
}

/// Device memory is what is no RAM: the nucleus itself and everybody's frames are out of reach.
static bool may_map(const Memory& memory, std::uint32_t frame, std::uint32_t pages) {
    const auto overlaps = [=](const auto& range) { return frame < range.end && frame + pages > range.first; };
    return !memory.device || std::ranges::none_of(memory_map::usable.ranges(), overlaps);
}

/// The words stay in the frame: there are not enough registers for them.
static Status map_pages(Thread& caller, Process& target) {
    const std::uint32_t& begin = word<1>(caller);
    const std::uint32_t& pages = word<2>(caller);
    const std::uint32_t& first = word<3>(caller);
    const std::uint32_t& access = word<4>(caller);
    if (!is_range(begin, pages) || access == 0 || (access & ~any_access) != 0) { return Status::bad_argument; }
    Memory* memory = nullptr;
    const auto rights = static_cast<RightBits>(access);
    if (const Status found = find(caller, word<0>(caller), rights, memory); found != Status::ok) { return found; }
    const std::uint32_t frame = memory->base + first;
    if (!has_pages(*memory, first, pages) || !may_map(*memory, frame, pages)) { return Status::bad_argument; }
    const Status status = pages == 1 ? target.space.map(VirtAddr{begin}, memory::Frame{frame}, access)
                                     : target.space.map_range(VirtAddr{begin}, pages, memory::Frame{frame}, access);
    if (status == Status::ok) [[likely]] { trace::note(abi::TraceKind::map, &target, begin, pages); }
    return status;
}

Result memory_create(Thread& caller) {
    const std::uint32_t first = word<0>(caller);
    const std::uint32_t pages = word<1>(caller);
    const std::uint32_t source = caller.head().handle();
    if (pages == 0) { return Status::bad_argument; }
    if (source == 0) { return hand_over(caller, capabilities::make_memory(*caller.process, pages)); }
    Memory* whole = nullptr;
    if (const Status found = find(caller, source, 0, whole); found != Status::ok) { return found; }
    if (!has_pages(*whole, first, pages)) { return Status::bad_argument; }
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
    if (!is_range(word<0>(caller), word<1>(caller))) { return Status::bad_argument; }
    target.space.unmap_range(VirtAddr{word<0>(caller)}, word<1>(caller));
    trace::note(abi::TraceKind::unmap, &target, word<0>(caller), word<1>(caller));
    return Status::ok;
}

Result memory_protect(Thread& caller, Process& target) {
    if (!is_range(word<0>(caller), word<1>(caller))) { return Status::bad_argument; }
    return target.space.protect_range(VirtAddr{word<0>(caller)}, word<1>(caller), word<2>(caller));
}

Status memory_status(Thread& caller) {
    word<0>(caller) = memory::frames.all_frames();
    word<1>(caller) = memory::frames.free_frames();
    return Status::ok;
}

} // namespace mica::calls
