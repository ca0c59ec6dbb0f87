// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration Bochs is started with, and what `bochs --help` says about an installation.
#include "core/failure.h"
#include "core/machine/bochs_probe.h"
#include "core/machine/bochsrc.h"
#include "core/machine/dialect.h"
#include "qt_printing.h"
#include "unit/machine/transcript.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {

BochsInstallation installation(int major, int minor) {
    BochsInstallation bochs;
    bochs.program = QStringLiteral("/opt/Žofie's programs/bochs");
    bochs.bios = QStringLiteral("/opt/Žofie's programs/BIOS");
    bochs.vgaBios = bochs.bios;
    bochs.major = major;
    bochs.minor = minor;
    bochs.displayLibrary = dialectOf(major, minor)->headlessLibrary;
    return bochs;
}

MachineConfig config() {
    MachineConfig result;
    result.disk = QByteArray(2 * 16 * 63 * 512, '\0');
    return result;
}

bool hasLine(const QByteArray& text, const QByteArray& line) { return ('\n' + text).contains('\n' + line + '\n'); }

} // namespace

BOOST_AUTO_TEST_SUITE(configuration)

// Everything that could make two runs differ is pinned.
BOOST_AUTO_TEST_CASE(a_check_depends_on_nothing_but_the_image) {
    const QByteArray text = makeBochsrc(installation(2, 7), config());
    BOOST_CHECK(hasLine(text, "clock: sync=none, time0=946681200, rtc_sync=0"));
    BOOST_CHECK(hasLine(text, "vga: extension=none, update_freq=1, realtime=0"));
    BOOST_CHECK(hasLine(text, "cpu: model=pentium, count=1, ips=1000000, reset_on_triple_fault=0"));
    BOOST_CHECK(hasLine(text, "magic_break: enabled=0"));
    BOOST_CHECK(hasLine(text, "panic: action=fatal, cpu0=report"));
    BOOST_CHECK(text.contains("plugin_ctrl: speaker=0, iodebug=0"));
    BOOST_CHECK(hasLine(text, "display_library: rfb, options=\"timeout=0\""));
    BOOST_CHECK(hasLine(text, "com1: enabled=1, mode=file, dev=serial.out"));
    BOOST_CHECK(text.contains("ata0-master: type=disk, path=disk.img, mode=flat, cylinders=2, heads=16, spt=63\n"));
    BOOST_CHECK_EQUAL(text, makeBochsrc(installation(2, 7), config()));
}

// Bochs opens files by narrow characters: no path of this computer may be in there.
BOOST_AUTO_TEST_CASE(names_are_relative_and_ascii) {
    const QByteArray text = makeBochsrc(installation(3, 0), config());
    BOOST_CHECK(!text.contains("/opt"));
    BOOST_CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
    BOOST_CHECK(hasLine(text, "display_library: nogui"));
}

BOOST_AUTO_TEST_CASE(memory_and_speed) {
    MachineConfig wish = config();
    wish.memoryMiB = 64;
    wish.ips = 4'000'000;
    const QByteArray text = makeBochsrc(installation(2, 7), wish);
    BOOST_CHECK(hasLine(text, "megs: 64"));
    BOOST_CHECK(text.contains("ips=4000000,"));
}

BOOST_AUTO_TEST_CASE(a_person_at_the_keyboard) {
    MachineConfig wish = config();
    wish.interactive = true;
    wish.serialDevice = QStringLiteral("/dev/pts/7");
    const QByteArray text = makeBochsrc(installation(2, 7), wish);
    BOOST_CHECK(hasLine(text, "clock: sync=slowdown, time0=utc, rtc_sync=0"));
    BOOST_CHECK(hasLine(text, "com1: enabled=1, mode=term, dev=/dev/pts/7"));
    wish.serialDevice = QStringLiteral("\\\\.\\pipe\\mica-7");
    BOOST_CHECK(
        hasLine(makeBochsrc(installation(3, 0), wish), "com1: enabled=1, mode=pipe-client, dev=\\\\.\\pipe\\mica-7"));
    wish.serialDevice = QStringLiteral("localhost:4000");
    BOOST_CHECK(
        hasLine(makeBochsrc(installation(3, 0), wish), "com1: enabled=1, mode=socket-client, dev=localhost:4000"));
}

BOOST_AUTO_TEST_CASE(a_window) {
    MachineConfig wish = config();
    wish.display = Display::window;
    BochsInstallation bochs = installation(2, 7);
    BOOST_CHECK_EXCEPTION(makeBochsrc(bochs, wish), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::tool; });
    bochs.windowLibrary = QStringLiteral("sdl2");
    const QByteArray text = makeBochsrc(bochs, wish);
    BOOST_CHECK(hasLine(text, "display_library: sdl2"));
    // What the guest sees is the same as without; only the window is painted more often.
    const QByteArray without = makeBochsrc(bochs, config());
    BOOST_CHECK_EQUAL(QByteArray(text)
                          .replace("display_library: sdl2", "display_library: rfb, options=\"timeout=0\"")
                          .replace("update_freq=20", "update_freq=1"),
                      without);
}

BOOST_AUTO_TEST_CASE(a_screen_for_another_program) {
    MachineConfig wish = config();
    wish.display = Display::network;
    BochsInstallation bochs = installation(3, 0);
    BOOST_CHECK_EXCEPTION(makeBochsrc(bochs, wish), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::tool && failure.advice().contains(QStringLiteral("rfb"));
    });
    bochs.networkLibrary = QStringLiteral("rfb");
    const QByteArray text = makeBochsrc(bochs, wish);
    BOOST_CHECK(hasLine(text, "display_library: rfb, options=\"timeout=0\""));
    BOOST_CHECK(hasLine(text, "clock: sync=none, time0=946681200, rtc_sync=0"));
    BOOST_CHECK(hasLine(text, "vga: extension=none, update_freq=20, realtime=0"));
    BOOST_CHECK(hasLine(text, "info: action=report, cpu0=ignore")); // it tells the port
    BOOST_CHECK(hasLine(makeBochsrc(bochs, config()), "info: action=ignore"));
}

BOOST_AUTO_TEST_CASE(versions) {
    BOOST_REQUIRE(dialectOf(2, 7) != nullptr);
    BOOST_REQUIRE(dialectOf(3, 0) != nullptr);
    BOOST_CHECK(dialectOf(3, 4) == dialectOf(3, 0));
    BOOST_CHECK(dialectOf(2, 8) == nullptr);
    BOOST_CHECK(dialectOf(2, 6) == nullptr);
    BOOST_CHECK(dialectOf(4, 0) == nullptr);
    BOOST_CHECK(dialectOf(3, 0)->arguments.contains(QStringLiteral("-dbg")));
    BOOST_CHECK(!dialectOf(2, 7)->arguments.contains(QStringLiteral("-dbg")));
}

BOOST_AUTO_TEST_CASE(recorded_help) {
    const BochsProbe debian = parseBochsHelp(recorded(QStringLiteral("2.7"), QStringLiteral("help")));
    BOOST_CHECK_EQUAL(debian.major, 2);
    BOOST_CHECK_EQUAL(debian.minor, 7);
    BOOST_CHECK(debian.hasDebugger);
    BOOST_CHECK_EQUAL(debian.pluginFolder, QStringLiteral("/usr/lib/x86_64-linux-gnu/bochs/plugins"));
    const BochsProbe windows = parseBochsHelp(recorded(QStringLiteral("3.0"), QStringLiteral("help")));
    BOOST_CHECK_EQUAL(windows.major, 3);
    BOOST_CHECK_EQUAL(windows.minor, 0);
    BOOST_CHECK(windows.hasDebugger);
    BOOST_CHECK_EQUAL(windows.pluginFolder, QString());
}

BOOST_AUTO_TEST_CASE(help_of_something_else) {
    BOOST_CHECK_EQUAL(parseBochsHelp("").major, 0);
    BOOST_CHECK_EQUAL(parseBochsHelp("Bochs x86 Emulator two").major, 0);
    BOOST_CHECK_EQUAL(parseBochsHelp("Bochs x86 Emulator 99999999999999999999.1").major, 0);
    BOOST_CHECK(!parseBochsHelp("Bochs x86 Emulator 2.7\n").hasDebugger);
    BOOST_CHECK_EQUAL(parseBochsHelp("BXSHARE is set to '/a b/c'\n").shareFolder, QStringLiteral("/a b/c"));
}

BOOST_AUTO_TEST_SUITE_END()
