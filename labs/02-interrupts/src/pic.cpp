// SPDX-License-Identifier: BSD-2-Clause
// The two interrupt controllers. Your part of lab 02; the contract is in nucleus/interrupts/pic.h.

#include <nucleus/interrupts/pic.h>

namespace mica::pic {

using arch::in8;
using arch::io_wait;
using arch::out8;

void remap(Vector master_base, Vector slave_base) {
    // student: begin(controllers)
    // TODO(controllers): Four initialisation words to each chip: ICW1 to its command port, ICW2 to ICW4 to its
    //     data port, io_wait() after each (old chips are slow). Then set the masks: the
    //     initialisation has cleared them.
    // student: end
}

void mask(Line line) {
    // student: begin(controllers)
    // TODO(controllers): Set the line's bit in the mask register (OCW1) of its chip. The register can be read
    //     back.
    // student: end
}

void unmask(Line line) {
    // student: begin(controllers)
    // TODO(controllers): Clear the line's bit in the mask register of its chip.
    // student: end
}

void end_of_interrupt(Line line) {
    // student: begin(controllers)
    // TODO(controllers): OCW2 to the command port of every chip that has this interrupt in service: one chip or
    //     two?
    // student: end
}

bool is_spurious(Line line) {
    // student: begin(controllers)
    // TODO(controllers): Only two lines can be it. Ask the chip of the line for its in-service register (OCW3),
    //     which the next read of the command port then returns.
    return false;
    // student: end
}

} // namespace mica::pic
