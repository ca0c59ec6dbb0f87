// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine/machine_controller.h"

#include "app/machine/machine_worker.h"

#include <future>

namespace mica::app {

class MachineController::Worker : public MachineWorker {
public:
    using MachineWorker::MachineWorker;
};

MachineController::MachineController(QObject* parent) : QObject(parent) {
    qRegisterMetaType<debug::Stop>();
    qRegisterMetaType<State>();
}

MachineController::~MachineController() = default;

void MachineController::setState(State state) {
    if (m_state == state) { return; }
    m_state = state;
    Q_EMIT stateChanged(state);
}

void MachineController::took(const debug::Stop& stop, const QList<debug::PastStop>& history) {
    const debug::Stop before = std::exchange(m_now, stop);
    m_history = history;
    setState(State::stopped);
    Q_EMIT stopped(m_now, before);
    if (const QList<debug::Place> places = std::exchange(m_places, {}); !places.isEmpty()) {
        Q_EMIT placesWanted(places);
    }
}

void MachineController::lost(const Failure& failure, bool started) {
    if (!started) { m_worker.reset(); }
    setState(started ? State::stopped : State::none);
    if (failure.kind() == FailureKind::cancelled) { return; }
    const QString what = failure.where().isEmpty() ? failure.message()
                                                   : QStringLiteral("%1: %2").arg(failure.where(), failure.message());
    Q_EMIT failed(what, failure.advice());
}

void MachineController::start(const MachineOrder& order) {
    end();
    m_order = order;
    m_title = order.title;
    m_places = order.places;
    m_now.reset();
    m_history.clear();
    setState(State::starting);
    const MachineWorker::Hearing hearing{
        [this] { Q_EMIT consoleCleared(); },
        [this](const QByteArray& text) { Q_EMIT guestWrote(text); },
        [this](quint64 tick) { Q_EMIT ticked(tick); },
        [this](quint16 port) { Q_EMIT screenReady(port); },
        [this] { Q_EMIT screenMissed(); },
        [this](const Failure& failure, bool started) { lost(failure, started); },
    };
    // The job runs on the worker's thread, after the constructor has set m_worker or not: it is told by its own pointer.
    auto self = std::make_shared<std::promise<MachineWorker*>>();
    const MachineWorker::Job first = [this, self, order, breakpoints = m_breakpoints](debug::DebugSession& session) {
        MachineWorker& worker = *self->get_future().get();
        const QList<debug::ResolvedBreakpoint> resolved = session.setBreakpoints(breakpoints);
        worker.tell([this, resolved] {
            Q_EMIT breakpointsResolved(resolved);
            setState(State::running);
        });
        session.start();
        const debug::Stop stop = order.first    ? order.first(session)
                                 : order.stopAt ? session.goTo(*order.stopAt)
                                                : session.run();
        worker.tell([this, stop, history = session.history().stops()] { took(stop, history); });
    };
    m_worker = std::make_unique<Worker>(this, order, hearing, first);
    self->set_value(m_worker.get());
}

void MachineController::restart() {
    if (m_order.prepare) { start(MachineOrder(m_order)); }
}

void MachineController::end() {
    m_worker.reset();
    m_places.clear();
    setState(State::none);
}

void MachineController::move(Move move) {
    if (m_state != State::stopped || !m_worker) { return; }
    m_worker->requests().forgetPause(); // one that came when the last move had just ended
    setState(State::running);
    m_worker->ask([this, worker = m_worker.get(), move = std::move(move)](debug::DebugSession& session) {
        const debug::Stop stop = move(session);
        worker->tell([this, stop, history = session.history().stops()] { took(stop, history); });
    });
}

void MachineController::run() {
    move([](debug::DebugSession& session) { return session.run(); });
}

void MachineController::stepLine() {
    move([](debug::DebugSession& session) { return session.stepLine(debug::Calls::over); });
}

void MachineController::stepInto() {
    move([](debug::DebugSession& session) { return session.stepLine(debug::Calls::into); });
}

void MachineController::stepInstruction() {
    move([](debug::DebugSession& session) { return session.stepInstruction(); });
}

void MachineController::stepOut() {
    move([](debug::DebugSession& session) { return session.stepOut(); });
}

void MachineController::back() {
    move([](debug::DebugSession& session) { return session.back(); });
}

void MachineController::instructionBack() {
    move([](debug::DebugSession& session) { return session.instructionBack(); });
}

void MachineController::runBack() {
    move([](debug::DebugSession& session) { return session.runBack(); });
}

void MachineController::goTo(quint64 tick) {
    move([tick](debug::DebugSession& session) { return session.goTo(tick); });
}

void MachineController::runToLine(const QString& file, int line) {
    move([file, line](debug::DebugSession& session) { return session.runToLine(file, line); });
}

void MachineController::runToAddress(quint32 linear) {
    move([linear](debug::DebugSession& session) { return session.runToAddress(linear); });
}

void MachineController::carryOut(Move wanted) { move(std::move(wanted)); }

void MachineController::readMemory(quint32 linear, quint32 length) {
    if (m_state != State::stopped || !m_worker) { return; }
    m_worker->ask([this, worker = m_worker.get(), linear, length](debug::DebugSession& session) {
        const QByteArray bytes = session.memory(linear, length);
        worker->tell([this, linear, bytes] { Q_EMIT memoryRead(linear, bytes); });
    });
}

void MachineController::readCode(const debug::CodeWish& wish) {
    if (m_state != State::stopped || !m_worker) {
        debug::CodeFound none;
        none.wish = wish;
        none.outcome = m_worker && m_state != State::none ? debug::CodeFound::Outcome::running
                                                          : debug::CodeFound::Outcome::noMachine;
        Q_EMIT codeRead(none);
        return;
    }
    m_worker->ask([this, worker = m_worker.get(), wish](debug::DebugSession& session) {
        const debug::CodeFound found = session.findCode(wish);
        worker->tell([this, found] { Q_EMIT codeRead(found); });
    });
}

void MachineController::pause() {
    if (m_worker && m_state == State::running) { m_worker->requests().pause(); }
}

void MachineController::giveUpScreen() {
    if (m_worker) { m_worker->requests().giveUpScreen(); }
}

void MachineController::type(const QByteArray& keys) {
    if (!m_worker) { return; }
    m_worker->requests().type(keys);
    Q_EMIT typed();
}

void MachineController::setBreakpoints(const QList<debug::Breakpoint>& breakpoints) {
    m_breakpoints = breakpoints;
    if (!m_worker) { return; }
    m_worker->ask([this, worker = m_worker.get(), breakpoints](debug::DebugSession& session) {
        const QList<debug::ResolvedBreakpoint> resolved = session.setBreakpoints(breakpoints);
        worker->tell([this, resolved] { Q_EMIT breakpointsResolved(resolved); });
    });
}

} // namespace mica::app
