// SPDX-License-Identifier: BSD-2-Clause
// The process server: starts programs, is their pager, knows how they end and tells who waits for that.
#include <servers/process/child.h>

#include <array>

namespace mica::process {
namespace {

class ProcessServer {
public:
    ProcessServer(const Gifts& gifts, rt::Bundle bundle) : m_gifts{gifts}, m_images{bundle} {}

    rt::Result<Spawn::Answer> on(rt::Caller caller, Spawn& request);
    rt::Result<Wait::Answer> on(rt::Caller caller, const Wait& request);
    rt::Result<Kill::Answer> on(rt::Caller caller, const Kill& request);
    rt::Result<Status::Answer> on(rt::Caller caller, const Status& request);
    rt::FaultVerdict fault(abi::Badge number, const abi::FaultMessage& fault);
    void doorbell(std::uint32_t bells);

private:
    struct Waiting {
        Number parent = 0;
        Number number = 0; ///< 0: any
        rt::Pending<Wait> pending;
    };
    static constexpr std::size_t child_limit = 40;

    Number free_number();
    Child* find(Number number);
    bool make_room();
    void end(Child& child, Ending ending, std::uint32_t detail, std::uint32_t address);
    void orphan_children_of(Number parent);
    void forget(const Child& child);
    static Wait::Answer report_on(const Child& child) {
        return {child.number, child.ending, child.detail, child.address};
    }

    Gifts m_gifts;
    ProgramImages m_images;
    rt::FixedList<Child, child_limit> m_children;
    rt::FixedList<Waiting, child_limit> m_waiting;
    Number m_next = first_number;
};

Child* ProcessServer::find(Number number) {
    Child* const child =
        std::find_if(m_children.begin(), m_children.end(), [number](const Child& c) { return c.number == number; });
    return child != m_children.end() ? child : nullptr;
}

/// Numbers are used again only after a long way round. All are below the badges that servers make (0x4000).
Number ProcessServer::free_number() {
    do { m_next = m_next + 1 < 0x4000 ? m_next + 1 : first_number; } while (find(m_next) != nullptr);
    return m_next;
}

/// When the table is full, whoever ended and was not asked for longest is forgotten.
bool ProcessServer::make_room() {
    if (!m_children.full()) { return true; }
    for (std::size_t i = 0; i < m_children.size(); ++i) {
        if (m_children[i].ending != Ending::alive) {
            m_children.remove(i);
            return true;
        }
    }
    return false;
}

rt::Result<Spawn::Answer> ProcessServer::on(rt::Caller caller, Spawn& request) {
    const std::string_view words = request.words;
    const std::string_view name = words.substr(0, std::min(words.find('\0'), words.size()));
    if (name.empty() || name.size() > names::Name::capacity) { return rt::fail(rt::Error::not_found); }
    if (!make_room()) { return rt::fail(rt::Error::full); }
    const auto image = m_images.find(name);
    if (!image) { return rt::fail(image.error()); }
    const Number number = free_number();
    auto process = start_program(request, number, **image, m_gifts);
    if (!process) { return rt::fail(process.error()); }
    m_children.add({number, caller.badge, name, *image, std::move(*process), Ending::alive, 0, 0});
    return Spawn::Answer{number};
}

rt::Result<Wait::Answer> ProcessServer::on(rt::Caller caller, const Wait& request) {
    bool any_alive = false;
    for (const Child& child : m_children) {
        if (child.parent != caller.badge || (request.number != 0 && child.number != request.number)) { continue; }
        if (child.ending != Ending::alive) {
            const Wait::Answer report = report_on(child);
            forget(child);
            return report;
        }
        any_alive = true;
    }
    if (!any_alive || m_waiting.full()) { return rt::fail(any_alive ? rt::Error::full : rt::Error::not_found); }
    auto pending = caller.set_aside<Wait>();
    if (!pending) { return rt::fail(pending.error()); }
    m_waiting.add({caller.badge, request.number, std::move(*pending)});
    return rt::fail(rt::Error::set_aside);
}

rt::Result<Kill::Answer> ProcessServer::on(rt::Caller caller, const Kill& request) {
    Child* const child = find(request.number);
    if (child == nullptr || child->ending != Ending::alive) { return rt::fail(rt::Error::not_found); }
    end(*child, Ending::killed, caller.badge, 0);
    return Kill::Answer{};
}

rt::Result<Status::Answer> ProcessServer::on(rt::Caller, const Status& request) {
    const Child* next = nullptr;
    for (const Child& child : m_children) {
        if (child.number >= request.from && (next == nullptr || child.number < next->number)) { next = &child; }
    }
    if (next == nullptr) { return rt::fail(rt::Error::not_found); }
    Status::Answer answer{next->number, next->parent, next->name, next->ending, 0, 0};
    if (next->process) {
        if (const auto status = rt::process_status(next->process.handle())) {
            answer.pages = m_gifts.quota - status->quota_left;
            answer.timer_ticks = status->timer_ticks;
        }
    }
    return answer;
}

rt::FaultVerdict ProcessServer::fault(abi::Badge number, const abi::FaultMessage& fault) {
    Child* const child = find(number);
    if (child == nullptr) { return rt::FaultVerdict::ended; }
    if (fault.vector == abi::exit_vector) {
        end(*child, Ending::exited, fault.error, 0);
        return rt::FaultVerdict::ended;
    }
    if (mend(*child, fault)) { return rt::FaultVerdict::resume; }
    end(*child, Ending::fault, fault.vector, fault.vector == 14 ? fault.address : fault.eip);
    return rt::FaultVerdict::ended;
}

void ProcessServer::end(Child& child, Ending ending, std::uint32_t detail, std::uint32_t address) {
    static_cast<void>(rt::destroy(child.process));
    child.process.close();
    child.ending = ending;
    child.detail = detail;
    child.address = address;
    const Number number = child.number;
    orphan_children_of(number);
    Child& ended = *find(number); // the list may have moved
    for (std::size_t i = 0; i < m_waiting.size(); ++i) {
        Waiting& waiting = m_waiting[i];
        if (waiting.parent == ended.parent && (waiting.number == 0 || waiting.number == number)) {
            const bool told = waiting.pending.answer(report_on(ended));
            m_waiting.remove(i--);
            if (told) {
                forget(ended);
                return;
            }
        }
    }
    if (ended.parent == 0) { forget(ended); }
}

void ProcessServer::orphan_children_of(Number parent) {
    for (std::size_t i = m_children.size(); i-- > 0;) {
        if (m_children[i].parent == parent) {
            m_children[i].parent = 0;
            if (m_children[i].ending != Ending::alive) { m_children.remove(i); }
        }
    }
    for (std::size_t i = m_waiting.size(); i-- > 0;) {
        if (m_waiting[i].parent == parent) { m_waiting.remove(i); }
    }
}

void ProcessServer::forget(const Child& child) {
    m_children.remove(static_cast<std::size_t>(&child - m_children.begin()));
}

/// Ctrl-C: the programs that somebody waits for.
void ProcessServer::doorbell(std::uint32_t bells) {
    if ((bells & interrupt_bell) == 0) { return; }
    rt::FixedList<Number, child_limit> awaited;
    for (const Waiting& waiting : m_waiting) {
        for (const Child& child : m_children) {
            if (child.parent == waiting.parent && (waiting.number == 0 || waiting.number == child.number)) {
                awaited.add(child.number);
            }
        }
    }
    for (const Number number : awaited) {
        Child* const child = find(number);
        if (child != nullptr && child->ending == Ending::alive) { end(*child, Ending::killed, 0, 0); }
    }
}

} // namespace
} // namespace mica::process

/// So that a line of eight programs can run on a small machine, and a program with many threads on a large one.
static std::uint32_t quota_of_each() {
    const auto own = mica::rt::process_status(mica::abi::no_handle);
    return std::clamp<std::uint32_t>(own ? own->quota_left / 8 : 0, 48, 256);
}

int program() {
    using namespace mica;
    const auto endpoint = rt::take_handle<rt::Endpoint>("endpoint");
    const auto names = rt::take_handle<rt::Endpoint>("raw-names");
    const rt::Bundle bundle = rt::required(rt::open_given_bundle(), "boot bundle"); // paid before the rest is divided
    process::ProcessServer server{{endpoint, names, quota_of_each()}, bundle};
    rt::serve<process::Protocol>(endpoint, server);
}
