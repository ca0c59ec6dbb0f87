// SPDX-License-Identifier: BSD-2-Clause
// Asks the supervisor and the process server in turn, number by number.
#include <apps/program_list.h>

#include <rt/services.h>

namespace mica::apps {
namespace {

std::string_view word_for(supervisor::State state) {
    switch (state) {
    case supervisor::State::running: return "runs";
    case supervisor::State::waiting: return "waits for restart";
    case supervisor::State::given_up: return "given up";
    }
    return "?";
}

} // namespace

Overseers find_overseers() {
    return {rt::required(rt::find_service<supervisor::Client>("supervisor"), "supervisor"),
            rt::required(rt::find_service<process::Client>("process"), "process")};
}

rt::FixedList<Running, 72> list_programs(const Overseers& overseers) {
    rt::FixedList<Running, 72> list;
    for (std::uint32_t from = 1;;) {
        const auto service = overseers.supervisor(supervisor::Status{from});
        if (!service) { break; }
        list.add({service->number, service->name, word_for(service->state), service->restarts, service->pages,
                  service->timer_ticks});
        from = service->number + 1;
    }
    for (process::Number from = 1;;) {
        const auto program = overseers.process(process::Status{from});
        if (!program) { break; }
        const bool alive = program->ending == process::Ending::alive;
        list.add(
            {program->number, program->name, alive ? "runs" : "has ended", 0, program->pages, program->timer_ticks});
        from = program->number + 1;
    }
    return list;
}

} // namespace mica::apps
