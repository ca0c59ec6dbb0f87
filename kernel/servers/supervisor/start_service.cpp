// SPDX-License-Identifier: BSD-2-Clause
// From a description to a running process: what a service is given, and nothing else.
#include <servers/supervisor/service.h>

#include <abi/first_program.h>
#include <rt/format.h>
#include <rt/new_process.h>
#include <rt/text.h>

namespace mica::supervisor {
namespace {

using rt::Done;
using rt::fail;
using rt::NewProcess;
using rt::rights;

constexpr std::uint32_t stack_pages = 8;

/// A server receives at its endpoint, and hands out badged copies of it. It cannot destroy it.
constexpr abi::RightBits server_rights = rights(abi::EndpointRight::call, abi::EndpointRight::receive,
                                                abi::EndpointRight::notify, abi::Right::duplicate, abi::Right::grant);

const Service* find(std::string_view name, const Estate& estate) {
    for (const Service& service : estate.list) {
        if (service.description->name == name) { return &service; }
    }
    return nullptr;
}

Done give_hardware(const Description& description, NewProcess& process, const Estate& estate) {
    for (const std::uint8_t line : description.irqs) {
        rt::Irq irq{abi::first_irq_handle(line)};
        rt::Text<14> name;
        put(name, "irq", line);
        const Done done = process.give(name, irq, rights(abi::Right::manage));
        static_cast<void>(irq.release()); // the supervisor keeps it for the next incarnation
        if (!done) { return done; }
    }
    for (const PortRange range : description.ports) {
        const auto ports = rt::ports_create(estate.ports, range.first, range.last);
        rt::Text<14> name;
        put(name, "ports", rt::Digits{range.first, 16}.view());
        if (const Done done = ports ? process.give(name, *ports, rights(abi::Right::manage)) : fail(ports.error());
            !done) {
            return done;
        }
    }
    for (const Device device : description.devices) {
        const auto memory = rt::memory_part(estate.devices, device.address / rt::page_bytes, device.pages);
        rt::Text<14> name;
        put(name, "device", rt::Digits{device.address, 16}.view());
        const abi::RightBits access = rights(abi::MemoryRight::read, abi::MemoryRight::write);
        if (const Done done = memory ? process.give(name, *memory, access) : fail(memory.error()); !done) {
            return done;
        }
    }
    return description.bundle
               ? process.give("bundle", estate.bundle_memory, rights(abi::MemoryRight::read, abi::MemoryRight::execute))
               : Done{};
}

/// For the name server: all endpoints, and as arguments "NUMBER NAME NAME …" who may look up what.
Done give_directory(NewProcess& process, const Estate& estate) {
    Done done = process.give("supervisor", estate.endpoint, rt::client_rights);
    for (const Service& service : estate.list) {
        if (done) { done = process.give(service.description->name, service.endpoint, rt::client_rights); }
        rt::Text<200> line;
        put(line, service.number, " ", service.description->lookups);
        process.start_block().add_argument(line);
    }
    rt::Text<200> line;
    put(line, "* ", estate.services.app_lookups);
    process.start_block().add_argument(line);
    return done;
}

Done give_endpoints(const Service& service, NewProcess& process, const Estate& estate) {
    const Description& description = *service.description;
    Done done = process.give("endpoint", service.endpoint, server_rights);
    if (done) { done = process.give("heart", estate.endpoint, rights(abi::EndpointRight::notify)); }
    process.start_block().heart_bell = 1U << service.number;
    if (const Service* const names = find("names", estate); done && names != nullptr) {
        done = process.give("names", names->endpoint, rt::client_rights, static_cast<abi::Badge>(service.number));
    }
    for (std::string_view words = description.gives; done && !words.empty();) {
        const std::string_view name = rt::next_word(words);
        const Service* const other = find(name, estate);
        rt::Text<14> given{"raw-"};
        given.append(name);
        done = other != nullptr ? process.give(given, other->endpoint, rt::client_rights) : fail(rt::Error::not_found);
    }
    return done && description.directory ? give_directory(process, estate) : done;
}

} // namespace

rt::Done start_service(Service& service, const Estate& estate) {
    const Description& description = *service.description;
    const auto file = estate.bundle.find(description.image);
    const auto program = file ? rt::read_program(file->data) : fail(file.error());
    if (!program) { return fail(program.error()); }
    auto process = NewProcess::create(description.name, service.faults, service.quota);
    if (!process) { return fail(process.error()); }
    Done done{};
    for (const rt::Segment& segment : program->all()) { done = done ? process->load(segment) : done; }
    process->start_block().add_argument(description.name);
    process->start_block().bundle_pages = description.bundle ? estate.bundle_pages : 0;
    done = done ? process->map_zeroed(abi::stack_top, stack_pages) : done;
    done = done ? give_hardware(description, *process, estate) : done;
    done = done ? give_endpoints(service, *process, estate) : done;
    if (!done) { return done; }
    auto started = process->start(program->entry, description.priority);
    if (!started) { return fail(started.error()); }
    service.process = std::move(*started);
    return {};
}

} // namespace mica::supervisor
