// SPDX-License-Identifier: BSD-2-Clause
// Interrupts as doorbells, and ports by the I/O permission bitmap: one bitmap, which holds the ports of the process
// that needed them last.
#include <nucleus/capabilities/devices.h>

#include <nucleus/interrupts/dispatch.h>
#include <nucleus/interrupts/pic.h>
#include <nucleus/ipc/endpoint.h>
#include <nucleus/scheduling/scheduler.h>

#include <utility>

namespace mica::devices {

using interrupts::Line;

static constinit std::array<Irq, interrupts::line_count> irqs{};
static constinit Process* port_owner = nullptr; ///< whose ports the bitmap allows

/// One interrupt at a time: the line stays masked until the driver has acknowledged it.
static void on_line(interrupts::TrapFrame& frame) {
    const Line line = interrupts::line_of(interrupts::Vector{static_cast<std::uint8_t>(frame.vector)});
    trace::note(abi::TraceKind::interrupt, index(line), scheduling::current);
    const Irq& bound = irqs[interrupts::index(line)];
    pic::mask(line);
    if (bound.endpoint != nullptr) { ipc::ring(*bound.endpoint, bound.bells); }
}

/// Allows or forbids the ports of a range: a set bit forbids. Whether that changed anything.
static bool allow(const IoPorts& range, bool allowed) {
    bool changed = false;
    for (std::uint32_t i = range.first / 8; i <= range.last / 8; ++i) {
        const std::uint32_t from = i == range.first / 8 ? 0xFFU << range.first % 8 : 0xFFU;
        const std::uint32_t to = i == range.last / 8 ? 0xFFU >> (7 - range.last % 8) : 0xFFU;
        const std::uint32_t old = segments::nucleus_task.io_map[i];
        const std::uint32_t now = allowed ? old & ~(from & to) : old | (from & to);
        segments::nucleus_task.io_map[i] = static_cast<std::uint8_t>(now);
        changed = changed || static_cast<std::uint8_t>(now) != old;
    }
    return changed;
}

static bool allow_all_of(const Process& process, bool allowed) {
    bool changed = false;
    for (const capabilities::HandleSlot& slot : process.handles.slots()) {
        if (slot.object != nullptr && slot.object->type == abi::ObjectType::io_ports &&
            (slot.rights & abi::bits(abi::Right::manage)) != 0) {
            changed = allow(reinterpret_cast<const IoPorts&>(*slot.object), allowed) || changed;
        }
    }
    return changed;
}

static void use_io_map(Process& process, std::uint16_t base) {
    process.io_map_base = base;
    if (scheduling::loaded == &process) { segments::task_state().io_map_base = base; }
}

Irq& irq(std::uint32_t line) { return irqs[line]; }

static Line line_of(const Irq& irq) { return static_cast<Line>(&irq - irqs.data()); }

void bind(Irq& irq, Endpoint* endpoint, std::uint32_t bells) {
    const interrupts::Vector vector = interrupts::vector_of(line_of(irq));
    (void)interrupts::unregister_handler(vector); // the nucleus' own, where there is one, or ours
    Endpoint* const old = std::exchange(irq.endpoint, endpoint);
    irq.bells = bells;
    if (endpoint != nullptr) {
        capabilities::retain(endpoint->object);
        (void)interrupts::register_handler(vector, on_line);
    }
    if (old != nullptr) { capabilities::release(old->object); }
}

void acknowledge(Irq& irq) {
    if (irq.endpoint != nullptr) { pic::unmask(line_of(irq)); }
}

bool claim_ports(Process& process) {
    if (port_owner != nullptr && port_owner != &process) { drop_ports(*port_owner); }
    port_owner = &process;
    use_io_map(process, segments::io_map_offset);
    return allow_all_of(process, true);
}

void drop_ports(Process& process) {
    if (port_owner == &process) {
        allow_all_of(process, false);
        port_owner = nullptr;
        use_io_map(process, segments::no_io_map);
    }
}

} // namespace mica::devices
