// SPDX-License-Identifier: GPL-3.0-or-later
// Equal image, equal run: every tick, register and byte, alone, two at once, and while the computer does something else.
#include "machine/boot_sector.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <thread>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {

/// What two runs are compared by.
struct Trail {
    QList<quint64> ticks;
    QList<quint32> mixed; ///< EBX of clocks.S: everything it read from the clocks
    QByteArray lowMemory;
    bool operator==(const Trail&) const = default;
};

Trail runClocks() {
    Guest guest(QStringLiteral("clocks"));
    guest->addBreakpoint(0x7c80);
    Trail trail;
    for (int i = 0; i < 3; ++i) {
        trail.ticks += guest->runUntil(200'000'000).tick;
        trail.mixed += guest->registers().ebx;
    }
    trail.lowMemory = guest->memory(0, 0x8000);
    return trail;
}

} // namespace

BOOST_AUTO_TEST_SUITE(deterministic)

BOOST_AUTO_TEST_CASE(repeated_runs) {
    const Trail first = runClocks();
    BOOST_CHECK(first.mixed[0] != first.mixed[1]);
    BOOST_CHECK(runClocks() == first);
    std::atomic<bool> stop = false;
    std::thread busy([&stop] {
        while (!stop) {}
    });
    const bool same = runClocks() == first;
    stop = true;
    busy.join();
    BOOST_CHECK(same);
}

BOOST_AUTO_TEST_CASE(two_at_once) {
    std::array<Trail, 2> trails;
    std::thread other([&] { trails[0] = runClocks(); });
    trails[1] = runClocks();
    other.join();
    BOOST_CHECK(trails[0] == trails[1]);
}

// The slice is a matter of the host, so the guest must not see it.
BOOST_AUTO_TEST_CASE(slices_do_not_show) {
    const Trail whole = runClocks();
    Guest guest(QStringLiteral("clocks"));
    guest->setSliceTicks(12'345);
    guest->addBreakpoint(0x7c80);
    BOOST_CHECK_EQUAL(guest->runUntil(200'000'000).tick, whole.ticks[0]);
    BOOST_CHECK_EQUAL(guest->registers().ebx, whole.mixed[0]);
}

BOOST_AUTO_TEST_SUITE_END()
