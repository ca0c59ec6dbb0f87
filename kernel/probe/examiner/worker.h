// SPDX-License-Identifier: BSD-2-Clause
// A thread of the examiner that can be let wait for a student's server, and be killed while it waits. Used by
// household.h.
#pragma once

#include <rt/calls.h>

#include <cstdint>

namespace mica::examiner {

class Worker {
public:
    /// `bell` of `home` is rung when a job is done. Pre: the number is this worker's alone.
    Worker(std::uint32_t number, const rt::Endpoint& home, std::uint32_t bell);
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    bool is_free() const { return m_alive && m_act == nullptr; }
    /// `act(what)` on this thread. Pre: is_free().
    void begin(void (*act)(void*), void* what);
    /// The thread ends where it stands, also in the middle of a call.
    void kill();
    /// Another thread in the place of one that was killed. `number`: as above, and never used before.
    void revive(std::uint32_t number);
    bool is_alive() const { return m_alive; }

private:
    [[noreturn]] static void work(void* self);

    const rt::Endpoint& m_home;
    std::uint32_t m_bell;
    rt::Endpoint m_jobs;
    rt::Thread m_thread;
    bool m_alive = true;
    void (*m_act)(void*) = nullptr; ///< while it works
    void* m_what = nullptr;
};

} // namespace mica::examiner
