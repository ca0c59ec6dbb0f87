// SPDX-License-Identifier: BSD-2-Clause
// The clock server: the time of day, and sleep on top of its endpoint's one timer.
#include <servers/clock/battery_clock.h>
#include <servers/clock/sleepers.h>

#include <rt/server.h>

namespace mica::clock {
namespace {

constexpr std::uint32_t timer_bell = 1;
constexpr std::uint32_t longest_sleep = 3'600'000; // an hour in milliseconds; times 100 Hz it still fits

class ClockServer {
public:
    explicit ClockServer(const rt::Endpoint& endpoint) : m_endpoint{endpoint} {}

    rt::Result<Now::Answer> on(rt::Caller caller, const Now& request);
    rt::Result<Sleep::Answer> on(rt::Caller caller, const Sleep& request);
    void doorbell(std::uint32_t bells);

private:
    void set_timer();

    const rt::Endpoint& m_endpoint;
    Sleepers<rt::Pending<Sleep>, 32> m_sleepers;
};

rt::Result<Now::Answer> ClockServer::on(rt::Caller, const Now&) {
    const rt::Time time = rt::time_now();
    const TimeOfDay day = read_battery_clock().value_or(TimeOfDay{1970, 1, 1, 0});
    return Now::Answer{day.year, day.month, day.day, day.second, time.ticks * (1000 / time.hertz)};
}

rt::Result<Sleep::Answer> ClockServer::on(rt::Caller caller, const Sleep& request) {
    if (request.milliseconds > longest_sleep || m_sleepers.full()) {
        return rt::fail(m_sleepers.full() ? rt::Error::full : rt::Error::bad_argument);
    }
    auto pending = caller.set_aside<Sleep>();
    if (!pending) { return rt::fail(pending.error()); }
    // The present tick has partly passed already: one more.
    const rt::Time time = rt::time_now();
    const std::uint32_t ticks = (request.milliseconds * time.hertz + 999) / 1000;
    m_sleepers.add(time.ticks + ticks + (ticks > 0 ? 1 : 0), std::move(*pending));
    set_timer();
    return rt::fail(rt::Error::set_aside);
}

void ClockServer::doorbell(std::uint32_t) {
    const std::uint32_t now = rt::time_now().ticks;
    while (auto sleeper = m_sleepers.wake_one(now)) { sleeper->answer({}); }
    set_timer();
}

void ClockServer::set_timer() {
    if (const auto next = m_sleepers.next()) { static_cast<void>(rt::timer(m_endpoint, timer_bell, *next)); }
}

} // namespace
} // namespace mica::clock

int program() {
    using namespace mica;
    const auto endpoint = rt::take_handle<rt::Endpoint>("endpoint");
    clock::ClockServer server{endpoint};
    rt::serve<clock::Protocol>(endpoint, server);
}
