// SPDX-License-Identifier: BSD-2-Clause
// The first program. Starts the services, notices their deaths, starts them again. It calls nobody, so nobody can hold
// it up.
#include <servers/supervisor/power.h>
#include <servers/supervisor/service.h>

#include <abi/exceptions.h>
#include <rt/format.h>
#include <rt/server.h>
#include <rt/start.h>
#include <rt/window.h>

namespace mica::supervisor {
namespace {

constexpr std::uint32_t second_bell = 1; ///< bit n: the sign of life of service n, from 1

template <class... Values> void log(const Values&... values) {
    rt::Text<160> line;
    put(line, "supervisor: ", values..., "\n");
    rt::last_words(line);
}

std::uint32_t seconds_up() {
    const rt::Time time = rt::time_now();
    return time.ticks / time.hertz;
}

class Supervisor {
public:
    explicit Supervisor(Estate& estate) : m_estate{estate} {}

    void start_all();
    void doorbell(std::uint32_t bells);
    rt::FaultVerdict fault(abi::Badge number, const abi::FaultMessage& fault);

    rt::Result<Status::Answer> on(rt::Caller caller, const Status& request);
    rt::Result<Kill::Answer> on(rt::Caller caller, const Kill& request);
    rt::Result<PowerOff::Answer> on(rt::Caller caller, const PowerOff& request);

private:
    void start(Service& service);
    void end(Service& service);
    void bury(Service& service);
    void look_after_all(std::uint32_t now);
    bool is_overdue(Service& service, std::uint32_t now);

    Estate& m_estate;
};

void Supervisor::start_all() {
    for (Service& service : m_estate.list) { start(service); }
    rt::required(rt::timer(m_estate.endpoint, second_bell, rt::time_now().ticks), "timer");
}

void Supervisor::start(Service& service) {
    const rt::Done started = start_service(service, m_estate);
    service.asked_at = 0;
    service.state = State::running;
    service.policy.started(seconds_up());
    if (!started) {
        log(service.description->name, " cannot be started: ", name_of(started.error()));
        bury(service);
    }
}

/// Its endpoint stays, and who is queued there stays queued. What it had started ends with it.
void Supervisor::end(Service& service) {
    if (service.process) {
        static_cast<void>(rt::destroy(service.process));
        service.process.close();
    }
}

/// It has died, or must: what follows is a matter of policy.
void Supervisor::bury(Service& service) {
    end(service);
    const std::uint32_t now = seconds_up();
    const auto wait = service.policy.died(now);
    service.state = wait ? State::waiting : State::given_up;
    if (!wait) {
        log(service.description->name, " has died too often and is left alone");
        return;
    }
    service.restart_at = now + *wait;
    ++service.restarts;
    if (*wait == 0) { start(service); }
}

rt::FaultVerdict Supervisor::fault(abi::Badge number, const abi::FaultMessage& fault) {
    if (number == 0 || number > m_estate.list.size()) { return rt::FaultVerdict::resume; }
    Service& service = m_estate.list[number - 1U];
    if (fault.vector == abi::exit_vector) {
        if (service.description->ends_system) { power_off(); }
        log(service.description->name, " left with ", fault.error);
    } else {
        log(service.description->name, ": ", abi::exception_name(fault.vector), ", address ", rt::hex(fault.address),
            ", at ", rt::hex(fault.eip));
    }
    bury(service);
    return rt::FaultVerdict::ended;
}

void Supervisor::doorbell(std::uint32_t bells) {
    for (Service& service : m_estate.list) {
        if ((bells >> service.number & 1U) != 0) { service.asked_at = 0; }
    }
    if ((bells & second_bell) != 0) {
        look_after_all(seconds_up());
        const rt::Time time = rt::time_now();
        static_cast<void>(rt::timer(m_estate.endpoint, second_bell, time.ticks + time.hertz));
    }
}

/// Once a second. A server that hangs keeps all from running that are less urgent: so only the most urgent of those
/// that give no sign of life is taken for hung, and the others are waited for anew.
void Supervisor::look_after_all(std::uint32_t now) {
    Service* hung = nullptr;
    for (Service& service : m_estate.list) {
        if (service.state == State::waiting && now >= service.restart_at) {
            start(service);
        } else if (is_overdue(service, now)) {
            service.asked_at = now;
            const bool more_urgent = hung == nullptr || service.description->priority > hung->description->priority;
            hung = more_urgent ? &service : hung;
        }
    }
    if (hung != nullptr) {
        log(hung->description->name, " gives no sign of life");
        bury(*hung);
    }
}

/// Asks for a sign of life as well, unless it has been asked already.
bool Supervisor::is_overdue(Service& service, std::uint32_t now) {
    if (service.state != State::running || service.description->heartbeat_seconds == 0) { return false; }
    if (service.asked_at != 0) { return now - service.asked_at > service.description->heartbeat_seconds; }
    service.asked_at = now > 0 ? now : 1;
    static_cast<void>(rt::notify(service.endpoint, rt::heartbeat_bell));
    return false;
}

rt::Result<Status::Answer> Supervisor::on(rt::Caller, const Status& request) {
    const std::uint32_t number = std::max<std::uint32_t>(request.from, 1);
    if (number > m_estate.list.size()) { return rt::fail(rt::Error::not_found); }
    const Service& service = m_estate.list[number - 1];
    const auto status = service.process ? rt::process_status(service.process.handle()) : rt::fail(rt::Error::not_found);
    return Status::Answer{.number = number,
                          .name = service.description->name,
                          .state = service.state,
                          .restarts = service.restarts,
                          .pages = status ? service.quota - status->quota_left : 0,
                          .timer_ticks = status ? status->timer_ticks : 0};
}

rt::Result<Kill::Answer> Supervisor::on(rt::Caller, const Kill& request) {
    if (request.number == 0 || request.number > m_estate.list.size()) { return rt::fail(rt::Error::not_found); }
    Service& service = m_estate.list[request.number - 1];
    end(service); // by hand: no death that its policy would count
    ++service.restarts;
    start(service);
    return Kill::Answer{};
}

rt::Result<PowerOff::Answer> Supervisor::on(rt::Caller, const PowerOff&) { power_off(); }

/// The handles of abi::FirstHandle are there for good: whoever holds one here never closes it.
template <class Kind> Kind first(abi::FirstHandle handle) { return Kind{static_cast<abi::Handle>(handle)}; }

void take_over(const abi::FirstProgram& machine, Estate& estate) {
    estate.bundle_memory = first<rt::Memory>(abi::FirstHandle::bundle);
    estate.devices = first<rt::Memory>(abi::FirstHandle::devices);
    estate.ports = first<rt::IoPorts>(abi::FirstHandle::ports);
    estate.endpoint = rt::required(rt::endpoint_create(), "endpoint");
    estate.bundle_pages = rt::pages_for(machine.bundle_bytes);
    auto window = rt::Window::open(estate.bundle_memory, estate.bundle_pages, rt::windows_begin,
                                   rt::rights(abi::MemoryRight::read));
    estate.bundle = rt::Bundle{rt::required(std::move(window), "boot bundle").keep()};
    estate.services = parse_services(rt::required(estate.bundle.find("services.conf"), "services.conf").text());
    if (estate.services.wrong_line != 0) {
        log("services.conf, line ", estate.services.wrong_line, ": ", estate.services.trouble);
    }
}

void make_endpoints(Estate& estate) {
    for (const Description& description : estate.services.list) {
        const auto number = static_cast<std::uint32_t>(estate.list.size()) + 1;
        const std::uint32_t left = rt::required(rt::process_status(abi::no_handle), "quota").quota_left;
        const auto badge = static_cast<abi::Badge>(rt::fault_badge | number);
        const abi::RightBits fault_rights = rt::rights(abi::EndpointRight::call, abi::Right::grant);
        estate.list.add({.description = &description,
                         .number = number,
                         .endpoint = rt::required(rt::endpoint_create(), "endpoint"),
                         .faults = rt::required(rt::duplicate(estate.endpoint, fault_rights, badge), "endpoint"),
                         .quota = description.quota_percent ? left / 100 * description.quota : description.quota});
    }
}

} // namespace
} // namespace mica::supervisor

/// All of it lives on the stack of the first thread, which never returns.
int program() {
    using namespace mica;
    supervisor::Estate estate;
    supervisor::take_over(rt::first_program(), estate);
    supervisor::make_endpoints(estate);
    supervisor::Supervisor server{estate};
    server.start_all();
    rt::serve<supervisor::Protocol>(estate.endpoint, server);
}
