// SPDX-License-Identifier: BSD-2-Clause
// Vectors and lines with and without a handler: everything arrives through the student's own code.

#include "controllers_by_hand.h"
#include "devices.h"
#include "own_table.h"
#include "registration.h"

#include <nucleus/arch/cpu.h>
#include <nucleus/interrupts/dispatch.h>
#include <nucleus/interrupts/keyboard.h>
#include <probe/probe.h>

#include <array>

namespace {

using namespace mica;
using namespace mica::probes;
using interrupts::Line;
using interrupts::TrapFrame;
using interrupts::Vector;
using interrupts::vector_of;
using probe::observe;

constinit std::uint32_t arrived_vector = 0;
constinit unsigned arrivals = 0;

void note_vector(TrapFrame& frame) {
    arrived_vector = frame.vector;
    ++arrivals;
}

/// INT to vectors of the processor's, of nobody's and of the calls'; each handler hears of its own.
void test_vectors() {
    unsigned wrong = 0;
    const auto expect = [&wrong](std::uint32_t vector) {
        wrong += arrivals != 1 || arrived_vector != vector ? 1U : 0U;
    };
    for (const std::uint8_t vector : {std::uint8_t{3}, std::uint8_t{0x80}, std::uint8_t{0xA5}, std::uint8_t{0xFF}}) {
        if (!interrupts::register_handler(Vector{vector}, note_vector)) { ++wrong; }
    }
    arrivals = 0;
    asm volatile("int3" : : : "memory");
    expect(3);
    arrivals = 0;
    asm volatile("int $0x80" : : : "memory");
    expect(0x80);
    arrivals = 0;
    asm volatile("int $0xA5" : : : "memory");
    expect(0xA5);
    arrivals = 0;
    asm volatile("int $0xFF" : : : "memory");
    expect(0xFF);
    observe("vectors.wrong_of_4", wrong);
}

constinit unsigned serial_calls = 0;

void on_serial(TrapFrame&) {
    ++serial_calls;
    serial_withdraw();
}

void test_line_opens_and_closes() {
    const Vector vector = vector_of(Line::serial1);
    observe("line.register", answer_of(interrupts::register_handler(vector, on_serial)));
    probe::mark("line-registered");
    serial_request();
    let_in(500);
    serial_withdraw();
    observe("line.calls", serial_calls);
    observe("line.unregister", answer_of(interrupts::unregister_handler(vector)));
    probe::mark("line-unregistered");
    serial_request();
    let_in(500);
    serial_withdraw();
    observe("line.calls_after", serial_calls);
}

/// Sixty-four keys, each as soon as the one before has been taken in; nobody reads the queue meanwhile.
void test_typing() {
    std::array<std::uint8_t, keyboard::queue_capacity> typed{};
    while (keyboard::take()) {}
    for (std::size_t i = 0; i < typed.size(); ++i) {
        typed[i] = static_cast<std::uint8_t>(probe::random());
        press(typed[i]);
        const std::uint64_t begin = arch::ticks();
        arch::interrupts_on();
        while (keyboard::waiting() == i && arch::ticks() - begin < 2000) { asm volatile("" : : : "memory"); }
        arch::interrupts_off();
        if (byte_waits()) { // it did not get through: make room for the next
            take_byte();
        }
    }
    std::uint32_t came = 0;
    std::uint32_t wrong = 0;
    while (const auto code = keyboard::take()) {
        wrong += came >= typed.size() || *code != typed[came] ? 1U : 0U;
        ++came;
    }
    observe("typed.came", came);
    observe("typed.wrong_codes", wrong);
}

constinit unsigned clock_calls = 0;

void on_clock(TrapFrame&) {
    ++clock_calls;
    clock_acknowledge();
}

/// The clock is on the slave: 1024 times a second, so about ten times in 10,000 ticks.
void test_slave_repeats() {
    observe("clock.register", answer_of(interrupts::register_handler(vector_of(Line::clock), on_clock)));
    clock_start();
    let_in(10'000);
    clock_stop();
    observe("clock.calls", clock_calls);
    probe::mark("clock-stopped");
    end_everything();
}

/// Lines that are open though nobody registered: as after a driver that forgot to close its line.
void test_unexpected() {
    const auto counted = [](Line line) { return interrupts::counters().unexpected[interrupts::index(line)]; };
    const std::uint32_t serial_before = counted(Line::serial1);
    const std::uint32_t disk_before = counted(Line::disk1);
    const Lines before = masks();
    set_masks(before & static_cast<Lines>(~(bit(Line::serial1) | bit(Line::disk1))));
    serial_request();
    let_in(500);
    serial_withdraw();
    disk_request();
    let_in(1500);
    disk_acknowledge();
    probe::mark("unexpected");
    observe("unexpected.line4", counted(Line::serial1) - serial_before);
    observe("unexpected.line14", counted(Line::disk1) - disk_before);
    set_masks(before);
    end_everything();
}

void run() {
    if (gates_in_place() != 256) { return; }
    wire_keyboard();
    timer_stop();
    test_vectors();
    test_line_opens_and_closes();
    end_everything(); // what one test leaves in service must not silence the next
    test_typing();
    end_everything();
    test_slave_repeats();
    test_unexpected();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"dispatcher", probe::Stage::interrupts, run};

} // namespace
