// SPDX-License-Identifier: GPL-3.0-or-later
// The moments that are recorded for the tests of inspectors, each made anew by real boots. Used by record_stops.
#pragma once

#include "core/debug/stop_state.h"

#include <QList>

#include <functional>

namespace mica::test {

struct Scene {
    QString name; ///< of the file below tests/data/stops, without ".cbor"
    std::function<debug::StopState()> play;
};

QList<Scene> scenes();

} // namespace mica::test
