// SPDX-License-Identifier: BSD-2-Clause
// The program `console`: the kit's half of the console server (what is shown, keys, flow control), and its loop.
#include <servers/console/console.h>

#include <rt/io_ports.h>
#include <rt/protocols/process.h>
#include <rt/services.h>
#include <rt/start.h>
#include <rt/window.h>

namespace mica::console {
namespace {

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

} // namespace

Console::Console(std::span<std::uint16_t> cells)
    : m_screen{cells, read_cursor()}, m_keyboard_irq{rt::take_handle<rt::Irq>("irq1")},
      m_serial_irq{rt::take_handle<rt::Irq>("irq4")} {}

void Console::work() {
    do { // what is shown takes time, in which more may come
        take_serial();
        serve_readers();
        control_flow();
    } while (m_serial.has_kept_bytes());
}

void Console::edit_keys() {
    while (!has_input() && !m_keys.empty()) {
        const auto progress = m_editor.take(m_keys.take(), [this](std::string_view text) { write(text); });
        m_end = progress == LineEditor::Progress::end;
        if (progress == LineEditor::Progress::line) { m_line.append(m_editor.line()); }
    }
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
