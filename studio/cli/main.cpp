// SPDX-License-Identifier: GPL-3.0-or-later
// The program `mica`. Needs no display.
#include "cli/interrupt.h"
#include "cli/program.h"
#include "cli/terminal.h"
#include "core/regular_expressions.h"

#include <QCoreApplication>

namespace {

/// Qt's own remarks (a locale that is not UTF-8, say) are no news for a student; MICA_DEBUG shows them.
void dropQtRemarks(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtFatalMsg || !qEnvironmentVariableIsEmpty("MICA_DEBUG")) {
        std::fprintf(stderr, "%s\n", text.toUtf8().constData());
    }
}

} // namespace

int main(int argc, char** argv) {
    mica::interpretRegularExpressions();
    qInstallMessageHandler(dropQtRemarks);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mica"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MICA_VERSION));

    const mica::Cancellation cancel;
    mica::cli::cancelOnInterrupt(cancel);
    mica::cli::prepareTerminal();
    mica::cli::Console console(stdout, stderr, cancel);
    return mica::cli::runProgram(QCoreApplication::arguments().mid(1), console, cancel);
}
