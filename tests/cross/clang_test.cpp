// SPDX-License-Identifier: GPL-3.0-or-later
// clang compiles the guest without a warning (the kit's flags make one an error), GNU ld links it, and it boots to the shell.
// It does so with the types of Windows' compiler (kernel/cmake/bare_elf_types.h), in which other mistakes show than in those of Linux.
#include "machine/boot/product.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace mica;
using namespace mica::test;

namespace {

const QString source = QStringLiteral(MICA_SOURCE_DIR "/kernel");
const QString folder = QStringLiteral(MICA_BINARY_DIR "/kernel-clang");

/// Empty when the program ended well; else what it said.
QString complaintOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted()) { return program + QStringLiteral(" does not start"); }
    process.waitForFinished(-1);
    const QString output = QString::fromLocal8Bit(process.readAll());
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? QString() : output;
}

QStringList configuration() {
    QStringList arguments{QStringLiteral("-S"),
                          source,
                          QStringLiteral("-B"),
                          folder,
                          QStringLiteral("-G"),
                          QStringLiteral("Ninja"),
                          QStringLiteral("-DCMAKE_TOOLCHAIN_FILE=") + source +
                              QStringLiteral("/cmake/i386-elf-clang.cmake")};
    const QString cache = QStandardPaths::findExecutable(QStringLiteral("ccache"));
    if (!cache.isEmpty()) { arguments.append(QStringLiteral("-DCMAKE_CXX_COMPILER_LAUNCHER=") + cache); }
    return arguments;
}

/// The programs that clang made: each has its ELF file with debug information beside it.
QList<image::BundleFile> programs() {
    QList<image::BundleFile> files{
        {QStringLiteral("services.conf"), contentsOf(source + QStringLiteral("/servers/services.conf"))}};
    for (const QString& part : {QStringLiteral("/servers"), QStringLiteral("/apps")}) {
        const QDir made(folder + part);
        for (const QString& name : made.entryList({QStringLiteral("*.elf")}, QDir::Files, QDir::Name)) {
            files.append({name.chopped(4), contentsOf(made.filePath(name.chopped(4)))});
        }
    }
    return files;
}

QByteArray disk() {
    const image::Elf32 nucleus =
        image::Elf32::parse(contentsOf(folder + QStringLiteral("/product/nucleus.elf")), QStringLiteral("nucleus.elf"));
    return image::makeDisk({contentsOf(folder + QStringLiteral("/boot/mbr.bin")),
                            contentsOf(folder + QStringLiteral("/boot/stage2.bin")), nucleus.loadable(),
                            image::makeBundle(programs()), QString()});
}

/// What the labs and the kernel's own tests consist of besides the references: one archive a lab, one for the tests.
QStringList probeArchives() {
    QStringList targets{QStringLiteral("probes-kernel")};
    const QDir labs(QStringLiteral(MICA_SOURCE_DIR "/labs"));
    for (const QString& name : labs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (QFile::exists(labs.filePath(name + QStringLiteral("/lab.toml")))) {
            targets.append(QStringLiteral("probes-") + name);
        }
    }
    return targets;
}

} // namespace

BOOST_AUTO_TEST_CASE(clang_builds_a_system_that_comes_up) {
    const QString cmake = QStringLiteral("cmake");
    const QString configured = complaintOf(cmake, configuration());
    BOOST_REQUIRE_MESSAGE(configured.isEmpty(), configured.toStdString());
    const QString built = complaintOf(cmake, {QStringLiteral("--build"), folder, QStringLiteral("--target"),
                                              QStringLiteral("product/nucleus.elf"), QStringLiteral("boot/all"),
                                              QStringLiteral("servers/all"), QStringLiteral("apps/all")});
    BOOST_REQUIRE_MESSAGE(built.isEmpty(), built.toStdString());
    BOOST_TEST(programs().size() > 15);
    BootedMachine machine(disk());
    BOOST_TEST((machine->runUntil(promptTick).reason == machine::StopReason::tickReached));
    const QString serial = QString::fromLatin1(machine->serialOutput());
    BOOST_TEST(serial.contains(QString::fromLatin1(prompt)), serial);
}

BOOST_AUTO_TEST_CASE(clang_compiles_the_probes_of_all_labs_and_the_kernels_tests) {
    const QString configured = complaintOf(QStringLiteral("cmake"), configuration());
    BOOST_REQUIRE_MESSAGE(configured.isEmpty(), configured.toStdString());
    BOOST_TEST(probeArchives().size() > 7);
    const QString built =
        complaintOf(QStringLiteral("cmake"),
                    QStringList{QStringLiteral("--build"), folder, QStringLiteral("--target")} + probeArchives());
    BOOST_TEST(built.isEmpty(), built.toStdString());
}
