// SPDX-License-Identifier: BSD-2-Clause
// Interrupts inside interrupts: who may come in while a handler runs, and what a spurious one does to those in service.

#include "controllers_by_hand.h"
#include "devices.h"
#include "own_table.h"

#include <freestanding/io_ports.h>
#include <nucleus/arch/cpu.h>
#include <nucleus/interrupts/dispatch.h>
#include <probe/probe.h>

#include <array>

namespace {

using namespace mica;
using namespace mica::probes;
using interrupts::Line;
using interrupts::TrapFrame;
using interrupts::vector_of;
using probe::observe;

/// What happened, in order. Written by handlers, told to the host when all is over.
class Story {
public:
    void add(const char* event) {
        if (m_count < m_events.size()) { m_events[m_count++] = event; }
    }
    void observe_as(std::string_view name) {
        for (std::size_t i = 0; i < m_count; ++i) { observe(name, m_events[i]); }
        m_count = 0;
    }

private:
    std::array<const char*, 24> m_events{};
    std::size_t m_count = 0;
};

constinit Story story;
constinit unsigned keyboard_depth = 0;
constinit unsigned keyboard_deepest = 0;
constinit unsigned keys_handled = 0;

void on_timer(TrapFrame&) { story.add("timer"); }

void on_disk(TrapFrame&) {
    disk_acknowledge();
    story.add("disk");
}

void on_serial(TrapFrame&) {
    serial_withdraw();
    story.add("serial");
}

/// The first time round, everybody asks for attention while it runs, and it lets them in.
void on_keyboard(TrapFrame&) {
    story.add("keyboard begins");
    ++keyboard_depth;
    keyboard_deepest = keyboard_deepest < keyboard_depth ? keyboard_depth : keyboard_deepest;
    take_byte();
    if (++keys_handled == 1) {
        press(0x21);
        serial_request();
        disk_request();
        await_request(Line::keyboard);
        await_request(Line::disk1);
        timer_shot();
        await_request(Line::timer);
        let_in(2000);
    }
    --keyboard_depth;
    story.add("keyboard ends");
}

bool replace(Line line, interrupts::Handler handler) {
    const auto vector = vector_of(line);
    static_cast<void>(interrupts::unregister_handler(vector).has_value());
    return interrupts::register_handler(vector, handler).has_value();
}

void test_order() {
    timer_shot(); // no longer a hundred times a second
    await_request(Line::timer);
    let_in(500);
    if (!replace(Line::timer, on_timer) || !replace(Line::keyboard, on_keyboard) || !replace(Line::disk1, on_disk) ||
        !replace(Line::serial1, on_serial)) {
        return;
    }
    press(0x20);
    await_request(Line::keyboard);
    let_in(4000);
    story.observe_as("order");
    observe("keyboard.deepest", keyboard_deepest);
    probe::mark("order-over");
    serial_withdraw();
    end_everything();
}

/// The serial line's handler, in the middle of which line 1 asks and thinks better of it.
void while_serial(TrapFrame&) {
    serial_withdraw();
    press(0x22);
    await_request(Line::keyboard);
    take_byte();
    let_in(200);
    probe::mark("spurious-inside-serial");
}

void test_spurious_master() {
    replace(Line::serial1, while_serial);
    if (!replace(Line::parallel1, [](TrapFrame&) { story.add("printer"); })) { return; }
    serial_request();
    let_in(500);
    observe("spurious.master", interrupts::counters().spurious_master);
    parallel_request();
    let_in(500);
    story.observe_as("printer");
    observe("spurious.master_after_true", interrupts::counters().spurious_master);
    end_everything();
}

/// The disk's handler, which ends the master's share early, so that the slave may interrupt again; then a byte from the
/// mouse, of higher priority, asks and thinks better of it.
void while_disk(TrapFrame&) {
    disk_acknowledge();
    arch::out8(arch::Port{0x20}, 0x20);
    mouse_byte(0x23);
    await_request(Line::mouse);
    take_byte();
    let_in(200);
    probe::mark("spurious-inside-disk");
}

void test_spurious_slave() {
    replace(Line::disk1, while_disk);
    if (!replace(Line::mouse, [](TrapFrame&) { story.add("mouse"); }) ||
        !replace(Line::disk2, [](TrapFrame&) { story.add("second disk"); })) {
        return;
    }
    disk_request();
    let_in(1500);
    observe("spurious.slave", interrupts::counters().spurious_slave);
    second_disk_request();
    let_in(1500);
    story.observe_as("second_disk");
    observe("spurious.slave_after_true", interrupts::counters().spurious_slave);
    end_everything();
}

void run() {
    if (gates_in_place() != 256) { return; }
    mouse_enable();
    test_order();
    test_spurious_master();
    test_spurious_slave();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"priorities", probe::Stage::interrupts, run};

} // namespace
