// SPDX-License-Identifier: BSD-2-Clause
// Clients by workers, so that a name server that never answers holds up a worker only.
#include "name_client.h"

namespace mica::examiner {
namespace {

constexpr abi::RightBits published_rights = rt::client_rights;

/// One short call, made by a worker.
struct Call {
    const rt::Endpoint& to;
    Reached reached{};
    bool done = false;

    void make() {
        rt::Message message{rt::message_buffer()};
        reached.answered = rt::call(to.handle(), message) == abi::Status::ok;
        reached.badge = message.word(0);
        reached.number = message.word(1);
        done = true;
    }
};

} // namespace

Echo::Echo(Household& household, const rt::Endpoint& endpoint, std::uint32_t number)
    : m_endpoint{endpoint}, m_number{number} {
    Worker* const worker = household.free_worker();
    if (worker != nullptr) {
        worker->begin([](void* self) { static_cast<Echo*>(self)->serve(); }, this);
    }
}

void Echo::serve() const {
    rt::Message message{rt::message_buffer()};
    rt::Received received = rt::receive(m_endpoint.handle(), message);
    for (;;) {
        message.registers = {received.badge, m_number};
        message.length = 2;
        message.handles = 0;
        received = received.status == abi::Status::ok ? rt::reply_receive(m_endpoint.handle(), message)
                                                      : rt::receive(m_endpoint.handle(), message);
    }
}

Reached reach(Household& household, const rt::Endpoint& through) {
    Call call{through};
    Worker* const worker = household.free_worker();
    if (worker == nullptr) { return {}; }
    worker->begin([](void* self) { static_cast<Call*>(self)->make(); }, &call);
    if (!household.wait_until([&call] { return call.done; })) { worker->kill(); }
    return call.reached;
}

rt::Result<rt::Endpoint> look_up(Household& household, abi::Badge who, std::string_view name) {
    const rt::Endpoint names = household.client_of("names", who);
    const names::LookUp request{names::Name{name}};
    LookUpQuestion question{household, names::Protocol{}, names, request};
    if (!question.wait()) { return rt::fail(rt::Error::set_aside); }
    if (!question.answer()) { return rt::fail(question.answer().error()); }
    return question.answer()->endpoint.take<rt::Endpoint>();
}

std::string_view publish(Household& household, abi::Badge who, std::string_view name, const rt::Endpoint& endpoint) {
    const rt::Endpoint names = household.client_of("names", who);
    const names::Publish request{names::Name{name},
                                 endpoint ? rt::Passed::lend(endpoint, published_rights) : rt::Passed{}};
    PublishQuestion question{household, names::Protocol{}, names, request};
    question.wait();
    return question.outcome();
}

names::Name random_name() {
    names::Name name;
    for (int i = 0; i < 12; ++i) { name.append("abcdefghijklmnopqrstuvwxyz0123456789"[random_below(36)]); }
    return name;
}

} // namespace mica::examiner
