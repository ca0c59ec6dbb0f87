// SPDX-License-Identifier: GPL-3.0-or-later
// The named pipe behind `mica run` and Studio's console on Windows, with a guest's end opened as Bochs opens it: bytes pass unchanged both
// ways, and nothing blocks. A Windows program, run by serial.py; the twin of tests/unit/machine/serial_line_posix_test.cpp.
#define BOOST_TEST_MODULE mica_serial_line
#include "serial_reading.h"

#include <boost/test/included/unit_test.hpp>

#include <windows.h>

#include <array>
#include <optional>

using namespace mica::machine;
using mica::test::patience;
using mica::test::readUpTo;

namespace {

/// What Bochs does: opens the pipe for itself alone, asks what has come, and writes byte by byte.
class Guest {
public:
    explicit Guest(const SerialLine& line)
        : m_pipe(CreateFileW(reinterpret_cast<const wchar_t*>(line.device().utf16()), GENERIC_READ | GENERIC_WRITE, 0,
                             nullptr, OPEN_EXISTING, 0, nullptr)) {
        BOOST_REQUIRE_MESSAGE(m_pipe != INVALID_HANDLE_VALUE, "the pipe cannot be opened, error " << GetLastError());
    }
    ~Guest() { CloseHandle(m_pipe); }
    Guest(const Guest&) = delete;
    Guest& operator=(const Guest&) = delete;

    void write(const QByteArray& bytes) {
        for (const char byte : bytes) {
            DWORD count = 0;
            BOOST_REQUIRE(WriteFile(m_pipe, &byte, 1, &count, nullptr) != 0);
            BOOST_REQUIRE_EQUAL(count, 1U);
        }
    }

    DWORD available() {
        DWORD count = 0;
        BOOST_REQUIRE(PeekNamedPipe(m_pipe, nullptr, 0, nullptr, &count, nullptr) != 0);
        return count;
    }

    QByteArray read(DWORD atMost) {
        QByteArray bytes(static_cast<qsizetype>(atMost), '\0');
        DWORD count = 0;
        BOOST_REQUIRE(ReadFile(m_pipe, bytes.data(), atMost, &count, nullptr) != 0);
        bytes.truncate(static_cast<qsizetype>(count));
        return bytes;
    }

private:
    HANDLE m_pipe;
};

std::string text(const QByteArray& bytes) { return bytes.toPercentEncoding().toStdString(); }

} // namespace

BOOST_AUTO_TEST_CASE(the_guests_bytes_come_through_unchanged) {
    SerialLine line;
    Guest guest(line);
    constexpr char letters[] = "line\r\n\x03\x04\x1b[31m\0\x1a\xff";
    const QByteArray sent(letters, sizeof(letters) - 1);
    guest.write(sent);
    BOOST_TEST(text(readUpTo(line, sent.size())) == text(sent));
    guest.write("more");
    BOOST_TEST(text(readUpTo(line, 4)) == "more");
}

BOOST_AUTO_TEST_CASE(what_is_delivered_can_be_read_by_the_guest_at_once) {
    SerialLine line;
    Guest guest(line);
    line.write("ab\n\x03");
    BOOST_TEST(line.awaitDelivery(patience));
    BOOST_TEST(guest.available() == 4U);
    BOOST_TEST(text(guest.read(8)) == text("ab\n\x03"));
    BOOST_TEST(text(line.read(0)) == "");
}

BOOST_AUTO_TEST_CASE(what_was_written_before_the_guest_came_reaches_it) {
    SerialLine line;
    line.write("early");
    BOOST_TEST(!line.awaitDelivery(0));
    Guest guest(line);
    BOOST_TEST(line.awaitDelivery(patience));
    BOOST_TEST(guest.available() == 5U);
}

BOOST_AUTO_TEST_CASE(a_line_nobody_uses_reads_as_empty_before_and_after_a_guest) {
    SerialLine line;
    BOOST_TEST(text(line.read(0)) == "");
    {
        Guest guest(line);
        guest.write("last");
    }
    BOOST_TEST(text(readUpTo(line, 4)) == "last");
    BOOST_TEST(text(line.read(0)) == "");
    BOOST_TEST(text(line.read(0)) == "");
    line.write("nobody hears this");
    BOOST_TEST(!line.awaitDelivery(0));
}

BOOST_AUTO_TEST_CASE(a_waiting_read_ends_with_what_comes_and_without_a_guest_after_its_time) {
    std::optional<SerialLine> line(std::in_place);
    BOOST_TEST(text(line->read(1)) == "");
    Guest guest(*line);
    BOOST_TEST(text(line->read(1)) == ""); // from here on a read is under way
    guest.write("x");
    BOOST_TEST(text(readUpTo(*line, 1)) == "x");
    BOOST_TEST(text(line->read(1)) == "");
    line.reset(); // while a read is under way
}

BOOST_AUTO_TEST_CASE(more_input_than_the_line_holds_is_kept_until_the_guest_reads) {
    SerialLine line;
    Guest guest(line);
    QByteArray sent;
    for (int i = 0; i < 300'000; ++i) { sent += static_cast<char>(i % 251); }
    line.write(sent);
    BOOST_TEST(!line.awaitDelivery(0));
    QByteArray received;
    while (received.size() < sent.size()) {
        if (guest.available() == 0) { line.awaitDelivery(1); }
        if (guest.available() != 0) { received += guest.read(4096); }
        line.read(0);
    }
    BOOST_TEST((received == sent));
    BOOST_TEST(line.awaitDelivery(patience));
}

BOOST_AUTO_TEST_CASE(two_lines_have_two_names) {
    SerialLine one;
    SerialLine other;
    BOOST_TEST(one.device().toStdString() != other.device().toStdString());
    Guest guest(other);
    guest.write("o");
    BOOST_TEST(text(readUpTo(other, 1)) == "o");
    BOOST_TEST(text(one.read(0)) == "");
}
