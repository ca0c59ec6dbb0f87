// SPDX-License-Identifier: GPL-3.0-or-later
// Finding Bochs: the one installed, the one named by MICA_BOCHS, and those that cannot be used.
#include "machine/boot_sector.h"
#include "qt_printing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {

/// Sets an environment variable for one test.
class Variable {
public:
    Variable(const char* name, const QString& value) : m_name(name), m_before(qgetenv(name)) {
        qputenv(name, QFile::encodeName(value));
    }
    ~Variable() { m_before.isNull() ? qunsetenv(m_name) : qputenv(m_name, m_before); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* m_name;
    QByteArray m_before;
};

/// A program that prints `text`.
QString script(const QTemporaryDir& folder, const QString& name, const QByteArray& text) {
    const QString path = folder.filePath(name);
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\ncat <<'END'\n" + text + "\nEND\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

auto toolFailure(const QString& part) {
    return [part](const Failure& failure) {
        return failure.kind() == FailureKind::tool && failure.text().contains(part) && !failure.advice().isEmpty();
    };
}

} // namespace

BOOST_AUTO_TEST_SUITE(find_bochs)

BOOST_AUTO_TEST_CASE(the_installed_one) {
    const BochsInstallation found = findBochs();
    BOOST_CHECK(found.major == 2 || found.major == 3);
    BOOST_CHECK_EQUAL(found.version, QStringLiteral("%1.%2").arg(found.major).arg(found.minor));
    BOOST_CHECK(QFileInfo(found.program).isAbsolute());
    BOOST_CHECK(QFileInfo(found.bios).size() >= 65536);
    BOOST_CHECK(QFileInfo(found.vgaBios).size() >= 16384);
    BOOST_CHECK_EQUAL(found.displayLibrary, found.major == 2 ? QStringLiteral("rfb") : QStringLiteral("nogui"));
}

// Debian's `bochs` is a script; ending it would leave the emulator alone.
BOOST_AUTO_TEST_CASE(the_emulator_and_not_its_wrapper) {
    const BochsInstallation found = findBochs();
    const QString wrapper = QFileInfo(found.program).absolutePath() + QStringLiteral("/bochs");
    if (!found.program.endsWith(QStringLiteral("bochs-bin")) || !QFileInfo::exists(wrapper)) {
        BOOST_TEST_MESSAGE("not checked: this Bochs has no wrapper");
        return;
    }
    const Variable variable("MICA_BOCHS", wrapper);
    BOOST_CHECK_EQUAL(findBochs().program, found.program);
}

BOOST_AUTO_TEST_CASE(by_its_folder) {
    const QString program = bochs().program;
    const Variable variable("MICA_BOCHS", QFileInfo(program).absolutePath());
    BOOST_CHECK_EQUAL(findBochs().program, program);
}

BOOST_AUTO_TEST_CASE(a_wish_that_leads_nowhere) {
    const Variable variable("MICA_BOCHS", QStringLiteral("/nonexistent/bochs"));
    BOOST_CHECK_EXCEPTION(findBochs(), Failure, toolFailure(QStringLiteral("MICA_BOCHS")));
}

BOOST_AUTO_TEST_CASE(none_at_all) {
    QTemporaryDir empty;
    const Variable path("PATH", empty.path());
    const Variable wish("MICA_BOCHS", QString());
    BOOST_CHECK_EXCEPTION(findBochs(), Failure, toolFailure(QStringLiteral("not installed")));
}

BOOST_AUTO_TEST_CASE(a_version_nobody_tried) {
    QTemporaryDir folder;
    const Variable variable("MICA_BOCHS", script(folder, QStringLiteral("bochs"),
                                                 "                Bochs x86 Emulator 2.6.11\n"
                                                 "  -rc filename  execute debugger commands stored in file"));
    BOOST_CHECK_EXCEPTION(findBochs(), Failure, toolFailure(QStringLiteral("is Bochs 2.6")));
}

BOOST_AUTO_TEST_CASE(one_without_a_debugger) {
    QTemporaryDir folder;
    const Variable variable("MICA_BOCHS",
                            script(folder, QStringLiteral("bochs"), "                Bochs x86 Emulator 2.7\n"));
    BOOST_CHECK_EXCEPTION(findBochs(), Failure, toolFailure(QStringLiteral("without its internal debugger")));
}

BOOST_AUTO_TEST_CASE(something_else) {
    QTemporaryDir folder;
    const Variable variable("MICA_BOCHS", script(folder, QStringLiteral("bochs"), "hello"));
    BOOST_CHECK_EXCEPTION(findBochs(), Failure, toolFailure(QStringLiteral("which version")));
}

BOOST_AUTO_TEST_SUITE_END()
