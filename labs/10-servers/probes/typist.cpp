// SPDX-License-Identifier: BSD-2-Clause
// The hardware's side of a console. Facts: IBM PS/2 Hardware Interface Technical Reference (8042, scan code set 1),
// PC16550D.
#include "typist.h"

#include <rt/format.h>

namespace mica::examiner {
namespace {

constexpr std::uint16_t keyboard_data = 0x60, keyboard_command = 0x64;
constexpr std::uint8_t has_byte = 1, controller_is_busy = 2, write_output_buffer = 0xD2;
constexpr std::uint16_t serial_data = 0x3F8, modem_control = 0x3FC, line_status = 0x3FD;
constexpr std::uint8_t loopback = 0x10, all_sent = 0x40;
constexpr std::uint8_t released = 0x80;

bool byte_waits() { return (in8(keyboard_command) & has_byte) != 0; }

void await_controller() {
    while ((in8(keyboard_command) & controller_is_busy) != 0) {}
}

} // namespace

std::uint8_t scancode_of(char character) {
    constexpr std::string_view rows = "\0\x1B"
                                      "1234567890-=\b\tqwertyuiop[]\n\0asdfghjkl;'`\0\\zxcvbnm,./\0*\0 ";
    constexpr std::string_view codes{rows.data(), 0x3A};
    const std::size_t place = codes.find(character);
    return place < codes.size() ? static_cast<std::uint8_t>(place) : std::uint8_t{0};
}

void press(std::uint8_t scancode) {
    await_controller();
    out8(keyboard_command, write_output_buffer);
    await_controller();
    out8(keyboard_data, scancode);
}

void press_and_wait(Household& household, std::uint8_t scancode) {
    if (byte_waits()) { return; } // a driver that does not fetch gets no more
    press(scancode);
    for (int i = 0; i < 5 && (i == 0 || byte_waits()); ++i) { household.pause(1); }
}

void press(std::initializer_list<std::uint8_t> scancodes, Household& household) {
    for (const std::uint8_t scancode : scancodes) { press_and_wait(household, scancode); }
}

void type(Household& household, std::string_view text) {
    for (const char character : text) {
        const std::uint8_t code = scancode_of(character);
        press_and_wait(household, code);
        press_and_wait(household, code | released);
    }
}

void type_at_once(std::string_view text) {
    constexpr std::uint64_t longest_wait = 50'000; // instructions
    for (const char character : text) {
        for (const std::uint8_t half : {std::uint8_t{0}, released}) {
            if (byte_waits()) { return; }
            press(static_cast<std::uint8_t>(scancode_of(character) | half));
            for (const std::uint64_t until = rt::time_now().instructions + longest_wait;
                 byte_waits() && rt::time_now().instructions < until;) {}
        }
    }
}

void send_by_serial_line(std::string_view text) {
    const std::uint8_t before = in8(modem_control);
    while ((in8(line_status) & all_sent) == 0) {}
    out8(modem_control, before | loopback);
    for (const char character : text) {
        out8(serial_data, static_cast<std::uint8_t>(character));
        while ((in8(line_status) & all_sent) == 0) {}
    }
    out8(modem_control, before);
}

rt::Text<stream::at_once> Reader::text() {
    rt::Text<stream::at_once> text;
    if (!question.answered()) { return "(no answer)"; }
    if (!question.answer()) {
        put(text, "(", rt::name_of(question.answer().error()), ")");
        return text;
    }
    const stream::Bytes& bytes = question.answer()->bytes;
    return bytes.empty() ? rt::Text<stream::at_once>{"(the end)"} : rt::Text<stream::at_once>{bytes.view()};
}

std::string_view write(Household& household, const rt::Endpoint& console, std::string_view text) {
    const stream::Write request{stream::Bytes{text}};
    WriteQuestion question{household, stream::Protocol{}, console, request};
    question.wait();
    return question.outcome();
}

void observe_match(std::string_view name, std::string_view expected, std::string_view actual) {
    rt::Text<480> text;
    if (expected == actual) {
        text.append("yes");
    } else {
        put(text, "no: not \"", expected, "\", but \"", actual, "\"");
    }
    observe(name, text.view());
}

void send(Household& household, std::string_view bytes) {
    constexpr std::size_t at_once = 12; // of the 16 that the receiver keeps
    while (!bytes.empty()) {
        const std::size_t count = std::min(bytes.size(), at_once);
        send_by_serial_line(bytes.substr(0, count));
        bytes.remove_prefix(count);
        household.pause(1);
    }
}

rt::Text<stream::at_once> line_of(Household& household, const rt::Endpoint& console, std::string_view bytes) {
    Reader reader{household, console};
    send(household, bytes);
    return reader.awaited();
}

rt::Text<stream::at_once> random_letters(std::uint32_t count) {
    rt::Text<stream::at_once> text;
    while (text.size() < count) { text.append(static_cast<char>('a' + random_below(26))); }
    return text;
}

} // namespace mica::examiner
