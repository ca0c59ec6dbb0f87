// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program with something to see in every dock: a lab of the course is open, the inspectors show a recorded stop, banners stand above. Used
// by the tests that walk the window.
#pragma once

#include "gui/whole_studio.h"

namespace mica::test {

/// A stop of tests/data/stops.
debug::Stop recordedStop(const char* name);

struct FilledStudio : WholeStudio {
    /// Lab 02 is open in the perspective Work, no dock more than that.
    explicit FilledStudio(QSize size = {1400, 900});
    /// Tells all inspectors of the stop, as the machine does.
    void showStop(const debug::Stop& now, const debug::Stop& before = {}) const;
    void showBanners() const;
    QStringList perspectives() const;
};

/// The children of `root` that are of this class and can be seen.
template <class Widget> QList<Widget*> visible(const QWidget& root) {
    QList<Widget*> seen = root.findChildren<Widget*>();
    seen.removeIf([](const Widget* one) { return !one->isVisible(); });
    return seen;
}

/// "QPushButton of ChecksDock", for messages of tests.
std::string nameFor(const QWidget& widget);

} // namespace mica::test
