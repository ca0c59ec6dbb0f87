// SPDX-License-Identifier: GPL-3.0-or-later
// The cross compiler is found where it may be, and what is missing is named with the package that brings it.
#include "qt_printing.h"

#include "core/build/compiler_probe.h"
#include "core/build/toolchain.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace mica;
using namespace mica::build;

namespace {

/// Sets a variable for one test.
class Environment {
public:
    Environment(const char* name, const QByteArray& value)
        : m_name(name), m_old(qgetenv(name)), m_wasSet(qEnvironmentVariableIsSet(name)) {
        qputenv(name, value);
    }
    ~Environment() {
        if (m_wasSet) {
            qputenv(m_name, m_old);
        } else {
            qunsetenv(m_name);
        }
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    const char* m_name;
    QByteArray m_old;
    bool m_wasSet;
};

/// An executable script in a folder of its own.
void addProgram(const QTemporaryDir& folder, const char* name, const QByteArray& script) {
    QFile file(folder.filePath(QString::fromLatin1(name)));
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + script);
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
}

Failure refusal() {
    try {
        findToolchain();
    } catch (const Failure& failure) { return failure; }
    throw std::logic_error("a toolchain was found");
}

const QByteArray gcc11 = "if [ \"$1\" = -print-libgcc-file-name ]; then echo \"$0\"; exit; fi\n"
                         "printf '#include <...> search starts here:\\n /usr/include\\nEnd of search list.\\ngcc "
                         "version 11.3.0 (x)\\n' >&2\n";

} // namespace

BOOST_AUTO_TEST_CASE(the_installed_toolchain_is_complete) {
    const Toolchain toolchain = findToolchain();
    for (const QString& path :
         {toolchain.compiler, toolchain.linker, toolchain.addr2line, toolchain.ninja, toolchain.runtimeLibrary}) {
        BOOST_TEST(QFileInfo(path).isAbsolute());
        BOOST_TEST(QFileInfo::exists(path));
    }
    BOOST_TEST(toolchain.compilerVersion.section(u'.', 0, 0).toInt() >= 12);
    BOOST_TEST(!toolchain.ninjaVersion.isEmpty());
    BOOST_TEST(!toolchain.includeDirs.isEmpty());
}

BOOST_AUTO_TEST_CASE(without_a_compiler_the_package_is_named) {
    const QTemporaryDir empty;
    const Environment path("PATH", empty.path().toLocal8Bit());
    const Environment chosen("MICA_TOOLCHAIN", "");
    const Failure failure = refusal();
    BOOST_TEST((failure.kind() == FailureKind::tool));
    BOOST_TEST(failure.message().contains(QStringLiteral("the C++ compiler for i386 is not installed")));
    BOOST_TEST(failure.advice() == QStringLiteral("Install it: sudo apt-get install g++-i686-linux-gnu"));
}

BOOST_AUTO_TEST_CASE(a_missing_linker_or_ninja_is_named) {
    const QTemporaryDir bin;
    const Environment path("PATH", bin.path().toLocal8Bit() + ":/bin");
    const Environment chosen("MICA_TOOLCHAIN", bin.path().toLocal8Bit());
    const Environment noSystemTools("PATH", bin.path().toLocal8Bit());
    addProgram(bin, "i686-elf-g++", gcc11);
    BOOST_TEST(refusal().where() == QStringLiteral("i686-elf-ld"));
    addProgram(bin, "i686-elf-ld", "");
    addProgram(bin, "i686-elf-addr2line", "");
    const Failure failure = refusal();
    BOOST_TEST(failure.where() == QStringLiteral("ninja"));
    BOOST_TEST(failure.advice() == QStringLiteral("Install it: sudo apt-get install ninja-build"));
}

BOOST_AUTO_TEST_CASE(an_old_compiler_is_refused_with_its_version) {
    const QTemporaryDir bin;
    const Environment chosen("MICA_TOOLCHAIN", bin.path().toLocal8Bit());
    for (const char* const name : {"i686-linux-gnu-g++", "i686-linux-gnu-ld", "i686-linux-gnu-addr2line"}) {
        addProgram(bin, name, gcc11);
    }
    addProgram(bin, "ninja", "echo 1.11.1\n");
    const Failure failure = refusal();
    BOOST_TEST(failure.message() == QStringLiteral("this compiler is version 11.3.0; the kit needs 12 or later"));
    BOOST_TEST(failure.where() == bin.filePath(QStringLiteral("i686-linux-gnu-g++")));
}

BOOST_AUTO_TEST_CASE(a_compiler_that_does_not_work_says_why) {
    const QTemporaryDir bin;
    const Environment chosen("MICA_TOOLCHAIN", bin.path().toLocal8Bit());
    addProgram(bin, "i686-linux-gnu-g++", "echo broken installation; exit 1\n");
    const Failure failure = refusal();
    BOOST_TEST((failure.kind() == FailureKind::tool));
    BOOST_TEST(failure.message() == QStringLiteral("does not work: broken installation"));
}

BOOST_AUTO_TEST_CASE(what_is_not_gxx_has_no_version) {
    BOOST_TEST(parseCompilerFacts("clang version 14.0.6\n").version.isEmpty());
    BOOST_TEST(parseCompilerFacts("").includeDirs.isEmpty());
    const CompilerFacts facts =
        parseCompilerFacts("#include <...> search starts here:\r\n /nowhere/include\r\nEnd of search list.\r\n"
                           "gcc version 13.2.0 (GCC) \r\n");
    BOOST_TEST(facts.version == QStringLiteral("13.2.0"));
    BOOST_TEST(facts.includeDirs == QStringList{QStringLiteral("/nowhere/include")});
}

BOOST_AUTO_TEST_CASE(a_tool_is_looked_for_in_the_chosen_folder_first) {
    const QTemporaryDir bin;
    addProgram(bin, "ninja", "echo 1.11.1\n");
    const Environment chosen("MICA_TOOLCHAIN", bin.path().toLocal8Bit());
    BOOST_TEST(findTool(QStringLiteral("ninja")) == bin.filePath(QStringLiteral("ninja")));
    BOOST_TEST(findTool(QStringLiteral("no-such-tool-anywhere")).isEmpty());
}
