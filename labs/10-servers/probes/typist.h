// SPDX-License-Identifier: BSD-2-Clause
// Somebody at the keyboard, somebody at the serial line, and readers, as the probes of the console play them.
#pragma once

#include <probe/examiner/household.h>

#include <rt/protocols/stream.h>

namespace mica::examiner {

/// Puts a byte into the keyboard's controller, as a key would: command 0xD2 of the 8042. Pre: none waits there (Bochs
/// takes a second one for the mouse's).
void press(std::uint8_t scancode);
/// The same, unless a byte waits already; then lets the console run until it has been fetched, at most 5 timer ticks.
void press_and_wait(Household& household, std::uint8_t scancode);
void press(std::initializer_list<std::uint8_t> scancodes, Household& household);

/// Of the key with this character on it, unshifted; 0: there is none.
std::uint8_t scancode_of(char character);

/// Presses and releases the keys that make these characters on a US keyboard: small letters, digits, blank, '\n'. Lets
/// the console run in between, as nobody types as fast as this machine computes.
void type(Household& household, std::string_view text);

/// The same as fast as the console fetches: each byte as soon as the one before is gone, whatever the timer does. Gives up
/// when one is not fetched for 50,000 instructions.
void type_at_once(std::string_view text);

/// Makes COM1 receive bytes by its loopback (PC16550D, "Modem Control Register", bit 4). At most 12 of them.
void send_by_serial_line(std::string_view text);

inline constexpr std::string_view console_conf = "service console\n    priority 24\n    irq 1 4\n    ports 0x60 0x64 "
                                                 "0x3d4-0x3d5 0x3f8-0x3ff\n    device 0xb8000 1\n";

using ReadQuestion = Question<stream::Read, stream::Protocol>;
using WriteQuestion = Question<stream::Write, stream::Protocol>;

/// A client who reads once. It waits until dropped.
struct Reader {
    stream::Read request;
    ReadQuestion question;

    Reader(Household& household, const rt::Endpoint& console, std::uint32_t count = stream::at_once)
        : request{count}, question{household, stream::Protocol{}, console, request} {
        household.pause(1); // so that readers call in the order in which they are made
    }
    /// What was read; "(no answer)", "(the end)", "(refused: …)".
    rt::Text<stream::at_once> text();
    /// The same, after a wait until there is an answer.
    rt::Text<stream::at_once> awaited() {
        question.wait();
        return text();
    }
};

/// "yes", an error in words, "no answer".
std::string_view write(Household& household, const rt::Endpoint& console, std::string_view text);

/// Observes "yes", or what was expected and what was there instead.
void observe_match(std::string_view name, std::string_view expected, std::string_view actual);

/// Sends bytes of any number by the serial line, and lets the console run in between.
void send(Household& household, std::string_view bytes);

/// What a reader gets while these bytes come by the serial line.
rt::Text<stream::at_once> line_of(Household& household, const rt::Endpoint& console, std::string_view bytes);

/// `count` random small letters.
rt::Text<stream::at_once> random_letters(std::uint32_t count);

} // namespace mica::examiner
