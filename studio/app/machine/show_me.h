// SPDX-License-Identifier: GPL-3.0-or-later
// From a failed check to the stopped machine at its moment: boots it there and has the places shown. Used by the window's wiring.
#pragma once

#include "app/machine/machine_controller.h"
#include "app/shell/check_runner.h"

namespace mica::app {

class ShowMe : public QObject {
    Q_OBJECT
public:
    /// Keeps the last result of `runner`. Both outlive it.
    ShowMe(CheckRunner& runner, MachineController& machine, QObject* parent);

public Q_SLOTS:
    /// `checkId`: local id of a check of the last result.
    void show(const QString& checkId);

Q_SIGNALS:
    void perspectiveWanted(const QString& id);
    void placeWanted(const mica::debug::Place& place); ///< one after the other; the most important one last
    void impossible(const QString& sentence);

private:
    void showPlaces(const QList<debug::Place>& places);

    MachineController& m_machine;
    CheckOutcomePtr m_outcome;
};

} // namespace mica::app
