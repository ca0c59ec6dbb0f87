// SPDX-License-Identifier: GPL-3.0-or-later
// The course dock and the status bar kept true while labs are opened, checked and worked on. Used by the program's main and the loop test.
#pragma once

namespace mica::app {

class MainWindow;

/// Connects the course dock of `window` for its lifetime. Call once, before begin().
void wireCourse(MainWindow& window);

} // namespace mica::app
