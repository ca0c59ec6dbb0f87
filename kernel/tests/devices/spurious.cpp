// SPDX-License-Identifier: BSD-2-Clause
// IRQ-008, 009: interrupts that no device has asked for. A spurious interrupt looks like line 7 or 15 that is not in
// service: INT to their vectors is just that.
#include <freestanding/io_ports.h>
#include <nucleus/capabilities/devices.h>
#include <nucleus/capabilities/objects.h>
#include <nucleus/ipc/endpoint.h>
#include <probe/probe.h>

namespace {

using namespace mica;

/// Of the master's eight lines and of the slave's.
std::uint32_t masks() { return arch::in8(arch::Port{0x21}) | std::uint32_t{arch::in8(arch::Port{0xA1})} << 8U; }

void run() {
    auto* const object = capabilities::make<Endpoint>();
    auto& endpoint = reinterpret_cast<Endpoint&>(*object);
    devices::bind(devices::irq(7), &endpoint, 1);
    devices::bind(devices::irq(15), &endpoint, 2);
    const std::uint32_t before = masks();
    asm volatile("int $0x27");
    asm volatile("int $0x2F");
    probe::observe("bells", endpoint.bells);
    probe::observe("lines_masked", masks() & ~before);
    probe::observe("lines_open", (before & 0x8080U) == 0);
    devices::bind(devices::irq(7), nullptr, 0);
    devices::bind(devices::irq(15), nullptr, 0);
    probe::observe("references", object->references);
    capabilities::release(*object);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"irq_spurious", probe::Stage::threads, run};

} // namespace
