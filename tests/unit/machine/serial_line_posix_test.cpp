// SPDX-License-Identifier: GPL-3.0-or-later
// The pseudo-terminal behind `mica run`: bytes pass unchanged both ways, and nothing blocks.
#include "qt_printing.h"
#include "serial_reading.h"

#include <boost/test/unit_test.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <array>

using namespace mica::machine;
using mica::test::readUpTo;

namespace {

/// What Bochs does: opens the device and reads and writes it.
struct Guest {
    explicit Guest(const SerialLine& line)
        : descriptor(open(line.device().toLocal8Bit().constData(), O_RDWR | O_NOCTTY)) {
        BOOST_REQUIRE(descriptor >= 0);
    }
    ~Guest() { close(descriptor); }
    int descriptor;
};

} // namespace

BOOST_AUTO_TEST_CASE(the_guests_bytes_come_through_unchanged) {
    SerialLine line;
    const Guest guest(line);
    constexpr char letters[] = "line\r\n\x03\x04\x1b[31m\xff";
    const QByteArray sent(letters, sizeof(letters) - 1);
    BOOST_REQUIRE(write(guest.descriptor, sent.constData(), static_cast<std::size_t>(sent.size())) == sent.size());
    BOOST_TEST(readUpTo(line, sent.size()) == sent);
}

BOOST_AUTO_TEST_CASE(keys_reach_the_guest_unchanged_and_are_not_echoed) {
    SerialLine line;
    const Guest guest(line);
    line.write("ab\n\x03");
    std::array<char, 8> bytes{};
    BOOST_TEST(read(guest.descriptor, bytes.data(), bytes.size()) == 4);
    BOOST_TEST(QByteArray(bytes.data(), 4) == QByteArray("ab\n\x03"));
    BOOST_TEST(line.read(0) == QByteArray());
}

BOOST_AUTO_TEST_CASE(a_line_nobody_uses_reads_as_empty_before_and_after_a_guest) {
    SerialLine line;
    BOOST_TEST(line.read(0) == QByteArray());
    { const Guest guest(line); }
    BOOST_TEST(line.read(0) == QByteArray());
}

BOOST_AUTO_TEST_CASE(more_input_than_the_line_holds_is_kept_until_the_guest_reads) {
    SerialLine line;
    const Guest guest(line);
    const QByteArray sent(100'000, 'x');
    line.write(sent);
    qsizetype received = 0;
    std::array<char, 4096> bytes{};
    while (received < sent.size()) {
        const ssize_t count = read(guest.descriptor, bytes.data(), bytes.size());
        BOOST_REQUIRE(count > 0);
        received += count;
        line.read(0);
    }
    BOOST_TEST(received == sent.size());
}
