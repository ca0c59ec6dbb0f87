// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/tour_player.h"

namespace mica::app {

namespace {

/// The moves of steps, one after the other; the last one is looked at. On the machine's thread.
debug::Stop playSteps(debug::DebugSession& session, const QList<tour::Step>& steps, tour::Played& played) {
    for (const tour::Step& step : steps) {
        QList<tour::Remark> remarks;
        tour::carryOut(session, step, remarks);
        played = tour::look(session, step, remarks);
        const bool paused = std::any_of(remarks.cbegin(), remarks.cend(),
                                        [](const tour::Remark& one) { return one.kind == tour::Remark::Kind::paused; });
        if (paused) { break; }
    }
    return session.now();
}

} // namespace

TourPlayer::TourPlayer(MachineController& controller, QObject* parent) : QObject(parent), m_controller(controller) {
    connect(&m_controller, &MachineController::stopped, this, &TourPlayer::arrived);
    connect(&m_controller, &MachineController::failed, this, &TourPlayer::failed);
    connect(&m_controller, &MachineController::stateChanged, this, &TourPlayer::machineChanged);
    // Keys of a person lead into another future than the tour's: what was seen later is no more.
    connect(&m_controller, &MachineController::typed, this, [this] { m_boot = -1; });
}

void TourPlayer::setState(State state) {
    m_state = state;
    Q_EMIT changed();
}

void TourPlayer::open(const tour::Tour& tour) {
    m_tour = tour;
    m_step = m_wanted = m_boot = -1;
    m_ticks.clear();
    m_remarks.clear();
    m_outcome.reset();
    setState(tour.steps.isEmpty() ? State::none : State::ready);
}

void TourPlayer::close() { open({}); }

/// The last step at or before `step` that boots.
int TourPlayer::bootOf(int step) const {
    while (step > 0 && !m_tour.steps[step].boot) { --step; }
    return step;
}

void TourPlayer::next() {
    if (hasNext()) { goTo(m_step + 1); }
}

void TourPlayer::back() {
    if (hasBack()) { goTo(m_step - 1); }
}

void TourPlayer::restart() {
    if (m_state == State::none) { return; }
    m_boot = -1;
    goTo(0);
}

/// A step that was seen is gone back to; one that comes next is carried out where the last one ended; every other way leads from the boot.
void TourPlayer::goTo(int step) {
    if (m_state == State::moving) { return; }
    const int boot = bootOf(step);
    const bool sameMachine = boot == m_boot && m_controller.state() == MachineController::State::stopped;
    const bool seen = m_ticks.contains(step);
    const bool isNext = step > m_farthest && m_ticks.contains(step - 1);
    if (!sameMachine || (!seen && !isNext)) { return replay(boot, step); }
    m_wanted = step;
    m_outcome = std::make_shared<tour::Played>();
    m_ours = true;
    const quint64 tick = m_ticks.value(seen ? step : step - 1);
    m_controller.carryOut([outcome = m_outcome, seen, tick, what = m_tour.steps[step]](debug::DebugSession& session) {
        if (session.now()->tick != tick) { session.goTo(tick); }
        if (!seen) { return playSteps(session, {what}, *outcome); }
        *outcome = tour::look(session, what, {});
        return session.now();
    });
    setState(State::moving);
}

void TourPlayer::replay(int from, int to) {
    if (!m_course) { return; }
    m_wanted = to;
    m_boot = from;
    m_farthest = -1;
    m_ticks.clear();
    m_outcome = std::make_shared<tour::Played>();
    MachineOrder order = orderOfTour(m_course, *m_tour.steps[from].boot);
    order.first = [outcome = m_outcome, steps = m_tour.steps.mid(from, to - from + 1)](debug::DebugSession& session) {
        return playSteps(session, steps, *outcome);
    };
    m_ours = true;
    setState(State::moving);
    m_controller.start(order);
}

void TourPlayer::machineChanged(MachineController::State state) {
    const bool another = state == MachineController::State::starting || state == MachineController::State::none;
    if (m_ours || !another || m_state == State::none) { return; }
    m_boot = -1; // somebody started another machine, or ended ours
    m_outcome.reset();
    setState(m_step < 0 ? State::ready : State::lost);
}

/// The docks show the stop already: the wiring of the machine was connected before.
void TourPlayer::arrived() {
    if (!m_outcome) { return; }
    const Outcome outcome = std::exchange(m_outcome, nullptr);
    m_ours = false;
    m_step = m_wanted;
    m_remarks = outcome->remarks;
    const bool paused = std::any_of(m_remarks.cbegin(), m_remarks.cend(),
                                    [](const tour::Remark& one) { return one.kind == tour::Remark::Kind::paused; });
    if (paused) {
        m_boot = -1; // the step is not over: it is carried out again from the boot
    } else if (outcome->stop->cause != debug::StopCause::halted && outcome->stop->cause != debug::StopCause::ended) {
        m_ticks.insert(m_step, outcome->stop->tick); // the end of a run is no moment that can be gone to
    }
    m_farthest = std::max(m_farthest, m_step);
    setState(State::standing);
    for (const tour::Shown& shown : std::as_const(outcome->shown)) { Q_EMIT showWanted(shown); }
    Q_EMIT claimsTried(static_cast<int>(outcome->claimsHeld), static_cast<int>(m_tour.steps[m_step].claims.size()));
}

void TourPlayer::failed() {
    if (!m_outcome) { return; }
    m_outcome.reset();
    m_ours = false;
    m_boot = -1;
    m_step = m_wanted;
    m_remarks = {{tour::Remark::Kind::notCarriedOut, m_tour.steps[m_step].line,
                  tr("The machine is not there any more; the message above says why. Restart begins the tour anew.")}};
    setState(State::lost);
}

void TourPlayer::notShown(const tour::Shown& shown) {
    m_remarks += tour::Remark{tour::Remark::Kind::notCarriedOut, shown.line,
                              tr("No dock shows what the tour points at here. The tour goes on.")};
    Q_EMIT changed();
}

} // namespace mica::app
