// SPDX-License-Identifier: BSD-2-Clause
// Workers wait at an endpoint of their own for a job. They have the lowest priority: they go on when nobody else can.
#include <probe/examiner/worker.h>

#include <rt/ipc.h>
#include <rt/start.h>
#include <rt/threads.h>

namespace mica::examiner {
namespace {

constexpr std::uint32_t job_bell = 1;

} // namespace

Worker::Worker(std::uint32_t number, const rt::Endpoint& home, std::uint32_t bell)
    : m_home{home}, m_bell{bell}, m_jobs{rt::required(rt::endpoint_create(), "a worker's endpoint")},
      m_thread{rt::required(rt::start_thread(number, work, this), "a worker's thread")} {}

void Worker::begin(void (*act)(void*), void* what) {
    m_what = what;
    m_act = act;
    static_cast<void>(rt::notify(m_jobs, job_bell));
}

void Worker::kill() {
    static_cast<void>(rt::destroy(m_thread));
    m_alive = false;
}

void Worker::revive(std::uint32_t number) {
    m_act = nullptr;
    m_jobs = rt::required(rt::endpoint_create(), "a worker's endpoint"); // the old one may have rung for nobody
    m_thread = rt::required(rt::start_thread(number, work, this), "a worker's thread");
    m_alive = true;
}

void Worker::work(void* self) {
    Worker& worker = *static_cast<Worker*>(self);
    for (;;) {
        rt::Message message{rt::message_buffer()};
        const rt::Received received = rt::receive(worker.m_jobs.handle(), message);
        if (received.status != abi::Status::doorbell || worker.m_act == nullptr) { continue; }
        worker.m_act(worker.m_what);
        worker.m_act = nullptr;
        static_cast<void>(rt::notify(worker.m_home, worker.m_bell));
    }
}

} // namespace mica::examiner
