// SPDX-License-Identifier: BSD-2-Clause
// The calls that make and map memory. Their specification is in abi/calls.h.
#include <nucleus/capabilities/objects.h>
#include <nucleus/processes/calls.h>

#include <algorithm>

namespace mica::calls {
namespace {

using abi::MemoryRight;
using abi::Right;
using abi::TraceKind;
using memory::page_bytes;

constexpr paging::Access write_and_execute = abi::bits(MemoryRight::write) | abi::bits(MemoryRight::execute);
constexpr paging::Access any_access = abi::bits(MemoryRight::read) | write_and_execute;

VirtAddr page(std::uint32_t begin, std::uint32_t number)
{
    return VirtAddr{begin + number * page_bytes};
}

/// The process that a mapping call is about, or null with the reason in `resolver`.
Process* target(Thread& caller, Resolver& resolver)
{
    return resolver.get<Process>(caller.head().handle(), abi::bits(Right::manage));
}

void note(TraceKind kind, const Process& process, std::uint32_t address, std::uint32_t pages)
{
    trace::note(kind, reinterpret_cast<std::uintptr_t>(&process), address, std::min(pages, 0xFFFFU));
}

/// Device memory is what is no RAM: the nucleus itself and everybody's frames are out of reach.
bool may_map(const Memory& memory, std::uint32_t frame)
{
    const auto holds = [frame](const memory_map::FrameRange& range) {
        return frame >= range.first && frame < range.end;
    };
    return !memory.device || std::ranges::none_of(memory_map::usable().ranges(), holds);
}

/// All pages or none.
Result map_pages(Process& process, const Memory& memory, std::uint32_t at, std::uint32_t pages, std::uint32_t first,
                 paging::Access access)
{
    for (std::uint32_t i = 0; i < pages; ++i) {
        const memory::Frame frame{memory.base / page_bytes + first + i};
        const auto mapped = may_map(memory, memory::index(frame)) ? process.space.map(page(at, i), frame, access)
                                                                  : std::unexpected(Status::bad_argument);
        if (!mapped) {
            while (i-- > 0) {
                process.space.unmap(page(at, i));
            }
            return std::unexpected(mapped.error());
        }
    }
    note(TraceKind::map, process, at, pages);
    return 0;
}

} // namespace

Result memory_create(Thread& caller)
{
    const std::uint32_t first = word<0>(caller);
    const std::uint32_t pages = word<1>(caller);
    const std::uint32_t source = caller.head().handle();
    abi::RightBits rights = abi::all_rights;
    const Memory* whole = nullptr;
    if (source != 0) {
        Resolver resolver{caller};
        whole = resolver.get<Memory>(source, 0);
        if (resolver.failed()) {
            return std::unexpected(resolver.status());
        }
        rights = resolver.slot(source)->rights;
        if (first > whole->pages || pages > whole->pages - first) {
            return std::unexpected(Status::bad_argument);
        }
    }
    if (pages == 0) {
        return std::unexpected(Status::bad_argument);
    }
    if (!caller.process->handles.has_room(1)) {
        return std::unexpected(Status::table_full);
    }
    Memory* const memory = whole != nullptr ? capabilities::make_view(*whole, first, pages)
                                            : capabilities::make_memory(*caller.process, pages);
    if (memory == nullptr) {
        return std::unexpected(Status::no_memory);
    }
    return static_cast<std::uint32_t>(caller.process->handles.insert({&memory->object, rights, 0}).value());
}

Result memory_map(Thread& caller)
{
    const std::uint32_t at = word<1>(caller);
    const std::uint32_t pages = word<2>(caller);
    const std::uint32_t first = word<3>(caller);
    const auto access = static_cast<paging::Access>(word<4>(caller) & any_access);
    Resolver resolver{caller};
    Process* const process = target(caller, resolver);
    const Memory* const memory = resolver.get<Memory>(word<0>(caller), access);
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    const bool inside = first <= memory->pages && pages <= memory->pages - first;
    if (!inside || !paging::in_user_space(VirtAddr{at}, pages) || access == 0 || access != word<4>(caller) ||
        (access & write_and_execute) == write_and_execute) {
        return std::unexpected(Status::bad_argument);
    }
    return map_pages(*process, *memory, at, pages, first, access);
}

Result memory_unmap(Thread& caller)
{
    const std::uint32_t at = word<0>(caller);
    const std::uint32_t pages = word<1>(caller);
    Resolver resolver{caller};
    Process* const process = target(caller, resolver);
    if (resolver.failed() || !paging::in_user_space(VirtAddr{at}, pages)) {
        return std::unexpected(resolver.failed() ? resolver.status() : Status::bad_argument);
    }
    for (std::uint32_t i = 0; i < pages; ++i) {
        process->space.unmap(page(at, i));
    }
    note(TraceKind::unmap, *process, at, pages);
    return 0;
}

Result memory_protect(Thread& caller)
{
    const std::uint32_t at = word<0>(caller);
    const std::uint32_t pages = word<1>(caller);
    Resolver resolver{caller};
    Process* const process = target(caller, resolver);
    if (resolver.failed() || !paging::in_user_space(VirtAddr{at}, pages)) {
        return std::unexpected(resolver.failed() ? resolver.status() : Status::bad_argument);
    }
    for (std::uint32_t i = 0; i < pages; ++i) {
        if (!process->space.translate(page(at, i))) {
            return std::unexpected(Status::not_mapped);
        }
    }
    for (std::uint32_t i = 0; i < pages; ++i) {
        (void)process->space.protect(page(at, i), static_cast<paging::Access>(word<2>(caller)));
    }
    return 0;
}

Result memory_status(Thread& caller)
{
    if (caller.head().handle() == 0) {
        word<0>(caller) = memory::frames.all_frames();
        word<1>(caller) = memory::frames.free_frames();
        return 0;
    }
    Resolver resolver{caller};
    const Memory* const memory = resolver.get<Memory>(caller.head().handle(), 0);
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    word<0>(caller) = memory->pages;
    word<1>(caller) = memory->device ? 1 : 0;
    return 0;
}

} // namespace mica::calls
