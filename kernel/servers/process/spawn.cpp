// SPDX-License-Identifier: BSD-2-Clause
// A program's start and its pages.
#include <servers/process/child.h>

#include <rt/new_process.h>

namespace mica::process {
namespace {

using rt::Done;
using rt::fail;

constexpr std::uint32_t page_fault = 14;
constexpr std::uint32_t first_stack_pages = 2; // the others come when they are touched

Done map_image(rt::NewProcess& process, const Image& image) {
    for (const Part& part : image.parts) {
        const auto [pages, rights] = pager::at_start(region_of(part));
        if (pages == 0) { continue; }
        const Done done = process.map(part.pristine, {.address = part.address, .pages = pages, .rights = rights});
        if (!done) { return done; }
    }
    return process.map_zeroed(abi::stack_top, first_stack_pages);
}

/// A stream, or whatever else the parent chose to pass; the child gets the rights that the parent let through.
Done give_passed(rt::NewProcess& process, std::string_view name, rt::Passed& passed) {
    if (!passed) { return {}; }
    const auto object = passed.take<rt::Endpoint>();
    return process.give(name, object, abi::all_rights & ~bits(abi::Right::manage));
}

Done add_words(rt::StartBlock& block, std::string_view words) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find('\0'), words.size());
        if (!block.add_argument(words.substr(0, end))) { return fail(rt::Error::too_long); }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return {};
}

} // namespace

rt::Result<rt::Process> start_program(Spawn& request, Number number, const Image& image, const Gifts& gifts) {
    const auto fault_badge = static_cast<abi::Badge>(rt::fault_badge | number);
    const auto faults =
        rt::duplicate(gifts.faults, rt::rights(abi::EndpointRight::call, abi::Right::grant), fault_badge);
    if (!faults) { return fail(faults.error()); }
    const std::string_view words = request.words;
    auto process =
        rt::NewProcess::create(words.substr(0, std::min(words.find('\0'), words.size())), *faults, gifts.quota);
    if (!process) { return fail(process.error()); }
    process->start_block().paged = 1;
    Done done = map_image(*process, image);
    done = done ? add_words(process->start_block(), words) : done;
    done = done ? give_passed(*process, "in", request.in) : done;
    done = done ? give_passed(*process, "out", request.out) : done;
    done = done ? process->give("names", gifts.names, rt::client_rights, static_cast<abi::Badge>(number)) : done;
    return done ? process->start(image.entry, app_priority) : fail(done.error());
}

bool mend(Child& child, const abi::FaultMessage& fault) {
    if (fault.vector != page_fault) { return false; }
    const Page page = page_for(*child.image, fault.address, fault.error);
    if (page.source == Page::Source::none) { return false; }
    const auto memory = page.source == Page::Source::copied ? rt::memory_with(page.contents, 1) : rt::memory_create(1);
    if (memory && page.source == Page::Source::copied) {
        static_cast<void>(rt::memory_unmap(child.process.handle(), page.address, 1));
    }
    return memory && rt::memory_map(child.process.handle(), *memory,
                                    {.address = page.address, .pages = 1, .rights = page.rights});
}

} // namespace mica::process
