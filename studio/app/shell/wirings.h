// SPDX-License-Identifier: GPL-3.0-or-later
// All of Studio put together: who hears whom. Used by the program's main and by the tests of the whole window.
#pragma once

namespace mica::app {

class DemoWiring;
class GradeWiring;
class MachineWiring;
class MainWindow;
class ReplayWiring;
class ScreenWiring;
class WorkWiring;

/// They belong to the window.
struct Wirings {
    WorkWiring* work = nullptr;
    MachineWiring* machine = nullptr;
    ReplayWiring* replay = nullptr;
    GradeWiring* grade = nullptr;
    DemoWiring* demo = nullptr;
    ScreenWiring* screen = nullptr;
};

/// Connects the docks of `window` for its lifetime. Call once, before begin().
Wirings wire(MainWindow& window);

} // namespace mica::app
