// SPDX-License-Identifier: GPL-3.0-or-later
// The program `mica-studio`.
#include "app/shell/advice_words.h"
#include "app/shell/main_window.h"
#include "app/shell/translation.h"
#include "app/shell/wirings.h"
#include "core/regular_expressions.h"
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

/// The folder that is meant: a file in a workspace stands for its folder, so that Windows can open a .mica file with Studio.
QString folderOf(const QString& named) {
    if (named.isEmpty()) { return {}; }
    const QFileInfo info(named);
    return info.isFile() ? info.absolutePath() : info.absoluteFilePath();
}

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
    return {parser.value(kit), folderOf(parser.positionalArguments().value(0)), parser.value(lab)};
}

} // namespace

int main(int argc, char** argv) {
    mica::interpretRegularExpressions();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mica-studio"));
    QApplication::setApplicationDisplayName(QStringLiteral("Mica Studio"));
    QApplication::setApplicationVersion(QStringLiteral(MICA_VERSION));
    mica::declareThisThreadMayNotWait(mica::OnForbiddenWait::warn);

    mica::app::Settings settings;
    mica::app::installTranslation(settings.language());
    mica::setAdviceWords(mica::app::studioAdvice);
    const Arguments arguments = readArguments(application);
    mica::app::Theme::current().choose(settings.theme());
    if (settings.textSize() > 0) { mica::app::Theme::current().setTextSize(settings.textSize()); }

    mica::app::OpenWork work(arguments.kit);
    mica::app::MainWindow window(settings, work, mica::app::dockTable());
    mica::app::wire(window);
    window.show();
    window.begin(arguments.workspace, arguments.lab);
    return QApplication::exec();
}
