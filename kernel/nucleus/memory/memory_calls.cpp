// SPDX-License-Identifier: BSD-2-Clause
// The calls that make and map memory. Their specification is in abi/calls.h.
#include <nucleus/capabilities/objects.h>
#include <nucleus/processes/calls.h>

#include <algorithm>

namespace mica::calls {
namespace {

using abi::MemoryRight;

constexpr RightBits write_and_execute = bits(MemoryRight::write) | bits(MemoryRight::execute);
constexpr RightBits any_access = bits(MemoryRight::read) | write_and_execute;

VirtAddr page(std::uint32_t begin, std::uint32_t number) { return VirtAddr{begin + number * memory::page_bytes}; }

bool is_range(std::uint32_t at, std::uint32_t pages) {
    return pages <= abi::call_pages && paging::in_user_space(VirtAddr{at}, pages);
}

bool has_pages(const Memory& memory, std::uint32_t first, std::uint32_t pages) {
    return first <= memory.pages && pages <= memory.pages - first;
}

/// Device memory is what is no RAM: the nucleus itself and everybody's frames are out of reach.
bool may_map(const Memory& memory, std::uint32_t frame) {
    const auto holds = [frame](const memory_map::FrameRange& range) {
        return frame >= range.first && frame < range.end;
    };
    return !memory.device || std::ranges::none_of(memory_map::usable().ranges(), holds);
}

void note(abi::TraceKind kind, const Process& process, std::uint32_t address, std::uint32_t pages) {
    trace::note(kind, reinterpret_cast<std::uintptr_t>(&process), address, pages);
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

Result memory_map(Thread& caller, Process& target) {
    const std::uint32_t at = word<1>(caller);
    const std::uint32_t pages = word<2>(caller);
    const std::uint32_t first = word<3>(caller);
    const auto access = static_cast<RightBits>(word<4>(caller) & any_access);
    Memory* memory = nullptr;
    if (const Status found = find(caller, word<0>(caller), access, memory); found != Status::ok) { return found; }
    if (!has_pages(*memory, first, pages) || !is_range(at, pages) || access == 0 || access != word<4>(caller) ||
        (access & write_and_execute) == write_and_execute) {
        return Status::bad_argument;
    }
    for (std::uint32_t i = 0; i < pages; ++i) {
        const std::uint32_t frame = memory->base + first + i;
        const Status status = may_map(*memory, frame) ? target.space.map(page(at, i), memory::Frame{frame}, access)
                                                      : Status::bad_argument;
        if (status != Status::ok) { // all pages or none
            while (i-- > 0) { target.space.unmap(page(at, i)); }
            return status;
        }
    }
    note(abi::TraceKind::map, target, at, pages);
    return Status::ok;
}

Result memory_unmap(Thread& caller, Process& target) {
    const std::uint32_t at = word<0>(caller);
    const std::uint32_t pages = word<1>(caller);
    if (!is_range(at, pages)) { return Status::bad_argument; }
    for (std::uint32_t i = 0; i < pages; ++i) { target.space.unmap(page(at, i)); }
    note(abi::TraceKind::unmap, target, at, pages);
    return Status::ok;
}

Result memory_protect(Thread& caller, Process& target) {
    const std::uint32_t at = word<0>(caller);
    const std::uint32_t pages = word<1>(caller);
    if (!is_range(at, pages)) { return Status::bad_argument; }
    Status status = Status::ok;
    for (std::uint32_t i = 0; i < pages && status == Status::ok; ++i) {
        status = target.space.protect(page(at, i), static_cast<RightBits>(word<2>(caller)));
    }
    return status;
}

Result memory_status(Thread& caller) {
    word<0>(caller) = memory::frames.all_frames();
    word<1>(caller) = memory::frames.free_frames();
    return Status::ok;
}

} // namespace mica::calls
