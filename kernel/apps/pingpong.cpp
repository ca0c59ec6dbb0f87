// SPDX-License-Identifier: BSD-2-Clause
// pingpong [ROUNDS]: what a round trip between two address spaces costs, in instructions. Starts itself a second time,
// as the one who answers; that one finds the endpoint to receive from where other programs find their input.
#include <rt/numbers.h>
#include <rt/print.h>
#include <rt/protocols/process.h>
#include <rt/services.h>
#include <rt/trap.h>

#include <algorithm>

namespace {

using namespace mica;

std::uint64_t instructions() {
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    asm volatile("rdtsc" : "=a"(low), "=d"(high));
    return std::uint64_t{high} << 32U | low;
}

int answer_for_ever() {
    const auto endpoint = rt::take_handle<rt::Endpoint>("in");
    rt::Trap trap{rt::trap_head(abi::Call::recv, endpoint.handle())};
    rt::enter_nucleus(trap);
    while (trap.status() == abi::Status::ok) {
        // What came goes back: the words are still in their registers, or in the buffer.
        trap.head = rt::trap_head(abi::Call::reply_recv, endpoint.handle(), trap.head.length());
        rt::enter_nucleus(trap);
    }
    return 0; // the one who asked is gone, and the endpoint with it
}

struct Cost {
    std::uint32_t least = 0xFFFF'FFFF;
    std::uint32_t average = 0;
};

/// Messages of so many words there and back.
rt::Result<Cost> measure(const rt::Endpoint& endpoint, std::uint32_t words, std::uint32_t rounds) {
    Cost cost;
    std::uint64_t sum = 0;
    for (std::uint32_t round = 0; round < rounds; ++round) {
        rt::Trap trap{rt::trap_head(abi::Call::call, endpoint.handle(), words)};
        const std::uint64_t before = instructions();
        rt::enter_nucleus(trap);
        const auto passed = static_cast<std::uint32_t>(instructions() - before);
        if (trap.status() != abi::Status::ok) { return rt::fail(rt::error_of(trap.status())); }
        cost.least = std::min(cost.least, passed);
        sum += passed;
    }
    cost.average = static_cast<std::uint32_t>(sum / rounds);
    return cost;
}

bool show(const rt::Endpoint& endpoint, std::uint32_t words, std::uint32_t rounds) {
    const auto cost = measure(endpoint, words, rounds);
    if (!cost) {
        rt::print("pingpong: ", name_of(cost.error()), "\n");
        return false;
    }
    rt::print(rt::right(words, 3), " words: at least ", cost->least, ", on average ", cost->average,
              " instructions a round trip\n");
    return true;
}

} // namespace

int program() {
    if (rt::argument(1) == "answer") { return answer_for_ever(); }
    const std::uint32_t rounds =
        std::clamp<std::uint32_t>(rt::parse_number(rt::argument(1)).value_or(1000), 1, 1'000'000);
    const rt::Endpoint endpoint = rt::required(rt::endpoint_create(), "endpoint");
    const auto process = rt::required(rt::find_service<process::Client>("process"), "process");
    constexpr std::string_view words{"pingpong\0answer\0", 16};
    const auto receive_only = rt::rights(abi::EndpointRight::receive, abi::Right::grant);
    const auto other = process(process::Spawn{words, rt::Passed::lend(endpoint, receive_only), {}});
    if (!other) {
        rt::print("pingpong: the second player: ", name_of(other.error()), "\n");
        return 1;
    }
    const bool good = show(endpoint, 0, rounds) && show(endpoint, 5, rounds) && show(endpoint, 64, rounds);
    static_cast<void>(process(process::Kill{other->number}));
    static_cast<void>(process(process::Wait{other->number}));
    return good ? 0 : 1;
}
