// SPDX-License-Identifier: GPL-3.0-or-later
// The entry point of the loop test under Windows: that of the GUI tests (tests/gui/gui_main.cpp) with Boost.Test compiled in.
#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_MODULE mica_gui
#include "core/regular_expressions.h"

#include <boost/test/included/unit_test.hpp>

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char** argv) {
    mica::interpretRegularExpressions();
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mica-studio-test"));
    return boost::unit_test::unit_test_main(&init_unit_test_suite, argc, argv);
}
