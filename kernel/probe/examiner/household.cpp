// SPDX-License-Identifier: BSD-2-Clause
// Starts, watches and waits; all that the supervisor does but for policy.
#include <probe/examiner/household.h>

#include <abi/exceptions.h>
#include <abi/first_program.h>
#include <rt/format.h>
#include <rt/server.h>
#include <rt/start.h>
#include <rt/window.h>

namespace mica::examiner {
namespace {

constexpr std::uint32_t timer_bell = 1U << 30U, worker_bell = 1U << 29U;
constexpr std::uint32_t endless_slack = 10; ///< timer ticks of a wait in which others may have run

template <class Kind> Kind first(abi::FirstHandle handle) { return Kind{static_cast<abi::Handle>(handle)}; }

} // namespace

Household::Household(std::string_view services) {
    const abi::FirstProgram& machine = rt::first_program();
    m_estate.bundle_memory = first<rt::Memory>(abi::FirstHandle::bundle);
    m_estate.devices = first<rt::Memory>(abi::FirstHandle::devices);
    m_estate.ports = first<rt::IoPorts>(abi::FirstHandle::ports);
    m_estate.endpoint = rt::required(rt::endpoint_create(), "endpoint");
    m_estate.bundle_pages = rt::pages_for(machine.bundle_bytes);
    auto window = rt::Window::open(m_estate.bundle_memory, m_estate.bundle_pages, rt::windows_begin,
                                   rt::rights(abi::MemoryRight::read));
    m_estate.bundle = rt::Bundle{rt::required(std::move(window), "boot bundle").keep()};
    m_estate.services = supervisor::parse_services(services);
    if (m_estate.services.wrong_line != 0) { rt::give_up(m_estate.services.trouble); }
    for (const supervisor::Description& description : m_estate.services.list) {
        const auto number = static_cast<std::uint32_t>(m_estate.list.size()) + 1;
        const auto badge = static_cast<abi::Badge>(rt::fault_badge | number);
        const abi::RightBits fault_rights = rt::rights(abi::EndpointRight::call, abi::Right::grant);
        m_estate.list.add({.description = &description,
                           .number = number,
                           .endpoint = rt::required(rt::endpoint_create(), "endpoint"),
                           .faults = rt::required(rt::duplicate(m_estate.endpoint, fault_rights, badge), "endpoint"),
                           .quota = description.quota});
    }
}

supervisor::Service& Household::find(std::string_view service) const {
    for (supervisor::Service& candidate : m_estate.list) {
        if (candidate.description->name == service) { return candidate; }
    }
    rt::give_up("the household has no such service");
}

/// Reported, and no longer in anybody's way.
void Household::crash(supervisor::Service& service, std::string_view why) {
    rt::Text<160> text;
    put(text, "The program ", service.description->name, " ", why);
    observe("crash.why", text.view());
    observe_place(service.process);
    end(service.description->name);
    m_crashed = true;
}

void Household::start(std::string_view service) {
    m_crashed = false;
    rt::required(supervisor::start_service(find(service), m_estate), "service");
}

void Household::end(std::string_view service) {
    supervisor::Service& found = find(service);
    if (!found.process) { return; }
    static_cast<void>(rt::destroy(found.process));
    found.process.close();
}

void Household::start_anew(std::string_view service) {
    end(service);
    start(service);
    pause(2);
}

rt::ProcessStatus Household::status(std::string_view service) const {
    const auto status = rt::process_status(find(service).process.handle());
    return status && find(service).process ? *status : rt::ProcessStatus{};
}

const rt::Endpoint& Household::endpoint(std::string_view service) const { return find(service).endpoint; }

rt::Endpoint Household::client_of(std::string_view service, abi::Badge badge) const {
    return rt::required(rt::duplicate(find(service).endpoint, rt::client_rights, badge), "client handle");
}

probe::MessageCount Household::count_messages(std::string_view service) const {
    return examiner::count_messages(find(service).process);
}

void Household::pause(std::uint32_t ticks) {
    const std::uint32_t deadline = rt::time_now().ticks + ticks + 1; // the running tick may be nearly over
    note_use();
    while (!m_crashed && static_cast<std::int32_t>(rt::time_now().ticks - deadline) < 0) { receive_until(deadline); }
    blame_endless(ticks);
}

/// One message or the deadline, whichever comes first.
void Household::receive_until(std::uint32_t deadline) {
    static_cast<void>(rt::timer(m_estate.endpoint, timer_bell, deadline));
    rt::Message message{rt::message_buffer()};
    const rt::Received received = rt::receive(m_estate.endpoint.handle(), message);
    if (received.status == abi::Status::ok && (received.badge & rt::fault_badge) != 0) {
        const auto& words = message.registers;
        on_fault(static_cast<abi::Badge>(received.badge & ~rt::fault_badge),
                 {words[0], words[1], words[2], words[3], words[4]});
    } else if (received.status == abi::Status::ok) {
        static_cast<void>(rt::set_caller_aside()); // a call that nobody here expects: its token is dropped at once
    }
}

void Household::on_fault(abi::Badge badge, const abi::FaultMessage& fault) {
    supervisor::Service& service = m_estate.list[badge - 1U];
    rt::Text<120> why;
    if (fault.vector == abi::exit_vector) {
        put(why, "ended by itself, with exit number ", fault.error);
    } else {
        m_protection_faults += fault.vector == 13 ? 1 : 0;
        put(why, "died of a fault: ", abi::exception_name(fault.vector));
        if (fault.vector == 14) { put(why, " at address ", rt::hex(fault.address)); }
        put(why, ", instruction at ", rt::hex(fault.eip));
    }
    crash(service, why);
}

void Household::note_use() {
    for (const supervisor::Service& service : m_estate.list) {
        const auto status = service.process ? rt::process_status(service.process.handle()) : rt::fail(rt::Error::none);
        m_used[service.number - 1] = status ? status->timer_ticks : 0;
    }
}

void Household::blame_endless(std::uint32_t ticks) {
    for (supervisor::Service& service : m_estate.list) {
        if (!service.process || ticks < 2 * endless_slack) { continue; }
        const auto status = rt::process_status(service.process.handle());
        if (status && status->timer_ticks - m_used[service.number - 1] + endless_slack >= ticks) {
            rt::Text<120> why;
            put(why, "does not come back to wait for messages: it ran for ", ticks * 10, " ms without a pause");
            crash(service, why);
        }
    }
}

Worker* Household::free_worker() {
    if (m_crashed) { return nullptr; }
    auto* const workers = reinterpret_cast<Worker*>(m_workers.data());
    for (std::uint32_t i = 0; i < m_worker_count; ++i) {
        if (!workers[i].is_alive()) { workers[i].revive(++m_threads_made); }
        if (workers[i].is_free()) { return &workers[i]; }
    }
    if (m_worker_count * sizeof(Worker) >= m_workers.size()) { rt::give_up("the examiner has no more workers"); }
    Worker* const made = workers + m_worker_count++;
    return new (made) Worker{++m_threads_made, m_estate.endpoint, worker_bell};
}

} // namespace mica::examiner
