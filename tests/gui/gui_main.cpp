// SPDX-License-Identifier: GPL-3.0-or-later
// The entry point of every GUI test: a QApplication that reads and writes no settings of the person who runs the tests.
#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_MODULE mica_gui
#include <boost/test/unit_test.hpp>

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mica-studio-test"));
    return boost::unit_test::unit_test_main(&init_unit_test, argc, argv);
}
