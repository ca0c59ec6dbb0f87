// SPDX-License-Identifier: GPL-3.0-or-later
// A guest whose screen is seen live stands before its first instruction until that screen is connected, and why it has to: Bochs tells the size
// of its first mode only to who was there before.
#include "core/debug/guest_run.h"
#include "core/screen/rfb_client.h"
#include "machine/boot_sector.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace mica;
using namespace mica::debug;
using namespace mica::machine::test;

namespace {

using End = GuestRun::End;
constexpr quint64 behindFirstMode = 10'000'000; // ticks: the BIOS has long set it
constexpr int decoration = screen::buttonRows + screen::statusRows;

sockaddr_in addressOf(quint16 port) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// Looks at the screen, on a thread of its own, until Bochs goes.
class Viewer {
public:
    explicit Viewer(quint16 port) : m_socket(socket(AF_INET, SOCK_STREAM, 0)) {
        const sockaddr_in address = addressOf(port);
        BOOST_REQUIRE_EQUAL(connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        m_thread = std::thread([this] { look(); });
    }
    ~Viewer() {
        if (m_thread.joinable()) { m_thread.join(); }
        close(m_socket);
    }
    Viewer(const Viewer&) = delete;
    Viewer& operator=(const Viewer&) = delete;

    /// Pre: Bochs has been ended.
    const screen::Picture& last() {
        m_thread.join();
        return m_client.picture();
    }

private:
    void look() {
        char bytes[65536];
        for (ssize_t count = 1; count > 0;) {
            count = recv(m_socket, bytes, sizeof bytes, 0);
            m_client.receive(QByteArray(bytes, count > 0 ? count : 0));
            const QByteArray answer = m_client.takeOutgoing();
            if (!answer.isEmpty()) {
                count = send(m_socket, answer.constData(), static_cast<std::size_t>(answer.size()), MSG_NOSIGNAL);
            }
        }
    }

    int m_socket;
    screen::RfbClient m_client;
    std::thread m_thread;
};

struct Rig {
    QTemporaryDir folder;
    Requests requests;
    QList<TypedKeys> keys;
    quint16 port = 0;
    bool letIn = false; ///< a viewer comes as soon as the port is told
    int missed = 0;
    quint64 reached = 0; ///< the last tick that was told
    std::unique_ptr<Viewer> viewer;
    RunNews news{
        {}, {}, [this](quint64 tick) { reached = tick; }, [this](quint16 told) { open(told); }, [this] { ++missed; }};
    GuestBoot boot;
    std::unique_ptr<GuestRun> run;

    Rig() {
        boot.bochs = bochs();
        boot.config.disk = diskWith(QStringLiteral("ticks"));
        boot.config.display = machine::Display::network;
        boot.workDir = folder.path();
        boot.screenPatience = std::chrono::hours(1);
    }
    GuestRun& start() {
        run = std::make_unique<GuestRun>(boot, keys, requests, news);
        return *run;
    }
    void open(quint16 told) {
        port = told;
        if (letIn) { viewer = std::make_unique<Viewer>(port); }
    }
    void comeIn() {
        letIn = true;
        if (port != 0) { open(port); }
    }
    /// Rows of the guest's picture as the viewer has it in the end.
    int rows() {
        run.reset();
        BOOST_REQUIRE(viewer);
        const screen::Picture& last = viewer->last();
        BOOST_CHECK_EQUAL(last.width, 720);
        return last.height - decoration;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(screen_hold_of_bochs)

BOOST_AUTO_TEST_CASE(a_guest_stands_before_its_first_instruction_until_its_screen_is_connected) {
    Rig rig;
    GuestRun& run = rig.start();
    rig.requests.pause();
    BOOST_CHECK(run.runUntil(behindFirstMode) == End::paused);
    BOOST_CHECK(run.step() == End::paused);
    BOOST_CHECK_EQUAL(run.machine().tick(), 0);
    BOOST_CHECK_EQUAL(rig.reached, 0);
    rig.requests.forgetPause();
    rig.comeIn();
    BOOST_CHECK(run.runUntil(behindFirstMode) == End::goal);
    BOOST_CHECK_EQUAL(rig.missed, 0);
    BOOST_CHECK_EQUAL(rig.rows(), 400);
}

// Why it is held: were this not so, nothing would have to be.
BOOST_AUTO_TEST_CASE(who_comes_after_the_first_mode_sees_empty_rows) {
    Rig rig;
    rig.boot.screenPatience = std::chrono::milliseconds(0);
    GuestRun& run = rig.start();
    BOOST_CHECK(run.runUntil(behindFirstMode) == End::goal);
    BOOST_CHECK_EQUAL(rig.missed, 1);
    BOOST_REQUIRE(rig.port != 0);
    rig.comeIn();
    BOOST_CHECK(run.runUntil(2 * behindFirstMode) == End::goal);
    BOOST_CHECK_EQUAL(rig.missed, 1);
    BOOST_CHECK_EQUAL(rig.rows(), 480);
}

BOOST_AUTO_TEST_CASE(a_screen_that_is_given_up_holds_nothing) {
    Rig rig;
    rig.requests.giveUpScreen();
    BOOST_CHECK(rig.start().runUntil(behindFirstMode) == End::goal);
    BOOST_CHECK_EQUAL(rig.missed, 0);
}

/// Connects and goes away at once.
void comeAndGo(quint16 port) {
    const int one = socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = addressOf(port);
    BOOST_REQUIRE_EQUAL(connect(one, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    close(one);
}

// A firewall that looks, a scanner of ports, a client that gives up: Bochs writes to who has gone, which would end a program that does not expect it.
BOOST_AUTO_TEST_CASE(who_connects_and_leaves_does_not_end_the_machine) {
    Rig rig;
    rig.boot.screenPatience = std::chrono::milliseconds(0);
    GuestRun& run = rig.start();
    for (int i = 1; i <= 10; ++i) {
        BOOST_REQUIRE(run.runUntil(static_cast<quint64>(i) * 1'000'000) == End::goal);
        if (rig.port != 0) { comeAndGo(rig.port); }
    }
    BOOST_CHECK(rig.port != 0);
    BOOST_CHECK(run.runUntil(2 * behindFirstMode) == End::goal);
}

BOOST_AUTO_TEST_CASE(a_held_machine_ends_when_that_is_asked) {
    Rig rig;
    GuestRun& run = rig.start();
    rig.requests.end();
    BOOST_CHECK_EXCEPTION(run.runUntil(behindFirstMode), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::cancelled; });
    BOOST_CHECK_EQUAL(rig.reached, 0);
}

BOOST_AUTO_TEST_CASE(a_hidden_guest_is_not_held) {
    Rig rig;
    rig.boot.config.display = machine::Display::hidden;
    rig.requests.pause();
    BOOST_CHECK(rig.start().runUntil(behindFirstMode) == End::paused);
    BOOST_CHECK(rig.run->machine().tick() > 0);
}

BOOST_AUTO_TEST_SUITE_END()
