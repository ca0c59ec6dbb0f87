// SPDX-License-Identifier: BSD-2-Clause
// One service of the supervisor: its description, its endpoint, which outlives it, and its process, which does not.
#pragma once

#include <rt/bundle.h>
#include <rt/handle.h>
#include <rt/protocols/supervisor.h>
#include <rt/result.h>
#include <servers/supervisor/restart_policy.h>
#include <servers/supervisor/services_conf.h>

#include <cstdint>

namespace mica::supervisor {

struct Service {
    const Description* description = nullptr;
    std::uint32_t number = 0;
    rt::Endpoint endpoint{}; ///< made once; every incarnation receives from it
    rt::Endpoint faults{};   ///< the supervisor's, badged with the number
    rt::Process process{};   ///< of the present incarnation
    std::uint32_t quota = 0;

    State state = State::waiting;
    RestartPolicy policy{};
    std::uint32_t restarts = 0;
    std::uint32_t restart_at = 0; ///< second of the uptime, while waiting
    std::uint32_t asked_at = 0;   ///< when it was asked for a sign of life and has not answered; 0: not asked
};

/// What all services may be given something of.
struct Estate {
    rt::Bundle bundle;
    rt::Memory bundle_memory;
    std::uint32_t bundle_pages = 0;
    rt::Memory devices;
    rt::IoPorts ports;
    rt::Endpoint endpoint; ///< the supervisor's own
    Services services;     ///< services.conf
    rt::FixedList<Service, service_limit> list;
};

/// A fresh process from the image in the bundle, with all that its description says. Pre: it has none.
rt::Done start_service(Service& service, const Estate& estate);

} // namespace mica::supervisor
