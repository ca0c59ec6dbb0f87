// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/compiler_probe.h"

#include "core/advice.h"
#include "core/build/tool_environment.h"
#include "core/failure.h"
#include "core/process/run_child.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace mica::build {

namespace {

QString ask(const QString& program, const QStringList& arguments) {
    process::ChildCommand command;
    command.program = program;
    command.arguments = arguments;
    command.environment = toolEnvironment(QFileInfo(program).absolutePath(), {});
    command.timeoutSeconds = 20;
    const process::ChildOutcome outcome = process::runChild(command);
    if (outcome.end != process::ChildOutcome::End::exited || outcome.exitCode != 0) {
        throw Failure(
            FailureKind::tool,
            QStringLiteral("does not work: %1").arg(QString::fromLocal8Bit(outcome.output.left(200)).trimmed()),
            program, advise(Advice::examineTools));
    }
    return QString::fromLocal8Bit(outcome.output);
}

} // namespace

CompilerFacts parseCompilerFacts(const QByteArray& verboseOutput) {
    static const QRegularExpression version(QStringLiteral("^gcc version (\\d+(?:\\.\\d+)*)"),
                                            QRegularExpression::MultilineOption);
    CompilerFacts facts;
    const QString text = QString::fromLocal8Bit(verboseOutput);
    facts.version = version.match(text).captured(1);
    bool inList = false;
    for (QStringView line : QStringView(text).split(u'\n')) {
        line = line.trimmed();
        if (line == QLatin1String("End of search list.")) { break; }
        if (inList && !line.isEmpty()) {
            const QString path = line.toString();
            const QString canonical = QFileInfo(path).canonicalFilePath();
            facts.includeDirs += canonical.isEmpty() ? path : canonical;
        }
        inList = inList || line == QLatin1String("#include <...> search starts here:");
    }
    return facts;
}

CompilerFacts probeCompiler(const QString& compiler) {
    const QStringList verbose{QStringLiteral("-v"), QStringLiteral("-E"), QStringLiteral("-x"), QStringLiteral("c++"),
                              QStringLiteral("-")};
    const CompilerFacts facts = parseCompilerFacts(ask(compiler, verbose).toLocal8Bit());
    if (facts.version.isEmpty() || facts.includeDirs.isEmpty()) {
        throw Failure(FailureKind::tool, QStringLiteral("does not answer like g++"), compiler,
                      QStringLiteral("Set MICA_TOOLCHAIN to the bin folder of a GNU cross compiler for i386."));
    }
    return facts;
}

QString probeRuntimeLibrary(const QString& compiler) {
    const QString path = ask(compiler, {QStringLiteral("-print-libgcc-file-name")}).trimmed();
    const QFileInfo library(path);
    if (!library.isFile()) {
        throw Failure(FailureKind::tool, QStringLiteral("its runtime library libgcc.a is missing (%1)").arg(path),
                      compiler, QStringLiteral("Install the compiler again."));
    }
    return library.absoluteFilePath();
}

QString probeVersion(const QString& program) {
    static const QRegularExpression number(QStringLiteral("\\b\\d+(?:\\.\\d+)+"));
    const QString version = number.match(ask(program, {QStringLiteral("--version")})).captured(0);
    if (version.isEmpty()) {
        throw Failure(FailureKind::tool, QStringLiteral("does not tell its version"), program,
                      advise(Advice::examineTools));
    }
    return version;
}

} // namespace mica::build
