// SPDX-License-Identifier: GPL-3.0-or-later
// Types into a file, never saves, and waits to be killed. Started by recovery_test.
//   recovery_victim FILE RECOVERY-FOLDER TEXT
#include "app/editor/code_view.h"
#include "app/editor/editor_page.h"

#include <QApplication>
#include <QTest>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4) { return 2; }
    mica::app::EditorSource source;
    source.path = arguments[1];
    source.name = QStringLiteral("pic.cpp");
    source.recoveryFolder = arguments[2];
    mica::app::EditorPage page(source);
    page.show();
    page.view().setCursorPosition(4, 4);
    QTest::keyClicks(&page.view(), arguments[3]);
    return QApplication::exec();
}
