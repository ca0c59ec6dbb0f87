// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bochs_guest.h"

#include <algorithm>

namespace mica::cli {

namespace {

constexpr quint32 bootSector = 0x7C00;       // where the BIOS loads sector 0 and starts it
constexpr quint64 biosTicks = 1'000'000'000; // far more than any BIOS needs

GuestEnd endOf(const machine::Stop& stop) {
    const QString log = stop.log.isEmpty() ? QString() : QStringLiteral(" Bochs says: ") + stop.log.last();
    switch (stop.ending) {
    case machine::Ending::guestShutdown: return {GuestEnd::Kind::poweredOff, QStringLiteral("The system powered off.")};
    case machine::Ending::tripleFault:
        return {
            GuestEnd::Kind::crashed,
            QStringLiteral(
                "Triple fault: an exception came while the processor was already handling two, so it gave up and the "
                "machine was reset.") +
                log};
    case machine::Ending::biosPanic:
        return {GuestEnd::Kind::crashed, QStringLiteral("The BIOS found nothing to boot.") + log};
    case machine::Ending::outputLimit:
        return {GuestEnd::Kind::crashed, QStringLiteral("The system wrote without end to port 0xE9.")};
    case machine::Ending::devicePanic:
        return {GuestEnd::Kind::crashed,
                QStringLiteral("The system used a device in a way that Bochs does not know.") + log};
    case machine::Ending::windowClosed:
        return {GuestEnd::Kind::poweredOff, QStringLiteral("The emulator's window was closed.")};
    case machine::Ending::none:
    case machine::Ending::killed: break;
    }
    const QString said = stop.log.isEmpty() ? QString() : QStringLiteral(". It says: ") + stop.log.last();
    throw Failure(FailureKind::harness, QStringLiteral("ended in mid-run") + said, QStringLiteral("Bochs"),
                  QStringLiteral("Run again; if it happens each time, 'mica doctor' looks at the installation."));
}

} // namespace

BochsGuest::BochsGuest(const BochsBoot& boot) : m_boot(boot), m_thread([this] { run(); }) {}

BochsGuest::~BochsGuest() {
    m_cancel.request();
    m_thread.join();
}

void BochsGuest::run() {
    try {
        const std::optional<GuestEnd> end = runMachine();
        const std::scoped_lock guard(m_mutex);
        m_end = end;
    } catch (...) {
        const std::scoped_lock guard(m_mutex);
        m_failure = std::current_exception();
    }
}

std::optional<GuestEnd> BochsGuest::runMachine() {
    machine::MachineConfig config = m_boot.config;
    config.serialDevice = m_line.device();
    machine::Machine machine(m_boot.bochs, config, m_boot.workDir, m_cancel);
    machine.addBreakpoint(bootSector);
    const machine::Stop booted = machine.runUntil(biosTicks);
    if (booted.reason == machine::StopReason::ended) { return endOf(booted); }
    machine.removeBreakpoint(bootSector);
    const quint64 slice = std::max<quint64>(config.ips / 10, 1);
    const auto milliseconds = [&](quint64 tick) {
        return static_cast<qint64>((tick - booted.tick) * 1000 / config.ips);
    };
    quint64 limit = std::numeric_limits<quint64>::max();
    if (m_boot.guestMilliseconds) {
        limit = booted.tick + static_cast<quint64>(*m_boot.guestMilliseconds) * config.ips / 1000;
    }
    for (quint64 now = booted.tick; now < limit;) {
        const machine::Stop stop = machine.runUntil(std::min(now + slice, limit));
        if (stop.reason == machine::StopReason::ended) { return endOf(stop); }
        now = stop.tick;
        m_guestMilliseconds = milliseconds(now);
    }
    return GuestEnd{GuestEnd::Kind::timeUp, QStringLiteral("The time asked for has passed.")};
}

QByteArray BochsGuest::read(int milliseconds) { return m_line.read(milliseconds); }

void BochsGuest::write(const QByteArray& bytes) { m_line.write(bytes); }

std::optional<GuestEnd> BochsGuest::end() {
    const std::scoped_lock guard(m_mutex);
    if (m_failure) { std::rethrow_exception(m_failure); }
    return m_end;
}

qint64 BochsGuest::guestMilliseconds() { return m_guestMilliseconds; }

} // namespace mica::cli
