// SPDX-License-Identifier: BSD-2-Clause
// primes [N]: the prime numbers up to N (else 100), by a chain of threads. Each thread owns one prime and asks the next
// one about every number that its own prime does not divide; the last one that nobody divides founds a new thread.
// Every step is a message.
#include <rt/ipc.h>
#include <rt/numbers.h>
#include <rt/print.h>
#include <rt/start.h>
#include <rt/threads.h>

namespace {

using namespace mica;

constexpr std::uint32_t filter_limit = 60;

/// One thread of the chain. Its messages are one word each way: a number, and a Verdict.
enum class Verdict : std::uint32_t { divided, prime, no_thread };

struct Filter {
    std::uint32_t prime = 0;
    abi::Handle endpoint = abi::no_handle; ///< kept until the program ends
};

constinit Filter filters[filter_limit]{};

bool found(std::uint32_t place, std::uint32_t prime);

Verdict ask(std::uint32_t place, std::uint32_t number) {
    rt::Message message{rt::message_buffer()};
    rt::MessageWriter{message}.number(number);
    const abi::Status status = rt::call(filters[place].endpoint, message);
    return status == abi::Status::ok ? static_cast<Verdict>(message.word(0)) : Verdict::no_thread;
}

/// What filter `place` thinks of a number.
Verdict judge(std::uint32_t place, std::uint32_t number) {
    if (number % filters[place].prime == 0) { return Verdict::divided; }
    if (place + 1 < filter_limit && filters[place + 1].endpoint != abi::no_handle) { return ask(place + 1, number); }
    return found(place + 1, number) ? Verdict::prime : Verdict::no_thread;
}

void serve(void* argument) {
    const Filter& self = *static_cast<Filter*>(argument);
    const auto place = static_cast<std::uint32_t>(&self - filters);
    rt::Message message{rt::message_buffer()};
    rt::Received received = rt::receive(self.endpoint, message);
    while (received.status == abi::Status::ok) {
        const Verdict verdict = judge(place, message.word(0));
        rt::MessageWriter{message}.number(static_cast<std::uint32_t>(verdict));
        received = rt::reply_receive(self.endpoint, message);
    }
    rt::give_up("a filter has lost its endpoint");
}

/// A new thread for a new prime.
bool found(std::uint32_t place, std::uint32_t prime) {
    auto endpoint = place < filter_limit ? rt::endpoint_create() : rt::fail(rt::Error::full);
    if (!endpoint) { return false; }
    filters[place].prime = prime;
    filters[place].endpoint = endpoint->release();
    const bool started = rt::start_thread(place + 1, serve, &filters[place], 1).has_value();
    if (!started) { rt::close_handle(std::exchange(filters[place].endpoint, abi::no_handle)); }
    return started;
}

} // namespace

int program() {
    const std::uint32_t limit = rt::parse_number(rt::argument(1)).value_or(100);
    for (std::uint32_t number = 2; number <= limit; ++number) {
        const Verdict verdict = number == 2 ? (found(0, 2) ? Verdict::prime : Verdict::no_thread) : ask(0, number);
        if (verdict == Verdict::prime) {
            rt::print(number, " ");
        } else if (verdict == Verdict::no_thread) {
            rt::print("\nprimes: no thread could be had for ", number, "\n");
            return 1;
        }
        if (!rt::standard_output().flush()) {
            return 1; // nobody reads on
        }
    }
    rt::print("\n");
    return 0;
}
