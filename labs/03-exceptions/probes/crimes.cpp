// SPDX-License-Identifier: BSD-2-Clause
// Every exception that ring 3 can cause, as the process' fault endpoint hears of it. A judge of a higher priority answers
// each: the criminal goes on behind the crime.
#include "crimes.h"
#include "own_entries.h"
#include "watchdog.h"

#include <nucleus/capabilities/objects.h>
#include <nucleus/trace/trace.h>
#include <probe/probe.h>
#include <probe/world/world.h>

namespace {

using namespace mica;
using namespace mica::world;
using namespace mica::probes;
using abi::Call;
using abi::ThreadOperation;

constexpr std::uint32_t badge = 9;
constexpr std::uint32_t most_messages = 64;
constexpr std::uint32_t trap = 0x100;

constinit Thread* suspect = nullptr;

constexpr std::uint32_t endpoint_handle = 2, suspect_handle = 3;

/// Notes what it is told, then moves the thread behind its crime: a fault would happen again, a trap has gone on already.
[[gnu::section(".text.user")]] void judge(std::uint32_t) {
    Answer got = make(Call::recv, endpoint_handle);
    for (std::uint32_t count = 0; count < most_messages; ++count) {
        board()[cell_messages] = count + 1;
        auto& note = reinterpret_cast<volatile Record&>(board()[record(board()[cell_number] % crime_names.size())]);
        note.messages = note.messages + 1;
        note.vector = got.word[0];
        note.error = got.word[1];
        note.address = got.word[2];
        note.eip = got.word[3];
        note.esp = got.word[4] - board()[cell_stack];
        note.badge = got.head.handle();
        note.start = board()[cell_start];
        (void)make(Call::thread_control, suspect_handle, static_cast<std::uint32_t>(ThreadOperation::read_registers));
        auto& registers = reinterpret_cast<volatile abi::UserRegisters&>(buffer(0));
        registers.eip = board()[cell_start] + board()[cell_length];
        registers.eflags = registers.eflags & ~trap;
        (void)make(Call::thread_control, suspect_handle, static_cast<std::uint32_t>(ThreadOperation::write_registers));
        got = make(Call::reply_recv, endpoint_handle);
    }
    done();
}

/// "divide.vector" and the like.
class Name {
public:
    Name(std::string_view crime, std::string_view what) {
        append(crime);
        append(".");
        append(what);
    }
    [[nodiscard]] std::string_view view() const { return {m_text.data(), m_length}; }

private:
    void append(std::string_view piece) {
        for (const char c : piece) { m_text[m_length++] = c; }
    }
    std::array<char, 64> m_text{};
    std::size_t m_length = 0;
};

void report(std::uint32_t crime) {
    const auto& note = reinterpret_cast<const volatile Record&>(cells()[record(crime)]);
    const std::string_view name = crime_names[crime];
    const auto say = [name](std::string_view what, std::uint32_t value) {
        probe::observe(Name(name, what).view(), value);
    };
    say("messages", note.messages);
    if (note.messages == 0) { return; }
    say("vector", note.vector);
    say("error_code", note.error);
    say("address", note.address);
    say("eip_behind_start", note.eip - note.start);
    say("esp_off", note.esp);
    say("badge", note.badge);
}

/// The fault events of the trace ring: how many, and whether the thread, EIP and vector of the last are those of the step.
void report_trace() {
    const auto& step = reinterpret_cast<const volatile Record&>(cells()[record(crime_names.size() - 1)]);
    std::uint32_t count = 0;
    const abi::TraceEvent* last = nullptr;
    for (const abi::TraceEvent& event : trace::ring) { // it has not come round to its beginning yet
        if ((event.what & 0xFFU) != static_cast<std::uint32_t>(abi::TraceKind::fault)) { continue; }
        ++count;
        last = &event;
    }
    probe::observe("trace.faults", count);
    if (last == nullptr) { return; }
    probe::observe("trace.last_vector", last->what >> 16U);
    probe::observe("trace.last_eip_off_by", last->object - step.eip);
    probe::observe("trace.last_thread", last->subject == reinterpret_cast<std::uintptr_t>(suspect)
                                            ? "the thread that faulted"
                                            : "something else");
}

void after() {
    for (std::uint32_t crime = 0; crime < crime_names.size(); ++crime) { report(crime); }
    const auto& hole = reinterpret_cast<const volatile Record&>(cells()[record(12)]);
    const auto& other_hole = reinterpret_cast<const volatile Record&>(cells()[record(13)]);
    const auto& selector = reinterpret_cast<const volatile Record&>(cells()[record(10)]);
    for (const volatile Record* const note : {&hole, &other_hole}) {
        if (note->messages != 0) { probe::observe("hole.address_off_by", note->address - cells()[cell_hole]); }
    }
    if (selector.messages != 0) {
        probe::observe("selector.error_code_off_by", selector.error ^ (cells()[cell_selector] & 0xFFFCU));
    }
    probe::observe("own_port.was_read", std::uint32_t{cells()[cell_own_port]});
    report_trace();
    probe::observe("crimes.finished", std::uint32_t{cells()[cell_finished]});
}

void run() {
    use_own_entries();
    Endpoint& endpoint = make_endpoint();
    Process& court = make_process();
    Process& suspect_process = make_process(64, &endpoint, badge);
    start(court, judge, 0, 12);
    suspect = &start(suspect_process, mica_probe_criminal, 0, 10);
    (void)court.handles.close(1);
    give(court, court.object);
    give(court, endpoint.object);
    give(court, suspect->object);
    capabilities::Object* const port = capabilities::make(IoPorts{.first = own_port, .last = own_port});
    give(suspect_process, *port);
    capabilities::release(*port);
    start_watchdog();
    cells()[cell_bounds] = 1;
    cells()[cell_bounds + 1] = 2;
    cells()[cell_selector] = 0x40 + (probe::random_below(0x1FF0) << 3U);
    cells()[cell_hole] = 0x6000'0000 + (probe::random_below(0x0FFF'FFFF) & ~3U);
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"crimes", probe::Stage::threads, run};

} // namespace
