// SPDX-License-Identifier: BSD-2-Clause
// Reading the chip, and making sense of its registers.
#include <servers/clock/battery_clock.h>

#include <rt/io_ports.h>

namespace mica::clock {
namespace {

constexpr std::uint16_t index_port = 0x70, data_port = 0x71;
constexpr std::uint8_t status_a = 0x0A, updating = 0x80;
constexpr std::array<std::uint8_t, 7> places{0, 2, 4, 7, 8, 9, 0x0B};
constexpr std::uint8_t binary = 4, hours_24 = 2; // in status register B
constexpr std::uint8_t afternoon = 0x80;         // in the hours of a 12 hour clock

std::uint8_t read(std::uint8_t place) {
    rt::out8(index_port, place);
    return rt::in8(data_port);
}

ClockRegisters read_all() {
    // An update takes 2 ms (MC146818A, table 5); a clock that is not there would seem to update for ever.
    for (int patience = 100'000; patience > 0 && (read(status_a) & updating) != 0; --patience) {}
    ClockRegisters registers{};
    for (std::size_t i = 0; i < places.size(); ++i) { registers[i] = read(places[i]); }
    return registers;
}

} // namespace

std::optional<TimeOfDay> decode(const ClockRegisters& registers) {
    const std::uint8_t status = registers[6];
    const auto number = [status](std::uint8_t raw) {
        return (status & binary) != 0 ? std::uint32_t{raw} : std::uint32_t{raw} / 16 * 10 + raw % 16;
    };
    const bool pm = (status & hours_24) == 0 && (registers[2] & afternoon) != 0;
    std::uint32_t hour = number((status & hours_24) == 0 ? registers[2] & 0x7F : registers[2]);
    if ((status & hours_24) == 0) { hour = hour % 12 + (pm ? 12 : 0); }
    const std::uint32_t second = number(registers[0]);
    const std::uint32_t minute = number(registers[1]);
    const std::uint32_t day = number(registers[3]);
    const std::uint32_t month = number(registers[4]);
    const std::uint32_t year = number(registers[5]);
    if (second > 59 || minute > 59 || hour > 23 || day < 1 || day > 31 || month < 1 || month > 12 || year > 99) {
        return std::nullopt;
    }
    return TimeOfDay{static_cast<std::uint16_t>(year + (year < 70 ? 2000 : 1900)), static_cast<std::uint8_t>(month),
                     static_cast<std::uint8_t>(day), (hour * 60 + minute) * 60 + second};
}

std::optional<TimeOfDay> read_battery_clock() {
    ClockRegisters last = read_all();
    for (int attempt = 0; attempt < 10; ++attempt) {
        const ClockRegisters again = read_all();
        if (again == last) { return decode(again); }
        last = again;
    }
    return std::nullopt;
}

} // namespace mica::clock
