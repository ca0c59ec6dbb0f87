// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a tour on Studio's machine: which step it is at, on to the next, back to one that was seen. Knows no widget. Used by DemoDock, and
// connected by demo_wiring.
#pragma once

#include "app/machine/machine_controller.h"
#include "core/tour/tour_play.h"

#include <QMap>
#include <QObject>

namespace mica::app {

class TourPlayer : public QObject {
    Q_OBJECT
public:
    enum class State {
        none,     ///< no tour is open
        ready,    ///< open, nothing carried out yet
        moving,   ///< a step is being carried out
        standing, ///< at a step
        lost, ///< the machine is gone, or shows something else: the next command plays the tour up to its step again
    };

    /// `controller` outlives the player.
    explicit TourPlayer(MachineController& controller, QObject* parent = nullptr);

    void setCourse(const CourseHandle& course) { m_course = course; }
    void open(const tour::Tour& tour);
    void close();

    // These do nothing while a step is being carried out, and where there is no such step.
    void next();
    void back();
    void restart(); ///< to the first step, from a new machine

    const tour::Tour& tour() const { return m_tour; }
    State state() const { return m_state; }
    int step() const { return m_step; } ///< shown now; -1: none yet
    int steps() const { return static_cast<int>(m_tour.steps.size()); }
    bool hasNext() const { return m_state != State::none && m_step + 1 < steps(); }
    bool hasBack() const { return m_state != State::none && m_step > 0; }
    /// What of the present step could not be carried out or is not as its text says.
    const QList<tour::Remark>& remarks() const { return m_remarks; }

Q_SIGNALS:
    void changed(); ///< any of the above
    /// When the step's stop is shown by the docks, in the order of the tour. Answered by notShown() where nobody shows it.
    void showWanted(const mica::tour::Shown& shown);
    void claimsTried(int held, int all); ///< after each step

public Q_SLOTS:
    void notShown(const mica::tour::Shown& shown);

private:
    using Outcome = std::shared_ptr<tour::Played>; ///< filled on the machine's thread, read when its stop has come
    void goTo(int step);
    void replay(int from, int to);
    void arrived();
    void failed();
    void machineChanged(MachineController::State state);
    int bootOf(int step) const;
    void setState(State state);

    MachineController& m_controller;
    CourseHandle m_course;
    tour::Tour m_tour;
    State m_state = State::none;
    int m_step = -1;
    int m_wanted = -1;          ///< the step on the way
    int m_boot = -1;            ///< the step whose machine runs; -1: none of this tour
    int m_farthest = -1;        ///< the last step carried out in this boot
    QMap<int, quint64> m_ticks; ///< where the steps of this boot ended
    bool m_ours = false;        ///< the controller starts or moves because of us
    Outcome m_outcome;
    QList<tour::Remark> m_remarks;
};

} // namespace mica::app
