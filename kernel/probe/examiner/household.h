// SPDX-License-Identifier: BSD-2-Clause
// The examiner's household: the student's programs, started by the supervisor's own code from lines of services.conf,
// and watched; and workers, who are their clients. Used by the probes of labs of servers.
#pragma once

#include <probe/examiner/examiner.h>
#include <probe/examiner/worker.h>

#include <rt/protocol.h>
#include <servers/supervisor/service.h>

#include <array>
#include <new>
#include <optional>

namespace mica::examiner {

inline constexpr std::uint32_t patience = 40; ///< timer ticks (10 ms each) for what takes a server some thousand steps

class Household {
public:
    /// `services`: lines as in services.conf, which stay. Makes all endpoints, starts nobody. Once a probe.
    explicit Household(std::string_view services);

    void start(std::string_view service);
    /// As the supervisor does it: the process ends, its endpoint stays. Nothing, when it has ended.
    void end(std::string_view service);
    /// A fresh one, so that what went wrong before is no longer in the way; and a moment for it to begin in.
    void start_anew(std::string_view service);
    /// All 0 of one that has ended.
    rt::ProcessStatus status(std::string_view service) const;
    const rt::Endpoint& endpoint(std::string_view service) const;
    /// A handle as the clients of a service have it.
    rt::Endpoint client_of(std::string_view service, abi::Badge badge) const;
    /// Deaths by a general protection fault so far: what a port without a handle makes.
    std::uint32_t protection_faults() const { return m_protection_faults; }
    probe::MessageCount count_messages(std::string_view service) const;
    const supervisor::Estate& estate() const { return m_estate; }

    /// Lets the others run for at least so many timer ticks.
    void pause(std::uint32_t ticks);
    /// Until it holds, asked again whenever a worker has finished. False when it does not within that time. Where that
    /// is because a service died, or runs without end, its crash is reported and it is ended. As long as it is not
    /// started again, nobody waits for anything any more.
    template <class Condition> bool wait_until(Condition holds, std::uint32_t ticks = patience) {
        const std::uint32_t deadline = rt::time_now().ticks + ticks;
        note_use();
        while (!holds()) {
            if (m_crashed) { return false; }
            if (static_cast<std::int32_t>(rt::time_now().ticks - deadline) >= 0) {
                blame_endless(ticks);
                return false;
            }
            receive_until(deadline);
        }
        return true;
    }

    /// Null when a service has crashed and has not been started again: nobody would answer.
    Worker* free_worker();

private:
    supervisor::Service& find(std::string_view service) const;
    void receive_until(std::uint32_t deadline);
    void note_use();
    void blame_endless(std::uint32_t ticks);
    void crash(supervisor::Service& service, std::string_view why);
    void on_fault(abi::Badge badge, const abi::FaultMessage& fault);

    mutable supervisor::Estate m_estate;
    std::array<std::uint32_t, supervisor::service_limit> m_used{}; ///< timer ticks, by service, before a wait
    alignas(Worker) std::array<std::byte, 40 * sizeof(Worker)> m_workers;
    std::uint32_t m_worker_count = 0;
    std::uint32_t m_threads_made = 0;
    std::uint32_t m_protection_faults = 0;
    bool m_crashed = false; ///< somebody, since the last start
};

/// A request on its way: a worker asks, and the examiner goes on. Dropped while it is not answered, its asker is
/// killed.
template <class Request, class Protocol> class Question {
public:
    Question(Household& household, Protocol, const rt::Endpoint& to, const Request& request)
        : m_household{household}, m_to{to}, m_request{request}, m_worker{household.free_worker()} {
        if (m_worker != nullptr) {
            m_worker->begin([](void* self) { static_cast<Question*>(self)->ask(); }, this);
        }
    }
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;
    ~Question() { drop(); }

    bool answered() const { return m_answer.has_value(); }
    bool wait(std::uint32_t ticks = patience) {
        return m_household.wait_until([this] { return answered(); }, ticks);
    }
    /// Pre: answered().
    rt::Result<typename Request::Answer>& answer() { return *m_answer; }
    void drop() {
        if (m_worker != nullptr && !answered() && !m_dropped) { m_worker->kill(); }
        m_dropped = true;
    }
    /// "yes", an error in words, or "no answer".
    std::string_view outcome() const {
        if (!m_answer) { return "no answer"; }
        return m_answer->has_value() ? std::string_view{"yes"} : rt::name_of(m_answer->error());
    }

private:
    void ask() {
        rt::Message message{rt::message_buffer()};
        rt::write_request(message, Protocol::template code_of<Request>(), m_request);
        const abi::Status status = rt::call(m_to.handle(), message);
        m_answer.emplace(status == abi::Status::ok ? rt::read_answer<typename Request::Answer>(message)
                                                   : rt::fail(rt::error_of(status)));
    }

    Household& m_household;
    const rt::Endpoint& m_to;
    const Request& m_request;
    Worker* m_worker; ///< null: a service had crashed, and nobody asks any more
    std::optional<rt::Result<typename Request::Answer>> m_answer;
    bool m_dropped = false;
};

} // namespace mica::examiner
