// SPDX-License-Identifier: GPL-3.0-or-later
// Studio's machine: what the GUI thread asks of it, and what it tells. The machine itself lives on a thread of its own; nothing here
// waits. Used by the transport bar, the console, and the main window, which passes stops on to the inspectors.
#pragma once

#include "app/machine/machine_order.h"
#include "core/debug/debug_session.h"

#include <QObject>

namespace mica::app {

class MachineController : public QObject {
    Q_OBJECT
public:
    enum class State {
        none,     ///< no machine
        starting, ///< what it needs is built, Bochs comes up
        running,  ///< also on the way back
        stopped,
    };
    Q_ENUM(State)

    explicit MachineController(QObject* parent = nullptr);
    ~MachineController() override; ///< ends Bochs

    State state() const { return m_state; }
    QString title() const { return m_title; }
    machine::Display display() const { return m_order.display; } ///< of this machine, or of the last one
    /// Whether earlier moments of this machine can be gone back to; see debug::GuestBoot::isRepeatable.
    bool hasWayBack() const { return display() == machine::Display::hidden; }
    const debug::Stop& now() const { return m_now; } ///< the last stop; null: none yet
    const QList<debug::PastStop>& history() const { return m_history; }

    /// Ends the present machine and starts another.
    void start(const MachineOrder& order);
    /// The same order again, to where it stops first.
    void restart();
    void end(); ///< at any time

    // These do nothing unless the machine is stopped.
    void run();
    void stepLine();
    void stepInto();
    void stepInstruction();
    void stepOut();
    void back(); ///< to the stop before
    void instructionBack();
    void runBack(); ///< to the breakpoint before
    void goTo(quint64 tick);
    void runToLine(const QString& file, int line);
    void runToAddress(quint32 linear);
    /// Moves the machine in ways of one's own, on its thread; ends as any other move does.
    void carryOut(std::function<debug::Stop(debug::DebugSession&)> move);
    /// Answered by memoryRead.
    void readMemory(quint32 linear, quint32 length);
    /// Answered by codeRead, also when the machine is not stopped: the answer then says why there is no code.
    void readCode(const debug::CodeWish& wish);

    void pause();                      ///< whatever moves; nothing when it is stopped
    void type(const QByteArray& keys); ///< to the guest's serial line, when it runs next or now
    /// Nobody will show this machine's screen: it begins without, where it is still held for that (debug::ScreenHold).
    void giveUpScreen();
    void setBreakpoints(const QList<debug::Breakpoint>& breakpoints); ///< kept, also for machines to come

Q_SIGNALS:
    void stateChanged(mica::app::MachineController::State state);
    void stopped(const mica::debug::Stop& now, const mica::debug::Stop& before);
    /// At the first stop of a Show me.
    void placesWanted(const QList<mica::debug::Place>& places);
    /// Something could not be done; state() tells whether there still is a machine.
    void failed(const QString& what, const QString& advice);
    void memoryRead(quint32 linear, const QByteArray& bytes);
    void codeRead(const mica::debug::CodeFound& found);
    void ticked(quint64 tick); ///< now and then while it runs
    /// Where the screen of a machine with Display::network is to be had. Until somebody has connected there the guest stands before its
    /// first instruction.
    void screenReady(quint16 port);
    void screenMissed(); ///< nobody has connected in time: the guest begins without
    void typed();        ///< type() handed keys over
    void consoleCleared();
    void guestWrote(const QByteArray& text);
    void breakpointsResolved(const QList<mica::debug::ResolvedBreakpoint>& breakpoints);

private:
    class Worker;
    using Move = std::function<debug::Stop(debug::DebugSession&)>;
    void move(Move move);
    void setState(State state);
    void took(const debug::Stop& stop, const QList<debug::PastStop>& history);
    void lost(const Failure& failure, bool started);

    State m_state = State::none;
    QString m_title;
    MachineOrder m_order;
    debug::Stop m_now;
    QList<debug::PastStop> m_history;
    QList<debug::Place> m_places; ///< to show at the next stop
    QList<debug::Breakpoint> m_breakpoints;
    std::unique_ptr<Worker> m_worker; ///< of the present machine
};

} // namespace mica::app
