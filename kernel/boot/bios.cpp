// SPDX-License-Identifier: BSD-2-Clause
// The C++ face of bios_call.S.
#include "bios.h"

extern "C" {
mica::boot::BiosRegisters bios_registers;
void bios_interrupt(std::uint32_t number);
}

namespace mica::boot {

BiosRegisters call_bios(std::uint8_t number, const BiosRegisters& in) {
    bios_registers = in;
    bios_interrupt(number);
    return bios_registers;
}

} // namespace mica::boot
