// SPDX-License-Identifier: GPL-3.0-or-later
// The kit that was built, and the tools that go with it. Used by the tests of the check engine, the debugger, the tours and the whole window.
#pragma once

#include "core/check/engine.h"

namespace mica::test {

/// The path of the kit that MICA_KIT names, else of the one that was built.
inline QString realKit() {
    const QString chosen = qEnvironmentVariable("MICA_KIT");
    return chosen.isEmpty() ? QStringLiteral(MICA_BINARY_DIR "/kit") : chosen;
}

/// That kit with its course, and compiler and Bochs of this system; found once. Throws Failure where one is missing.
inline const check::EngineTools& tools() {
    static const check::EngineTools found = [] {
        check::EngineTools all;
        all.kit = course::findKit(realKit());
        all.course = course::loadCourse(all.kit, course::LabFolder::withoutSkeleton);
        all.toolchain = build::findToolchain();
        all.bochs = machine::findBochs();
        return all;
    }();
    return found;
}

} // namespace mica::test
