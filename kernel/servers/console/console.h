// SPDX-License-Identifier: BSD-2-Clause
// The console server: one stream over VGA text, PS/2 keyboard and COM1. What is written appears on both screens; a line
// can be typed on either side. Student part of lab 10: console.cpp. Kit: terminal.cpp, and the program's loop.
//
// One thread, one endpoint: interrupts arrive as doorbells, clients as calls. So it must never wait for anything but
// the next message. A client that must wait is set aside as a Reply token (rt/server.h) and answered later.
#pragma once

#include <servers/console/escape_decoder.h>
#include <servers/console/key_queue.h>
#include <servers/console/keyboard.h>
#include <servers/console/line_editor.h>
#include <servers/console/screen.h>
#include <servers/console/serial_port.h>

#include <rt/protocols/stream.h>
#include <rt/server.h>

#include <span>

namespace mica::console {

/// Doorbells of the console's endpoint.
inline constexpr std::uint32_t keyboard_bell = 1, serial_bell = 2;

/// The 8042 (IBM PS/2 Hardware Interface Technical Reference, "Keyboard/Auxiliary Device Controller"): the status says
/// whether a byte can be read; while one waits there, the next one raises no interrupt.
inline constexpr std::uint16_t keyboard_data = 0x60, keyboard_status = 0x64;
inline constexpr std::uint8_t keyboard_has_byte = 1;

class Console {
public:
    /// Kit. `cells`: the screen's memory.
    explicit Console(std::span<std::uint16_t> cells);

    /// Takes the devices over from whoever had them before, perhaps an incarnation of this server that died: what waits
    /// in the keyboard's controller is thrown away, m_serial is started, and the interrupts ring keyboard_bell and
    /// serial_bell at `endpoint` (rt::irq_bind). Bytes of the serial line that are there already are not lost. Called
    /// once, before anything else.
    void start(const rt::Endpoint& endpoint);

    /// Rung by interrupts; several bells may come at once. Fetches all that the devices have: scancodes by m_keyboard
    /// into take_key(), serial bytes by take_serial(). An interrupt comes again only after rt::irq_ack(), so a line
    /// that is never acknowledged is a device that is silent for ever. Then work().
    void doorbell(std::uint32_t bells);

    /// Waits, set aside, until there is input, then gets at most `count` bytes of it (take_input). Readers are served
    /// in the order in which they came, each line to one reader; what that one had no room for is the next one's. At
    /// once: no bytes for count 0; Error::full when m_readers has no room. After a reader was set aside: work(), for
    /// there may be something to read already.
    rt::Result<stream::Read::Answer> on(rt::Caller caller, const stream::Read& request);

    /// Kit.
    rt::Result<stream::Write::Answer> on(rt::Caller caller, const stream::Write& request);
    rt::Result<stream::Close::Answer> on(rt::Caller caller, const stream::Close& request);

private:
    struct Reader {
        rt::Pending<stream::Read> pending;
        std::uint32_t count = 0;
    };

    /// While there are readers: edits keys until there is input, answers the first reader, forgets him. A reader who is
    /// gone by then (Pending::answer is false) has got nothing: the input is the next one's, all of it. Without readers
    /// no key is touched: what is typed early is neither lost nor shown before its turn.
    void serve_readers();
    /// At most `count` bytes, and at most stream::at_once, off the front of m_line. With an empty line: no bytes, and
    /// the end has been told. Pre: has_input().
    stream::Bytes take_input(std::uint32_t count);
    bool has_input() const { return !m_line.empty() || m_end; }

    // Kit, terminal.cpp:

    /// Until nothing is left to do now: the serial line's bytes, the readers, flow control.
    void work();
    /// Edits the keys there are until a line is complete, and shows what is typed. A complete line is then in m_line;
    /// the end of input sets m_end. Pre: not has_input().
    void edit_keys();
    void take_serial();
    void take_key(KeyPress press);
    void write(std::string_view text);
    void interrupt();
    void control_flow();

    Screen m_screen;
    SerialPort m_serial;
    rt::Irq m_keyboard_irq, m_serial_irq;
    KeyboardDecoder m_keyboard;
    EscapeDecoder m_terminal;
    KeyQueue m_keys;
    LineEditor m_editor;
    rt::Text<line_limit + 1> m_line; ///< complete, not yet read to its end
    bool m_end = false;              ///< the next read meets the end
    bool m_flows = false;            ///< the other end of the serial line was told to go on
    rt::FixedList<Reader, 8> m_readers;
};

} // namespace mica::console
