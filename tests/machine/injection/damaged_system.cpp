// SPDX-License-Identifier: GPL-3.0-or-later
// Boots the kit's product and writes into its memory through Bochs' debugger.
#include "damaged_system.h"

#include "core/machine/guest_objects.h"
#include "core/machine/space_map.h"

#include <algorithm>
#include <stdexcept>

namespace mica::test {

namespace {

machine::MachineConfig configuration(const QString& serialDevice) {
    machine::MachineConfig config;
    config.disk = productDisk();
    config.serialDevice = serialDevice;
    return config;
}

} // namespace

DamagedSystem::DamagedSystem()
    : m_machine(machine::findBochs(), configuration(m_line.device()), m_folder.filePath(QStringLiteral("run"))) {
    m_machine.runUntil(promptTick);
    m_machine.addBreakpoint(addressOf(QStringLiteral("mica_panic_reached")));
}

machine::Stop DamagedSystem::runFor(quint64 ticks) {
    const machine::Stop stop = m_machine.runUntil(m_machine.tick() + ticks);
    while (!m_line.read(0).isEmpty()) {} // nobody reads it, but the line must not fill up
    return stop;
}

void DamagedSystem::type(const QByteArray& text) {
    m_line.write(text);
    if (!m_line.awaitDelivery(10'000)) { throw std::runtime_error("the serial line takes nothing more"); }
}

machine::SystemState DamagedSystem::state() {
    auto state = machine::readSystemState(m_machine, addressOf(QStringLiteral("mica_introspection")));
    if (!state) { throw std::runtime_error("the nucleus does not introduce itself"); }
    return *std::move(state);
}

ProgramText DamagedSystem::textOf(const QString& service) {
    const machine::SystemState now = state();
    const auto process = std::find_if(now.processes.begin(), now.processes.end(),
                                      [&](const machine::ProcessState& p) { return p.name == service; });
    if (process == now.processes.end()) { throw std::runtime_error("no process " + service.toStdString()); }
    for (const machine::MappedRange& range : machine::mapOfSpace(m_machine, process->directory)) {
        if (!range.user || range.writable) { continue; }
        if (!range.together) { throw std::runtime_error("the text of " + service.toStdString() + " is in pieces"); }
        return {range.physical, static_cast<quint32>(range.bytes)};
    }
    throw std::runtime_error("no text in " + service.toStdString());
}

QByteArray DamagedSystem::bytesOf(const ProgramText& text) {
    return m_machine.physicalMemory(text.physical, text.bytes);
}

void DamagedSystem::damage(const ProgramText& text, int count, std::mt19937& random) {
    for (int i = 0; i < count; ++i) {
        const quint32 place = static_cast<quint32>(random() % text.bytes);
        m_machine.writePhysical(text.physical + place, QByteArray(1, static_cast<char>(random() & 0xFFU)));
    }
}

} // namespace mica::test
