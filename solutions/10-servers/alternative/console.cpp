// SPDX-License-Identifier: BSD-2-Clause
// The other design: bells are taken off one by one; a reader leaves the list before he is answered, and the input is
// used up only when he has got it.
#include <servers/console/console.h>

#include <rt/calls.h>
#include <rt/io_ports.h>

namespace mica::console {
namespace {

std::optional<std::uint8_t> keyboard_byte() {
    const bool there = (rt::in8(keyboard_status) & keyboard_has_byte) != 0;
    return there ? std::optional{rt::in8(keyboard_data)} : std::nullopt;
}

} // namespace

void Console::start(const rt::Endpoint& endpoint) {
    rt::required(rt::irq_bind(m_serial_irq, endpoint, serial_bell), "serial interrupt");
    m_serial.start();
    while (keyboard_byte()) {}
    rt::required(rt::irq_bind(m_keyboard_irq, endpoint, keyboard_bell), "keyboard interrupt");
    take_serial();
    work();
}

void Console::doorbell(std::uint32_t bells) {
    for (std::uint32_t rest = bells; rest != 0; rest &= rest - 1) {
        switch (rest & -rest) {
        case keyboard_bell:
            static_cast<void>(rt::irq_ack(m_keyboard_irq));
            for (auto byte = keyboard_byte(); byte; byte = keyboard_byte()) { take_key(m_keyboard.take(*byte)); }
            break;
        case serial_bell:
            static_cast<void>(rt::irq_ack(m_serial_irq));
            take_serial();
            break;
        default: break;
        }
    }
    work();
}

rt::Result<stream::Read::Answer> Console::on(rt::Caller caller, const stream::Read& request) {
    if (request.count > 0 && m_readers.full()) { return rt::fail(rt::Error::full); }
    if (request.count > 0) {
        auto pending = caller.set_aside<stream::Read>();
        if (!pending) { return rt::fail(pending.error()); }
        m_readers.add(Reader{.pending = std::move(*pending), .count = request.count});
        work();
        return rt::fail(rt::Error::set_aside);
    }
    return stream::Read::Answer{};
}

void Console::serve_readers() {
    for (;;) {
        if (m_readers.empty()) { return; }
        if (!has_input()) { edit_keys(); }
        if (!has_input()) { return; }
        Reader reader = std::move(m_readers[0]);
        m_readers.remove(0);
        const std::size_t count = std::min<std::size_t>({reader.count, m_line.size(), stream::at_once});
        if (reader.pending.answer({stream::Bytes{m_line.view().substr(0, count)}})) {
            static_cast<void>(take_input(static_cast<std::uint32_t>(count)));
        }
    }
}

stream::Bytes Console::take_input(std::uint32_t count) {
    stream::Bytes taken;
    rt::Text<line_limit + 1> left;
    m_end = m_end && !m_line.empty();
    for (const char byte : m_line.view()) {
        if (taken.size() < count && taken.size() < stream::at_once) {
            taken.append(byte);
        } else {
            left.append(byte);
        }
    }
    m_line = left;
    return taken;
}

} // namespace mica::console
