// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/wirings.h"

#include "app/shell/course_wiring.h"
#include "app/shell/demo_wiring.h"
#include "app/shell/grade_wiring.h"
#include "app/shell/machine_wiring.h"
#include "app/shell/replay_wiring.h"
#include "app/shell/screen_wiring.h"

namespace mica::app {

Wirings wire(MainWindow& window) {
    Wirings all;
    wireCourse(window);
    all.work = new WorkWiring(window);
    all.machine = new MachineWiring(window, *all.work);
    all.replay = new ReplayWiring(window, *all.machine);
    all.grade = new GradeWiring(window, *all.work, *all.machine);
    all.demo = new DemoWiring(window, *all.machine);
    all.screen = new ScreenWiring(window, *all.machine);
    return all;
}

} // namespace mica::app
