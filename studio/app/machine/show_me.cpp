// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine/show_me.h"

namespace mica::app {

ShowMe::ShowMe(CheckRunner& runner, MachineController& machine, QObject* parent) : QObject(parent), m_machine(machine) {
    connect(&runner, &CheckRunner::finished, this, [this](const CheckOutcomePtr& outcome) { m_outcome = outcome; });
    connect(&machine, &MachineController::placesWanted, this, &ShowMe::showPlaces);
}

void ShowMe::show(const QString& checkId) {
    if (!m_outcome) {
        Q_EMIT impossible(tr("Nothing was checked yet. Press Check; a check that fails can be shown."));
        return;
    }
    const std::optional<MachineOrder> order =
        orderOfCheck(m_outcome->course, m_outcome->target, m_outcome->result, checkId);
    if (!order) {
        Q_EMIT impossible(
            tr("The check %1 has no moment to show: it did not fail, or its run never began.").arg(checkId));
        return;
    }
    Q_EMIT perspectiveWanted(QStringLiteral("debug"));
    m_machine.start(*order);
}

/// The student's line comes first in the list; it is opened last, so that the editor ends up in front.
void ShowMe::showPlaces(const QList<debug::Place>& places) {
    for (auto place = places.crbegin(); place != places.crend(); ++place) { Q_EMIT placeWanted(*place); }
}

} // namespace mica::app
