// SPDX-License-Identifier: GPL-3.0-or-later
// The displays of a machine: Bochs' own window on a desktop nobody sees (Xvfb), and the port that Studio's live screen connects to.
#include "core/process/sandbox.h"
#include "machine/boot_sector.h"
#include "qt_printing.h"
#include "sandbox_at_hand.h"

#include <boost/test/unit_test.hpp>

#include <QProcess>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {

constexpr quint64 someTicks = 2'000'000;

MachineConfig configFor(Display display, const char* sector = "ticks") {
    MachineConfig config;
    config.disk = diskWith(QString::fromLatin1(sector));
    config.display = display;
    return config;
}

QByteArray outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    BOOST_REQUIRE_MESSAGE(process.waitForFinished(), program.toStdString() + " does not run");
    BOOST_REQUIRE_EQUAL(process.exitCode(), 0);
    return process.readAllStandardOutput();
}

/// A desktop for the length of a test, named by DISPLAY.
class Desktop {
public:
    Desktop() {
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp"), QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("1024x768x24")});
        BOOST_REQUIRE_MESSAGE(m_server.waitForStarted(), "Xvfb (package xvfb) is missing");
        while (!m_server.canReadLine()) { BOOST_REQUIRE(m_server.waitForReadyRead()); }
        m_before = qgetenv("DISPLAY");
        qputenv("DISPLAY", ':' + m_server.readLine().trimmed());
    }
    ~Desktop() {
        m_before.isEmpty() ? qunsetenv("DISPLAY") : qputenv("DISPLAY", m_before);
        m_server.terminate();
        m_server.waitForFinished();
    }
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    /// Id of the window of Bochs; empty when there is none.
    static QString bochsWindow() {
        const QByteArray tree =
            outputOf(QStringLiteral("xwininfo"), {QStringLiteral("-root"), QStringLiteral("-tree")});
        for (const QByteArray& line : tree.split('\n')) {
            if (line.contains("Bochs x86")) { return QString::fromLatin1(line.trimmed().split(' ').first()); }
        }
        return {};
    }

private:
    QProcess m_server;
    QByteArray m_before;
};

struct Windowed {
    Desktop desktop;
    QTemporaryDir folder;
    Machine machine{bochs(), configFor(Display::window), folder.path()};
};

/// Listens on every port that Bochs would take.
class AllPorts {
public:
    AllPorts() {
        for (quint16 port = 5900; port < 5950; ++port) {
            const int one = socket(AF_INET, SOCK_STREAM, 0);
            sockaddr_in address = {};
            address.sin_family = AF_INET;
            address.sin_port = htons(port);
            // As Bochs does it: a port whose last connection has just ended can be taken, too.
            const int yes = 1;
            setsockopt(one, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
            // A port that is taken already serves as well.
            if (bind(one, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) { listen(one, 1); }
            m_sockets += one;
        }
    }
    ~AllPorts() {
        for (const int one : std::as_const(m_sockets)) { close(one); }
    }
    AllPorts(const AllPorts&) = delete;
    AllPorts& operator=(const AllPorts&) = delete;

private:
    QList<int> m_sockets;
};

} // namespace

BOOST_AUTO_TEST_SUITE(display)

BOOST_AUTO_TEST_CASE(the_bochs_of_the_packages_has_both_displays) {
    BOOST_CHECK_EQUAL(bochs().windowLibrary, QStringLiteral("x"));
    BOOST_CHECK_EQUAL(bochs().networkLibrary, QStringLiteral("rfb"));
}

BOOST_AUTO_TEST_CASE(a_window_appears_and_the_debugger_works_beside_it) {
    Windowed windowed;
    BOOST_CHECK(!Desktop::bochsWindow().isEmpty());
    BOOST_CHECK_EQUAL(windowed.machine.runUntil(someTicks).tick, someTicks);
    BOOST_CHECK_EQUAL(windowed.machine.step().tick, someTicks + 1);
    BOOST_CHECK_EQUAL(windowed.machine.screenPort(), 0);
}

// Bochs with its debugger does not end then: it spins, and no time passes, whether the processor worked or slept.
BOOST_AUTO_TEST_CASE(a_window_that_is_closed_ends_the_run) {
    const Desktop desktop;
    for (const char* sector : {"ticks", "halt_for_ever"}) {
        QTemporaryDir folder;
        Machine machine(bochs(), configFor(Display::window, sector), folder.path());
        machine.runUntil(someTicks);
        const QString script = QStringLiteral(MICA_MACHINE_TESTS "/close_window.py");
        outputOf(QStringLiteral("python3"), {script, Desktop::bochsWindow()});
        const Stop stop = machine.runUntil(1'000'000'000'000);
        BOOST_CHECK(stop.reason == StopReason::ended);
        BOOST_CHECK(stop.ending == Ending::windowClosed);
        BOOST_CHECK_EQUAL(machine.processId(), 0);
    }
}

BOOST_AUTO_TEST_CASE(a_desktop_that_goes_takes_the_machine_with_it) {
    QTemporaryDir folder;
    auto desktop = std::make_unique<Desktop>();
    Machine machine(bochs(), configFor(Display::window), folder.path());
    machine.runUntil(someTicks);
    desktop.reset();
    BOOST_CHECK(machine.runUntil(1'000'000'000'000).ending == Ending::windowClosed);
}

BOOST_AUTO_TEST_CASE(a_screen_for_another_program_tells_its_port) {
    QTemporaryDir folder;
    Machine machine(bochs(), configFor(Display::network), folder.path());
    BOOST_CHECK_EQUAL(machine.runUntil(someTicks).tick, someTicks);
    BOOST_CHECK_GE(machine.screenPort(), 5900);
    BOOST_CHECK_LT(machine.screenPort(), 5950);
}

BOOST_AUTO_TEST_CASE(without_a_free_port_it_says_what_to_do) {
    const AllPorts taken;
    QTemporaryDir folder;
    const auto boot = [&] {
        Machine machine(bochs(), configFor(Display::network), folder.path());
        machine.runUntil(200 * someTicks); // far more than it takes until it notices
    };
    BOOST_CHECK_EXCEPTION(boot(), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::tool && failure.message().contains(QStringLiteral("no free port")) &&
               failure.advice().contains(QStringLiteral("End other programs"));
    });
}

BOOST_AUTO_TEST_CASE(a_bochs_without_that_display_says_so) {
    QTemporaryDir folder;
    BochsInstallation poor = bochs();
    poor.networkLibrary.clear();
    BOOST_CHECK_EXCEPTION(
        Machine(poor, configFor(Display::network), folder.path()), Failure, [](const Failure& failure) {
            return failure.kind() == FailureKind::tool && failure.advice().contains(QStringLiteral("rfb"));
        });
}

BOOST_AUTO_TEST_CASE(a_sandbox_has_no_screen, *boost::unit_test::precondition(mica::test::sandboxIsAtHand)) {
    const auto sandbox = process::findSandbox();
    QTemporaryDir folder;
    BochsInstallation confined = bochs();
    confined.sandbox = sandbox.get();
    for (const Display display : {Display::window, Display::network}) {
        BOOST_CHECK_EXCEPTION(
            Machine(confined, configFor(display), folder.path()), Failure, [](const Failure& failure) {
                return failure.kind() == FailureKind::usage && failure.message().contains(QStringLiteral("sandbox"));
            });
    }
}

BOOST_AUTO_TEST_SUITE_END()
