// SPDX-License-Identifier: BSD-2-Clause
// The driver and the service: interrupts as doorbells, readers who wait. Part of lab 10; the contract is in
// servers/console/console.h.
#include <servers/console/console.h>

#include <rt/calls.h>
#include <rt/io_ports.h>

namespace mica::console {

void Console::start(const rt::Endpoint& endpoint) {
    // student: begin(driver)
    // todo: In which state may the keyboard's controller be, and what would a byte that waits there prevent? What comes
    // todo: first: the device made ready, or its interrupt bound? Something may wait at the serial line, too.
    // placeholder:
    m_serial.start();
    while ((rt::in8(keyboard_status) & keyboard_has_byte) != 0) { rt::in8(keyboard_data); }
    rt::required(rt::irq_bind(m_keyboard_irq, endpoint, keyboard_bell), "keyboard interrupt");
    rt::required(rt::irq_bind(m_serial_irq, endpoint, serial_bell), "serial interrupt");
    doorbell(serial_bell);
    // student: end
}

void Console::doorbell(std::uint32_t bells) {
    // student: begin(driver)
    // todo: Which device rang, and how much may it have to say? When does it get to ring again?
    // placeholder:
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

rt::Result<stream::Read::Answer> Console::on(rt::Caller caller, const stream::Read& request) {
    // student: begin(readers)
    // todo: Who can be answered at once? Set all others aside and remember them, and say that there is no answer yet.
    // todo: Why is it not enough to wait for the next key?
    // placeholder: return rt::fail(rt::Error::full);
    if (request.count == 0) { return stream::Read::Answer{}; }
    if (m_readers.full()) { return rt::fail(rt::Error::full); }
    auto pending = caller.set_aside<stream::Read>();
    if (!pending) { return rt::fail(pending.error()); }
    m_readers.add({std::move(*pending), request.count});
    work();
    return rt::fail(rt::Error::set_aside);
    // student: end
}

void Console::serve_readers() {
    // student: begin(readers)
    // todo: Whose turn is it, and is there something for him? What must still be there when it turns out that he is
    // todo: gone?
    // placeholder:
    while (!m_readers.empty()) {
        if (!has_input()) { edit_keys(); }
        if (!has_input()) { return; }
        const auto line = m_line;
        const bool end = m_end;
        if (!m_readers[0].pending.answer({take_input(m_readers[0].count)})) {
            m_line = line;
            m_end = end;
        }
        m_readers.remove(0);
    }
    // student: end
}

stream::Bytes Console::take_input(std::uint32_t count) {
    // student: begin(readers)
    // todo: How many bytes are to go, by each of the three limits, and what is left for the next reader?
    // placeholder: return {};
    if (m_line.empty()) {
        m_end = false;
        return {};
    }
    const std::string_view all = m_line;
    const std::size_t taken = std::min<std::size_t>({count, all.size(), stream::at_once});
    const stream::Bytes bytes{all.substr(0, taken)};
    m_line = rt::Text<line_limit + 1>{all.substr(taken)};
    return bytes;
    // student: end
}

} // namespace mica::console
