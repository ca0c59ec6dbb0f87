// SPDX-License-Identifier: BSD-2-Clause
// The console server: one stream over VGA text, PS/2 keyboard and COM1. What is written appears on both screens; a line
// can be typed on either side. Part of lab 10.
#include <servers/console/escape_decoder.h>
#include <servers/console/key_queue.h>
#include <servers/console/keyboard.h>
#include <servers/console/line_editor.h>
#include <servers/console/screen.h>
#include <servers/console/serial_port.h>

#include <rt/io_ports.h>
#include <rt/protocols/process.h>
#include <rt/protocols/stream.h>
#include <rt/server.h>
#include <rt/services.h>
#include <rt/window.h>

namespace mica::console {
namespace {

constexpr std::uint32_t keyboard_bell = 1, serial_bell = 2;

constexpr std::uint16_t keyboard_data = 0x60, keyboard_status = 0x64;
constexpr std::uint8_t keyboard_has_byte = 1;

// The hardware cursor: CRT controller registers 14 and 15 (IBM VGA).
constexpr std::uint16_t crt_index = 0x3D4, crt_data = 0x3D5;
constexpr std::uint8_t cursor_high = 14, cursor_low = 15;

std::uint32_t read_cursor() {
    rt::out8(crt_index, cursor_high);
    const std::uint32_t high = rt::in8(crt_data);
    rt::out8(crt_index, cursor_low);
    return high << 8U | rt::in8(crt_data);
}

void show_cursor(std::uint32_t place) {
    rt::out8(crt_index, cursor_high);
    rt::out8(crt_data, static_cast<std::uint8_t>(place >> 8U));
    rt::out8(crt_index, cursor_low);
    rt::out8(crt_data, static_cast<std::uint8_t>(place));
}

class Console {
public:
    explicit Console(std::span<std::uint16_t> cells) : m_screen{cells, read_cursor()} {}

    void start(const rt::Endpoint& endpoint);
    void doorbell(std::uint32_t bells);

    rt::Result<stream::Read::Answer> on(rt::Caller caller, const stream::Read& request);
    rt::Result<stream::Write::Answer> on(rt::Caller caller, const stream::Write& request);
    rt::Result<stream::Close::Answer> on(rt::Caller caller, const stream::Close& request);

private:
    struct Reader {
        rt::Pending<stream::Read> pending;
        std::uint32_t count = 0;
    };

    void write(std::string_view text);
    void work();
    void take_serial();
    void take_key(KeyPress press);
    void interrupt();
    void edit_for_readers();
    void control_flow();
    bool has_input() const { return !m_line.empty() || m_end; }
    [[maybe_unused]] stream::Bytes take_input(std::uint32_t count);

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

void Console::start(const rt::Endpoint& endpoint) {
    m_serial.start();
    while ((rt::in8(keyboard_status) & keyboard_has_byte) != 0) {
        rt::in8(keyboard_data); // keys from before, without which no new interrupt would come
    }
    m_keyboard_irq = rt::take_handle<rt::Irq>("irq1");
    m_serial_irq = rt::take_handle<rt::Irq>("irq4");
    rt::required(rt::irq_bind(m_keyboard_irq, endpoint, keyboard_bell), "keyboard interrupt");
    rt::required(rt::irq_bind(m_serial_irq, endpoint, serial_bell), "serial interrupt");
    doorbell(serial_bell); // what came before the first interrupt could
}

void Console::doorbell([[maybe_unused]] std::uint32_t bells) {
    // student: begin(console-interrupts)
    // todo: For each bell: fetch all that the device has, and only then acknowledge. What happens to a byte that comes
    // in between? placeholder:
    if ((bells & keyboard_bell) != 0) {
        while ((rt::in8(keyboard_status) & keyboard_has_byte) != 0) {
            take_key(m_keyboard.take(rt::in8(keyboard_data)));
        }
        static_cast<void>(rt::irq_ack(m_keyboard_irq));
    }
    if ((bells & serial_bell) != 0) {
        take_serial();
        static_cast<void>(rt::irq_ack(m_serial_irq));
    }
    work();
    // student: end
}

/// Until nothing is left to do now. What is shown takes time, in which more may come.
void Console::work() {
    do {
        take_serial();
        edit_for_readers();
        control_flow();
    } while (m_serial.has_kept_bytes());
}

void Console::take_serial() {
    while (const auto byte = m_serial.read()) { take_key(m_terminal.take(*byte)); }
}

/// Whoever sends a file instead of typing is to wait between lines: what is here already when this driver dies is lost,
/// what has not come yet is not.
void Console::control_flow() {
    if (m_flows == m_readers.empty()) {
        m_flows = !m_flows;
        m_serial.send(m_flows ? xon : xoff);
    }
}

void Console::take_key(KeyPress press) {
    if (press.key == Key::interrupt) {
        interrupt();
    } else if (press.key != Key::none) {
        m_keys.put(press);
    }
}

/// Ctrl-C: what was typed is void; the process server ends who is waited for; who reads a line gets an empty one.
void Console::interrupt() {
    m_keys.clear();
    m_editor.abandon();
    write("^C\n");
    if (!m_readers.empty()) { m_line = std::string_view{"\n"}; }
    if (const auto process = rt::find_service<process::Client>("process")) {
        static_cast<void>(rt::notify(process->endpoint(), process::interrupt_bell));
    }
}

/// Keys are edited, and shown, when somebody waits for a line.
void Console::edit_for_readers() {
    // student: begin(waiting-readers)
    // todo: While somebody waits: edit the keys there are until a line is complete, answer the first reader, show what
    // was typed. todo: A reader that is gone by then has got nothing: the next one gets its line. placeholder:
    rt::Text<2048> echo; // of many keys at once, when they come fast
    while (!m_readers.empty()) {
        while (!has_input() && !m_keys.empty()) {
            const auto progress = m_editor.take(m_keys.take(), [&echo](std::string_view text) { echo.append(text); });
            if (echo.size() > echo.capacity / 2) { write(std::exchange(echo, {})); }
            m_end = progress == LineEditor::Progress::end;
            if (progress == LineEditor::Progress::line) { m_line.append(m_editor.line()); }
        }
        write(std::exchange(echo, {}));
        if (!has_input()) { return; }
        const auto line = m_line;
        const bool end = m_end;
        if (!m_readers[0].pending.answer({take_input(m_readers[0].count)})) {
            m_line = line; // that reader is gone: the next one gets it
            m_end = end;
        }
        m_readers.remove(0);
    }
    // student: end
}

stream::Bytes Console::take_input(std::uint32_t count) {
    if (m_line.empty()) {
        m_end = false;
        return {};
    }
    const std::string_view all = m_line;
    const std::size_t taken = std::min<std::size_t>({count, all.size(), stream::at_once});
    const stream::Bytes bytes{all.substr(0, taken)};
    m_line = rt::Text<line_limit + 1>{all.substr(taken)};
    return bytes;
}

rt::Result<stream::Read::Answer> Console::on([[maybe_unused]] rt::Caller caller,
                                             [[maybe_unused]] const stream::Read& request) {
    // student: begin(waiting-readers)
    // todo: Set the caller aside, so that the server can go on with the others, and remember it in m_readers.
    // placeholder: return stream::Read::Answer{};
    if (request.count == 0 || m_readers.full()) {
        return request.count == 0 ? rt::Result<stream::Read::Answer>{stream::Read::Answer{}}
                                  : rt::fail(rt::Error::full);
    }
    auto pending = caller.set_aside<stream::Read>();
    if (!pending) { return rt::fail(pending.error()); }
    m_readers.add({std::move(*pending), request.count});
    work();
    return rt::fail(rt::Error::set_aside);
    // student: end
}

rt::Result<stream::Write::Answer> Console::on(rt::Caller, const stream::Write& request) {
    write(request.bytes);
    work();
    return stream::Write::Answer{};
}

/// The console is everybody's: nobody can close it for the others.
rt::Result<stream::Close::Answer> Console::on(rt::Caller, const stream::Close&) { return stream::Close::Answer{}; }

void Console::write(std::string_view text) {
    while (!text.empty()) {
        // Line by line: between two lines' scrolling, what comes by the serial line is fetched.
        const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
        m_screen.write(line);
        m_serial.write(line);
        text.remove_prefix(line.size());
    }
    show_cursor(m_screen.cursor());
}

} // namespace
} // namespace mica::console

int program() {
    using namespace mica;
    const auto endpoint = rt::take_handle<rt::Endpoint>("endpoint");
    const auto memory = rt::take_handle<rt::Memory>("deviceb8000");
    const std::span<std::byte> cells = rt::required(rt::Window::open(memory, 1, rt::windows_begin), "screen").keep();
    console::Console console{{reinterpret_cast<std::uint16_t*>(cells.data()), console::Screen::cells}};
    console.start(endpoint);
    rt::serve<stream::Protocol>(endpoint, console);
}
