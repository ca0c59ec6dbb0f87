// SPDX-License-Identifier: BSD-2-Clause
// The two interrupt controllers. Your part of lab 02; the contract is in nucleus/interrupts/pic.h.

#include <nucleus/interrupts/pic.h>

namespace mica::pic {

using arch::in8;
using arch::io_wait;
using arch::out8;

void remap(Vector master_base, Vector slave_base) {
    // student: begin(controllers)
    // todo: Four initialisation words to each chip: ICW1 to its command port, ICW2 to ICW4 to its
    // todo: data port, io_wait() after each (old chips are slow). Then set the masks: the
    // todo: initialisation has cleared them.
    // placeholder:
    constexpr std::uint8_t icw1_begin = 0x11; // edge triggered, cascaded, ICW4 follows
    constexpr std::uint8_t icw4_8086 = 0x01;  // 8086 mode, no automatic end of interrupt
    const auto initialise = [](arch::Port command, arch::Port data, Vector base, std::uint8_t cascade) {
        out8(command, icw1_begin);
        io_wait();
        const std::uint8_t words[]{static_cast<std::uint8_t>(base), cascade, icw4_8086};
        for (const std::uint8_t word : words) {
            out8(data, word);
            io_wait();
        }
    };
    constexpr unsigned cascade_line = index(Line::cascade);
    initialise(master_command, master_data, master_base, 1U << cascade_line); // a bit set: which inputs carry slaves
    initialise(slave_command, slave_data, slave_base, cascade_line);          // a number: which input this slave is on
    out8(master_data, 0xFFU & ~(1U << cascade_line));
    out8(slave_data, 0xFF);
    // student: end
}

void mask(Line line) {
    // student: begin(controllers)
    // todo: Set the line's bit in the mask register (OCW1) of its chip. The register can be read
    // todo: back.
    // placeholder:
    const arch::Port data = index(line) < 8 ? master_data : slave_data;
    const auto bit = 1U << (index(line) % 8);
    out8(data, static_cast<std::uint8_t>(in8(data) | bit));
    // student: end
}

void unmask(Line line) {
    // student: begin(controllers)
    // todo: Clear the line's bit in the mask register of its chip.
    // placeholder:
    const arch::Port data = index(line) < 8 ? master_data : slave_data;
    const auto bit = 1U << (index(line) % 8);
    out8(data, static_cast<std::uint8_t>(in8(data) & ~bit));
    // student: end
}

void end_of_interrupt(Line line) {
    // student: begin(controllers)
    // todo: OCW2 to the command port of every chip that has this interrupt in service: one chip or
    // todo: two?
    // placeholder:
    constexpr std::uint8_t ocw2_end_of_interrupt = 0x20; // not specific: the highest-priority one in service
    if (index(line) >= 8) { out8(slave_command, ocw2_end_of_interrupt); }
    out8(master_command, ocw2_end_of_interrupt);
    // student: end
}

bool is_spurious(Line line) {
    // student: begin(controllers)
    // todo: Only two lines can be it. Ask the chip of the line for its in-service register (OCW3),
    // todo: which the next read of the command port then returns.
    // placeholder: return false;
    constexpr std::uint8_t ocw3_read_in_service = 0x0B;
    if (line != Line::parallel1 && line != Line::disk2) { return false; }
    const arch::Port command = line == Line::parallel1 ? master_command : slave_command;
    out8(command, ocw3_read_in_service);
    return (in8(command) & 0x80U) == 0;
    // student: end
}

} // namespace mica::pic
