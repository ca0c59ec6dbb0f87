// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/toolchain.h"

#include "core/build/compiler_probe.h"
#include "core/build/plain_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace mica::build {

namespace {

constexpr int oldestCompiler = 12; // the first g++ whose C++23 library has std::expected

QString installAdvice(const QString& debianPackage) {
#ifdef Q_OS_WIN
    Q_UNUSED(debianPackage)
    return QStringLiteral("It is part of Mica: run the installer again and choose Repair.");
#else
    return QStringLiteral("Install it: sudo apt-get install %1").arg(debianPackage);
#endif
}

QStringList searchFolders() {
    QStringList folders;
    const QString chosen = qEnvironmentVariable("MICA_TOOLCHAIN");
    if (!chosen.isEmpty()) { folders += chosen; }
    if (QCoreApplication::instance() != nullptr) {
        folders += QCoreApplication::applicationDirPath() + QStringLiteral("/../toolchain/bin");
        folders += QCoreApplication::applicationDirPath(); // ninja, in the kit for Windows
    }
    return folders;
}

/// The compiler's companion: beside it, else wherever findTool() looks.
QString companion(const QString& compiler, const QString& name) {
    const QString beside = QStandardPaths::findExecutable(name, {QFileInfo(compiler).absolutePath()});
    const QString path = beside.isEmpty() ? findTool(name) : beside;
    if (path.isEmpty()) {
        throw Failure(FailureKind::tool, QStringLiteral("not found, but it belongs to the compiler %1").arg(compiler),
                      name, installAdvice(QStringLiteral("binutils-i686-linux-gnu")));
    }
    return path;
}

void findCompiler(Toolchain& toolchain) {
    for (const char* prefix : {"i686-linux-gnu-", "i686-elf-"}) {
        toolchain.prefix = QString::fromLatin1(prefix);
        toolchain.compiler = findTool(toolchain.prefix + QStringLiteral("g++"));
        if (!toolchain.compiler.isEmpty()) { return; }
    }
    throw Failure(
        FailureKind::tool,
        QStringLiteral("the C++ compiler for i386 is not installed (looked for i686-linux-gnu-g++ and i686-elf-g++)"),
        {}, installAdvice(QStringLiteral("g++-i686-linux-gnu")));
}

} // namespace

QString findTool(const QString& name) {
    for (const QString& folder : searchFolders()) {
        const QString path = QStandardPaths::findExecutable(name, {folder});
        if (!path.isEmpty()) { return plainPath(QDir::cleanPath(path)); }
    }
    return QStandardPaths::findExecutable(name);
}

Toolchain findToolchain() {
    Toolchain toolchain;
    findCompiler(toolchain);
    toolchain.linker = companion(toolchain.compiler, toolchain.prefix + QStringLiteral("ld"));
    toolchain.addr2line = companion(toolchain.compiler, toolchain.prefix + QStringLiteral("addr2line"));
    toolchain.ninja = findTool(QStringLiteral("ninja"));
    if (toolchain.ninja.isEmpty()) {
        throw Failure(FailureKind::tool, QStringLiteral("not found"), QStringLiteral("ninja"),
                      installAdvice(QStringLiteral("ninja-build")));
    }
    const CompilerFacts facts = probeCompiler(toolchain.compiler);
    toolchain.compilerVersion = facts.version;
    toolchain.includeDirs = facts.includeDirs;
    toolchain.runtimeLibrary = probeRuntimeLibrary(toolchain.compiler);
    toolchain.ninjaVersion = probeVersion(toolchain.ninja);
    if (facts.version.section(u'.', 0, 0).toInt() < oldestCompiler) {
        throw Failure(FailureKind::tool,
                      QStringLiteral("this compiler is version %1; the kit needs %2 or later")
                          .arg(facts.version)
                          .arg(oldestCompiler),
                      toolchain.compiler, installAdvice(QStringLiteral("g++-i686-linux-gnu")));
    }
    return toolchain;
}

} // namespace mica::build
