// SPDX-License-Identifier: BSD-2-Clause
// The first serial line: its registers after set-up, bytes sent in loopback mode and for real, and a line far too slow.
#include <probe/tally.h>

#include <nucleus/console/serial.h>

#include <algorithm>
#include <span>

namespace {

using namespace mica;
using probe::Story;
using serial::com1;
using serial::Uart;

constexpr std::uint8_t divisor_latch = 0x80;
constexpr std::uint8_t loopback = 0x10;

std::string_view name_of(const std::expected<void, serial::SerialError>& result) {
    if (result) { return "done"; }
    switch (result.error()) {
    case serial::SerialError::bad_baud_rate: return "bad_baud_rate";
    case serial::SerialError::no_uart: return "no_uart";
    case serial::SerialError::timed_out: return "timed_out";
    }
    return "an unknown error";
}

std::uint8_t get(std::uint16_t offset) { return arch::in8(com1 + offset); }
void set(std::uint16_t offset, std::uint8_t value) { arch::out8(com1 + offset, value); }

std::uint32_t divisor() {
    const std::uint8_t line_control = get(3);
    set(3, line_control | divisor_latch);
    const std::uint32_t value = std::uint32_t{get(0)} | std::uint32_t{get(1)} << 8U;
    set(3, line_control);
    return value;
}

/// Waits until the last bit has left, so that a set-up does not cut off what was sent before it.
void drain() {
    for (std::uint32_t polls = 0; (get(5) & 0x40) == 0 && polls < 1'000'000; ++polls) {}
}

/// The line's format as people write it: "8N1".
void observe_format() {
    const std::uint8_t line_control = get(3);
    Story story;
    story << 5U + (line_control & 3U)
          << ((line_control & 8) == 0      ? 'N'
              : (line_control & 0x10) == 0 ? 'O'
                                           : 'E')
          << 1U + (line_control >> 2U & 1U) << ((line_control & 0x40) != 0 ? ", break" : "")
          << ((line_control & divisor_latch) != 0 ? ", divisor latch open" : "");
    probe::observe("setup.format", story.text());
}

void observe_modem_lines() {
    constexpr std::string_view names[] = {"DTR", "RTS", "OUT1", "OUT2", "loopback"};
    const std::uint8_t modem_control = get(4);
    Story story;
    for (unsigned bit = 0; bit < 5; ++bit) {
        if ((modem_control >> bit & 1U) != 0) { story << (story.text().empty() ? "" : " ") << names[bit]; }
    }
    probe::observe("setup.modem_lines", story.text());
}

/// What the set-up makes of the line, after this probe has spoilt every register it should write.
void set_up() {
    drain();
    set(1, 0x0F);
    set(3, divisor_latch);
    set(0, 0x34);
    set(1, 0x12);
    set(3, 0x1E); // 7 data bits, 2 stop bits, even parity
    set(2, 0x00);
    set(4, 0x10);
    const auto result = Uart{com1}.initialise(38'400);
    probe::observe("setup.result", name_of(result));
    observe_format();
    observe_modem_lines();
    probe::observe("setup.interrupt_enable", std::uint32_t{get(1)});
    probe::observe("setup.fifo", (get(2) & 0xC0) == 0xC0 ? "on" : "off"); // interrupt identification register
    probe::observe("setup.divisor", divisor());
    probe::observe("setup.byte_waits", std::uint32_t{get(5)} & 1U);
}

void rates() {
    probe::Tally tally;
    constexpr std::uint32_t bauds[] = {50, 75, 110, 300, 1'200, 2'400, 9'600, 14'400, 19'200, 57'600, 100'000, 115'200};
    for (const std::uint32_t baud : bauds) {
        const auto result = Uart{com1}.initialise(baud);
        const std::uint32_t actual = divisor();
        const std::uint32_t expected = 115'200 / baud;
        tally.count(result && actual == expected, [&](Story& story) {
            story << baud << " baud: " << name_of(result) << ", divisor " << actual << ", should be " << expected;
        });
    }
    for (const std::uint32_t baud : {0U, 1U, 115'201U, 0xFFFF'FFFFU}) {
        const std::uint32_t before = divisor();
        const auto result = Uart{com1}.initialise(baud);
        tally.count(name_of(result) == "bad_baud_rate" && divisor() == before, [&](Story& story) {
            story << baud << " baud: " << name_of(result) << ", should be bad_baud_rate; divisor before " << before
                  << ", after " << divisor();
        });
    }
    tally.report("rates");
    // No second line is on this machine's bus, which then reads 0xFF, and at the fourth's address other devices answer 0.
    probe::observe("absent.reads_ff", name_of(Uart{arch::Port{0x2F8}}.initialise(9'600)));
    probe::observe("absent.reads_00", name_of(Uart{arch::Port{0x2E8}}.initialise(9'600)));
}

/// Takes what the line sends to itself out of the receiver until nothing has come for a while.
std::size_t receive(std::span<char> into) {
    std::size_t count = 0;
    for (std::uint32_t quiet = 0; quiet < 2'000 && count < into.size(); ++quiet) {
        if ((get(5) & 1) != 0) {
            into[count++] = static_cast<char>(get(0));
            quiet = 0;
        }
    }
    return count;
}

/// In loopback mode nothing leaves the chip: every byte sent comes back.
void echo() {
    (void)Uart{com1}.initialise(115'200);
    drain();
    set(4, loopback);
    probe::Tally tally;
    for (int i = 0; i < 64; ++i) {
        const auto byte = static_cast<std::uint8_t>(probe::random());
        const auto result = Uart{com1}.send(byte);
        std::array<char, 4> received;
        const std::size_t count = receive(received);
        tally.count(result && count == 1 && static_cast<std::uint8_t>(received[0]) == byte, [&](Story& story) {
            (story << "send(").hex(byte, 2) << "): " << name_of(result) << ", " << count << " bytes left";
            if (count > 0) { (story << ", the first ").hex(static_cast<std::uint8_t>(received[0]), 2); }
        });
    }
    tally.report("echo");

    std::array<char, 16> received;
    (void)Uart{com1}.write("a\nb\r\n\n");
    probe::observe("lines.sent", std::string_view{received.data(), receive(received)});
    set(4, 0x0B);
}

/// More text at once than the FIFO holds: who does not wait for the transmitter loses some of it.
void text() {
    (void)Uart{com1}.initialise(115'200);
    const auto first = Uart{com1}.write("The serial line carries every byte of a text that is longer than its FIFO.\n");
    const auto second = Uart{com1}.write("The second line.\n");
    drain();
    probe::observe("text.result", name_of(first));
    probe::observe("text.second_result", name_of(second));
    probe::mark("text");
}

/// At the slowest rate a byte takes more than five seconds, so the FIFO fills and stays full.
void slow() {
    set(3, divisor_latch | 3);
    set(0, 0xFF);
    set(1, 0xFF);
    set(3, 3);
    std::uint32_t sent = 0;
    std::uint64_t longest = 0;
    std::string_view result = "done";
    while (result == "done" && sent < 40 && longest < 2'000'000) {
        const std::uint64_t before = probe::ticks();
        result = name_of(Uart{com1}.send('s'));
        longest = std::max(longest, probe::ticks() - before);
        sent += result == "done" ? 1U : 0U;
    }
    probe::observe("slow.result", result);
    probe::observe("slow.sent", sent);
    probe::observe("slow.longest_send", longest);

    const std::uint64_t before = probe::ticks();
    const auto written = Uart{com1}.write("nobody hears this");
    probe::observe("slow.write_result", name_of(written));
    probe::observe("slow.write_ticks", probe::ticks() - before);
}

void run() {
    set_up();
    rates();
    echo();
    text();
    slow();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"serial_line", probe::Stage::segments, run};

} // namespace
