// SPDX-License-Identifier: BSD-2-Clause
// IRQ-002..009: two drivers with a line each: the keyboard (1), which can be made to speak by its own controller, and
// the serial line (4), whose transmitter reports that it is empty.
#include "../script/script.h"

#include <freestanding/io_ports.h>
#include <nucleus/capabilities/devices.h>
#include <nucleus/capabilities/objects.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::script;
using abi::Call;

constexpr std::uint32_t serial = 0x3F8;

/// Command 0xD2 of the controller: what is written next comes as if the keyboard had sent it.
constexpr Step key_first = deed(Deed::out, 0x64, 0xD2);
constexpr Step key_then = deed(Deed::out, 0x60, 0x1E);
/// The transmitter is empty, and now says so (interrupt enable register, bit 1); and is quiet.
constexpr Step serial_speaks = deed(Deed::out, serial + 1, 2);
constexpr Step serial_quiet = deed(Deed::out, serial + 1, 0);
/// Lets the output of line 4 reach the controller (modem control register, bit 3).
constexpr Step serial_connected = deed(Deed::out, serial + 4, 8);

void give_ports(Process& process, std::uint32_t first, std::uint32_t last) {
    capabilities::Object* const ports = capabilities::make(IoPorts{.first = first, .last = last});
    world::give(process, *ports);
    capabilities::release(*ports);
}

/// The drivers: 3 an endpoint, 4 the line, 5 ports. The presser: 3 and 4 ports.
Process& make_driver(std::uint32_t line, std::uint32_t first, std::uint32_t last) {
    Process& driver = make_process();
    world::give(driver, world::make_endpoint().object);
    world::give(driver, devices::irq(line).object);
    give_ports(driver, first, last);
    return driver;
}

bool is_masked(std::uint32_t line) { return (arch::in8(arch::Port{0x21}) >> line & 1U) != 0; }

void two_drivers() {
    Process& keyboard = make_driver(1, 0x60, 0x60);
    Process& transmitter = make_driver(4, serial, serial + 7);
    Process& presser = make_process();
    give_ports(presser, 0x60, 0x64);
    give_ports(presser, serial, serial + 7);
    start(keyboard,
          {call(Call::irq_bind, 4, 3, 0x11).as("keyboard.bind"),
           call(Call::recv, 3).with(Part::word0, "keyboard.bells"),
           deed(Deed::in, 0x60).with(Part::word0, "keyboard.byte"), call(Call::irq_ack, 4).as("keyboard.ack"),
           call(Call::recv, 3).with(Part::word0, "keyboard.bells"), deed(Deed::in, 0x60), write(spare(0), 1),
           call(Call::recv, 3).as("never")},
          20);
    start(transmitter,
          {serial_connected, call(Call::irq_bind, 4, 3, 0x8000'0000).as("uart.bind"), serial_speaks,
           call(Call::recv, 3).with(Part::word0, "uart.bells"), deed(Deed::in, serial + 2), serial_quiet,
           call(Call::irq_ack, 4), call(Call::irq_bind, 4).as("uart.unbind"), serial_speaks, deed(Deed::spend, 2),
           call(Call::notify, 3, 1), call(Call::recv, 3).with(Part::word0, "unbound.bells"), serial_quiet},
          19);
    start(presser,
          {key_first, key_then, deed(Deed::spend, 2), key_first, key_then, deed(Deed::spend, 2),
           read(spare(0)).with(Part::word0, "second_came"), key_first, key_then, deed(Deed::spend, 2), finish()},
          10);
    run([] {
        probe::observe("keyboard.masked", is_masked(1));
        probe::observe("uart.masked", is_masked(4));
        devices::bind(devices::irq(1), nullptr, 0);
    });
}

/// Two interrupts while the driver is away ring once; what it has not acknowledged stays masked; its successor binds
/// the line anew and hears of what is pending.
void successors() {
    Process& first = make_driver(1, 0x60, 0x60);
    Process& second = make_driver(1, 0x60, 0x60);
    Process& presser = make_process();
    give_ports(presser, 0x60, 0x64);
    world::give(presser, first.object); // 4
    start(first,
          {call(Call::irq_bind, 4, 3, 1), call(Call::recv, 3).with(Part::word0, "first.bells"),
           call(Call::destroy, itself)},
          20);
    start(presser,
          {key_first, key_then, deed(Deed::spend, 2), call(Call::process_status, 4).as("first.status"),
           deed(Deed::in, 0x60), key_first, key_then, deed(Deed::spend, 2), write(spare(1), 1)},
          12);
    start(second,
          {call(Call::irq_bind, 4, 3, 2).as("second.bind"), call(Call::recv, 3).with(Part::word0, "second.bells"),
           deed(Deed::in, 0x60).with(Part::word0, "second.byte"), call(Call::irq_bind, 4),
           call(Call::irq_ack, 4).as("ack_of_unbound"), finish()},
          10);
    run([] { probe::observe("masked_at_the_end", is_masked(1)); });
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"irq_two_drivers", probe::Stage::threads, two_drivers}, {"irq_successors", probe::Stage::threads, successors}};

} // namespace
