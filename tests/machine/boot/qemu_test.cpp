// SPDX-License-Identifier: GPL-3.0-or-later
// The same ELF and the same disk start in another emulator: QEMU loads the nucleus by itself (-kernel, a Multiboot loader that is
// not ours), through our boot sectors, and through GRUB from a CD. QEMU is killed as soon as the system has said that it runs.
#include "product.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>

using namespace mica;
using namespace mica::test;

namespace {

constexpr int hangLimitMilliseconds = 120'000; // reaching it means that something hangs; no verdict depends on speed

/// What comes out of COM1 until `last` does.
QString serialOutputOf(const QStringList& arguments, const QByteArray& last = prompt) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("qemu-system-i386"));
    BOOST_REQUIRE(!program.isEmpty());
    QProcess qemu;
    qemu.start(program,
               arguments + QStringList{QStringLiteral("-serial"), QStringLiteral("stdio"), QStringLiteral("-display"),
                                       QStringLiteral("none"), QStringLiteral("-monitor"), QStringLiteral("none"),
                                       QStringLiteral("-no-reboot")});
    BOOST_REQUIRE(qemu.waitForStarted());
    QByteArray output;
    const QDeadlineTimer limit(hangLimitMilliseconds);
    while (!output.contains(last) && !limit.hasExpired() && qemu.state() == QProcess::Running) {
        qemu.waitForReadyRead(1000);
        output += qemu.readAllStandardOutput();
    }
    qemu.kill();
    qemu.waitForFinished();
    return QString::fromLatin1(output);
}

bool endsAtThePrompt(const QString& output) { return output.contains(QString::fromLatin1(prompt)); }

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    BOOST_REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

} // namespace

BOOST_AUTO_TEST_SUITE(qemu)

BOOST_AUTO_TEST_CASE(loads_the_nucleus_without_a_module_which_says_so) {
    const QString output = serialOutputOf({QStringLiteral("-kernel"), kitFile(QStringLiteral("boot/nucleus.elf"))},
                                          "The nucleus has stopped.");
    BOOST_TEST(output.contains(QStringLiteral("holds no program called supervisor")), output);
}

BOOST_AUTO_TEST_CASE(loads_the_nucleus_with_the_bundle_as_module_0) {
    const QTemporaryDir folder;
    const QString bundle = written(folder, QStringLiteral("bundle.tar"), productBundle());
    const QString output =
        serialOutputOf({QStringLiteral("-kernel"), kitFile(QStringLiteral("boot/nucleus.elf")),
                        QStringLiteral("-initrd"), bundle, QStringLiteral("-m"), QStringLiteral("512")});
    BOOST_TEST(endsAtThePrompt(output), output);
}

BOOST_AUTO_TEST_CASE(boots_the_disk) {
    const QTemporaryDir folder;
    const QString disk = written(folder, QStringLiteral("mica.img"), productDisk());
    const QString output = serialOutputOf({QStringLiteral("-drive"), QStringLiteral("format=raw,file=") + disk,
                                           QStringLiteral("-m"), QStringLiteral("16")});
    BOOST_TEST(endsAtThePrompt(output), output);
}

BOOST_AUTO_TEST_CASE(grub_boots_the_cd) {
    const QTemporaryDir folder;
    const QString cd = folder.filePath(QStringLiteral("mica.iso"));
    QProcess maker;
    maker.setProcessChannelMode(QProcess::MergedChannels);
    maker.start(QStringLiteral(MICA_SOURCE_DIR "/installer/linux/make-iso.sh"), {kitFile(QString()), cd});
    BOOST_REQUIRE(maker.waitForFinished(hangLimitMilliseconds));
    BOOST_REQUIRE_MESSAGE(maker.exitCode() == 0, maker.readAll().toStdString());
    const QString output = serialOutputOf({QStringLiteral("-cdrom"), cd, QStringLiteral("-m"), QStringLiteral("64")});
    BOOST_TEST(endsAtThePrompt(output), output);
}

BOOST_AUTO_TEST_SUITE_END()
