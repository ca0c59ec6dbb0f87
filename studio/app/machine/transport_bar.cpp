// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine/transport_bar.h"

#include "app/shell/command_marks.h"
#include "app/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace mica::app {

namespace {

QString placeText(const debug::CallFrame& place) {
    const QString name = place.function.section(QStringLiteral("::"), -1);
    return place.file.isEmpty() ? name : QStringLiteral("%1 %2:%3").arg(name, place.file).arg(place.line).trimmed();
}

} // namespace

QString tickText(quint64 tick) {
    QString digits = QString::number(tick);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) { digits.insert(at, u','); }
    return digits;
}

std::optional<quint64> tickOf(const QString& text) {
    QString digits = text.trimmed();
    digits.remove(u',').remove(u' ').remove(QChar(0x202f));
    bool isNumber = false;
    const quint64 tick = digits.toULongLong(&isNumber, 10);
    return isNumber ? std::optional(tick) : std::nullopt;
}

TransportBar::TransportBar(MachineController& controller, QWidget* parent)
    : QToolBar(tr("Machine"), parent), m_controller(controller) {
    setObjectName(QStringLiteral("transport"));
    setAccessibleName(tr("Commands of the machine"));
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    addSteps();
    addTime();
    connect(&controller, &MachineController::stateChanged, this, &TransportBar::showState);
    connect(&controller, &MachineController::stopped, this, &TransportBar::showStops);
    connect(&controller, &MachineController::ticked, this, &TransportBar::showTick);
    showState(controller.state());
}

QAction* TransportBar::add(Icon which, const QString& text, const QString& tip, const QKeySequence& key,
                           const std::function<void()>& act) {
    auto* action = new QAction(icon(which), text, this);
    action->setShortcut(key);
    action->setToolTip(key.isEmpty() ? tip
                                     : QStringLiteral("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    action->setStatusTip(tip);
    action->setData(tip);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    m_commands += action;
    return action;
}

QString TransportBar::noWayBack() {
    return tr("This machine's screen is seen while it runs. What is typed there has no tick, so no earlier moment can "
              "be reached again.");
}

void TransportBar::addSteps() {
    MachineController& machine = m_controller;
    const auto key = [](const char* text) { return QKeySequence(QLatin1StringView(text)); };
    m_moves += add(Icon::runBack, tr("Run &back"), tr("Back to the breakpoint that was met before"),
                   key("Ctrl+Shift+F10"), [&machine] { machine.runBack(); });
    m_moves += add(Icon::stepBack, tr("Last s&top"), tr("Back to the stop before this one"), key("Shift+F10"),
                   [&machine] { machine.back(); });
    m_pause =
        add(Icon::pause, tr("&Pause"), tr("Stops the machine where it is"), key("F6"), [&machine] { machine.pause(); });
    m_run = add(Icon::run, tr("&Run"), tr("Starts the machine, or lets it run on"), key("F5"), [this, &machine] {
        if (machine.state() == MachineController::State::none) {
            Q_EMIT startWanted();
        } else {
            machine.run();
        }
    });
    standsFor(m_run, {QStringLiteral("run")});
    addSeparator();
    m_commands += nullptr;
    m_moves += add(Icon::stepLine, tr("Next &line"), tr("To the next line of source, over calls"), key("F10"),
                   [&machine] { machine.stepLine(); });
    m_moves += add(Icon::stepLine, tr("&Into the call"), tr("To the next line of source, into calls"), key("F12"),
                   [&machine] { machine.stepInto(); });
    m_moves += add(Icon::step, tr("Next i&nstruction"), tr("One instruction on"), key("F11"),
                   [&machine] { machine.stepInstruction(); });
    m_moves += add(Icon::stepBack, tr("Instruction b&efore"), tr("One instruction back"), key("Ctrl+F11"),
                   [&machine] { machine.instructionBack(); });
    m_moves += add(Icon::stepOut, tr("&Out of the function"), tr("To behind the call of this function"),
                   key("Shift+F11"), [&machine] { machine.stepOut(); });
    m_moves += add(Icon::showMe, tr("Run to the &cursor"), tr("To the editor's line"), key("Ctrl+F10"),
                   [this] { Q_EMIT runToCursorWanted(); });
    addSeparator();
    m_commands += nullptr;
    m_restart = add(Icon::restart, tr("Re&start"), tr("Boots the same machine anew"), key("Ctrl+Shift+F5"),
                    [&machine] { machine.restart(); });
    m_end =
        add(Icon::stop, tr("En&d the machine"), tr("Ends the machine"), key("Shift+F5"), [&machine] { machine.end(); });
    m_backs = {m_moves.at(0), m_moves.at(1), m_moves.at(5)};
    // The icons of a line and of its call are alike; what differs is said.
    for (QAction* action : {m_moves.at(3), m_moves.at(5)}) { removeAction(action); }
}

void TransportBar::addTime() {
    addSeparator();
    auto* label = new QLabel(tr("&Tick"), this);
    m_tick = new QLineEdit(this);
    label->setBuddy(m_tick);
    m_tick->setAccessibleName(
        tr("Tick: the number of instructions since the machine was switched on. Type one to go there."));
    m_tick->setToolTip(
        tr("Instructions since the machine was switched on. Type a number and press Enter to go there."));
    m_tick->setFont(Theme::current().codeFont());
    m_tick->setFixedWidth(m_tick->fontMetrics().horizontalAdvance(QStringLiteral("0")) * 18);
    m_tick->setAlignment(Qt::AlignRight);
    connect(m_tick, &QLineEdit::returnPressed, this, &TransportBar::goToTyped);
    m_change = new QLabel(this);
    m_change->setAccessibleName(tr("Ticks since the stop before"));
    m_stops = new QComboBox(this);
    m_stops->setAccessibleName(tr("Stops so far; choose one to go back to it"));
    m_stops->setToolTip(tr("Every stop so far, in the order of time. Choose one to go there."));
    m_stops->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_stops->setMinimumContentsLength(28);
    connect(m_stops, &QComboBox::activated, this,
            [this](int row) { m_controller.goTo(m_stops->itemData(row).toULongLong()); });
    m_sentence = new QLabel(this);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_sentence->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    m_sentence->setContentsMargins(Theme::grid(2), 0, Theme::grid(2), 0);
    label->setContentsMargins(Theme::grid(2), 0, Theme::grid(1), 0);
    m_change->setContentsMargins(Theme::grid(1), 0, Theme::grid(2), 0);
    for (QWidget* widget : std::initializer_list<QWidget*>{label, m_tick, m_change, m_stops, m_sentence}) {
        addWidget(widget);
    }
}

void TransportBar::showTick(quint64 tick) {
    if (!m_tick->hasFocus()) { m_tick->setText(tickText(tick)); }
}

void TransportBar::showState(MachineController::State state) {
    using State = MachineController::State;
    const bool stands = state == State::stopped;
    m_run->setEnabled(stands || state == State::none);
    m_pause->setEnabled(state == State::running);
    m_end->setEnabled(state != State::none);
    m_restart->setEnabled(!m_controller.title().isEmpty());
    for (QAction* move : std::as_const(m_moves)) { move->setEnabled(stands); }
    const bool wayBack = m_controller.hasWayBack();
    for (QAction* back : std::as_const(m_backs)) {
        back->setEnabled(stands && wayBack);
        back->setStatusTip(wayBack ? back->data().toString() : noWayBack());
    }
    m_tick->setEnabled(stands);
    m_stops->setEnabled(stands && wayBack);
    m_stops->setToolTip(wayBack ? tr("Every stop so far, in the order of time. Choose one to go there.") : noWayBack());
    switch (state) {
    case State::none: m_sentence->setText(tr("No machine. Press Run to boot the whole system.")); break;
    case State::starting: m_sentence->setText(tr("Starting: %1").arg(m_controller.title())); break;
    case State::running:
        m_sentence->setText(wayBack ? tr("Running: %1").arg(m_controller.title())
                                    : tr("Running, without a way back: %1").arg(m_controller.title()));
        break;
    case State::stopped: break; // showStops
    }
    m_sentence->setToolTip(m_sentence->text());
}

void TransportBar::showStops() {
    const debug::Stop& now = m_controller.now();
    showTick(now->tick);
    m_tick->setText(tickText(now->tick));
    m_sentence->setText(now->sentence);
    m_sentence->setToolTip(now->sentence);
    m_stops->clear();
    std::optional<quint64> before;
    for (const debug::PastStop& stop : m_controller.history()) {
        m_stops->addItem(QStringLiteral("%1  %2").arg(tickText(stop.tick), placeText(stop.place)), stop.tick);
        m_stops->setItemData(m_stops->count() - 1, stop.sentence, Qt::ToolTipRole);
        if (stop.tick == now->tick) { m_stops->setCurrentIndex(m_stops->count() - 1); }
        if (stop.tick < now->tick) { before = stop.tick; }
    }
    m_change->setText(before ? tr("+%1").arg(tickText(now->tick - *before)) : QString());
    m_change->setToolTip(before ? tr("%1 instructions after the stop before.").arg(tickText(now->tick - *before))
                                : QString());
}

void TransportBar::goToTyped() {
    const std::optional<quint64> tick = tickOf(m_tick->text());
    if (tick) {
        m_controller.goTo(*tick);
    } else {
        Q_EMIT failedInput(tr("\"%1\" is no tick. Type a whole number, as 1,000,000.").arg(m_tick->text()));
    }
}

} // namespace mica::app
