// SPDX-License-Identifier: GPL-3.0-or-later
// The program `mica-studio`.
#include "app/shell/course_wiring.h"
#include "app/shell/demo_wiring.h"
#include "app/shell/machine_wiring.h"
#include "app/shell/main_window.h"
#include "app/shell/translation.h"
#include "core/waiting.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Program)
};

struct Arguments {
    QString kit, workspace, lab;
};

Arguments readArguments(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Build a microkernel, boot it, and see it think."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption kit(QStringLiteral("kit"), Texts::tr("The folder of the kit."), QStringLiteral("DIR"));
    const QCommandLineOption lab(QStringLiteral("lab"), Texts::tr("The lab to open."), QStringLiteral("LAB"));
    parser.addOptions({kit, lab});
    parser.addPositionalArgument(QStringLiteral("WORKSPACE"), Texts::tr("The folder of your work."),
                                 QStringLiteral("[WORKSPACE]"));
    parser.process(application);
    const QString folder = parser.positionalArguments().value(0);
    return {parser.value(kit), folder.isEmpty() ? QString() : QFileInfo(folder).absoluteFilePath(), parser.value(lab)};
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mica-studio"));
    QApplication::setApplicationDisplayName(QStringLiteral("Mica Studio"));
    QApplication::setApplicationVersion(QStringLiteral(MICA_VERSION));
    mica::declareThisThreadMayNotWait(mica::OnForbiddenWait::warn);

    mica::app::Settings settings;
    mica::app::installTranslation(settings.language());
    const Arguments arguments = readArguments(application);
    mica::app::Theme::current().choose(settings.theme());
    if (settings.textSize() > 0) { mica::app::Theme::current().setTextSize(settings.textSize()); }

    mica::app::OpenWork work(arguments.kit);
    mica::app::MainWindow window(settings, work, mica::app::dockTable());
    mica::app::wireCourse(window);
    const auto* wiring = new mica::app::WorkWiring(window);
    auto* machine = new mica::app::MachineWiring(window, *wiring);
    new mica::app::DemoWiring(window, *machine);
    window.show();
    window.begin(arguments.workspace, arguments.lab);
    return QApplication::exec();
}
