// SPDX-License-Identifier: BSD-2-Clause
// The driver and the service: interrupts as doorbells, readers who wait. Part of lab 10; the contract is in
// servers/console/console.h.
#include <servers/console/console.h>

#include <rt/calls.h>
#include <rt/io_ports.h>

namespace mica::console {

void Console::start(const rt::Endpoint& endpoint) {
    // student: begin(driver)
    // TODO(driver): In which state may the keyboard's controller be, and what would a byte that waits there prevent?
    //     What comes first: the device made ready, or its interrupt bound? Something may wait at the serial line, too.
    // student: end
}

void Console::doorbell(std::uint32_t bells) {
    // student: begin(driver)
    // TODO(driver): Which device rang, and how much may it have to say? When does it get to ring again?
    // student: end
}

rt::Result<stream::Read::Answer> Console::on(rt::Caller caller, const stream::Read& request) {
    // student: begin(readers)
    // TODO(readers): Who can be answered at once? Set all others aside and remember them, and say that there is no
    //     answer yet. Why is it not enough to wait for the next key?
    return rt::fail(rt::Error::full);
    // student: end
}

void Console::serve_readers() {
    // student: begin(readers)
    // TODO(readers): Whose turn is it, and is there something for him? What must still be there when it turns out that
    //     he is gone?
    // student: end
}

stream::Bytes Console::take_input(std::uint32_t count) {
    // student: begin(readers)
    // TODO(readers): How many bytes are to go, by each of the three limits, and what is left for the next reader?
    return {};
    // student: end
}

} // namespace mica::console
