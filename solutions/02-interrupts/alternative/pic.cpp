// SPDX-License-Identifier: BSD-2-Clause
// The two interrupt controllers as two objects, their masks remembered instead of read back, interrupts ended by name.

#include <nucleus/interrupts/pic.h>

#include <array>

namespace mica::pic {

namespace {

class Chip {
public:
    constexpr Chip(arch::Port command, arch::Port data) : m_command(command), m_data(data) {}

    void initialise(Vector base, std::uint8_t cascade, std::uint8_t masked) {
        arch::out8(m_command, 0x11);
        for (const std::uint8_t word : {static_cast<std::uint8_t>(base), cascade, std::uint8_t{1}}) {
            arch::io_wait();
            arch::out8(m_data, word);
        }
        arch::io_wait();
        set_masked(masked);
    }

    void set_masked(unsigned masked) {
        m_masked = static_cast<std::uint8_t>(masked);
        arch::out8(m_data, m_masked);
    }
    [[nodiscard]] unsigned masked() const { return m_masked; }

    /// A specific end of interrupt (8259A data sheet, OCW2).
    void end(std::size_t input) const { arch::out8(m_command, static_cast<std::uint8_t>(0x60U | input)); }

    [[nodiscard]] bool serves(std::size_t input) const {
        arch::out8(m_command, 0x0B);
        return (arch::in8(m_command) >> input & 1U) != 0;
    }

private:
    arch::Port m_command;
    arch::Port m_data;
    std::uint8_t m_masked = 0xFF;
};

constinit std::array<Chip, 2> chips{Chip{master_command, master_data}, Chip{slave_command, slave_data}};

constexpr std::size_t input_of(Line line) { return index(line) % 8; }

Chip& chip_of(Line line) { return chips[index(line) / 8]; }

} // namespace

void remap(Vector master_base, Vector slave_base) {
    chips[0].initialise(master_base, 0x04, 0xFB);
    chips[1].initialise(slave_base, 0x02, 0xFF);
}

void mask(Line line) {
    Chip& chip = chip_of(line);
    chip.set_masked(chip.masked() | 1U << input_of(line));
}

void unmask(Line line) {
    Chip& chip = chip_of(line);
    chip.set_masked(chip.masked() & ~(1U << input_of(line)));
}

void end_of_interrupt(Line line) {
    chip_of(line).end(input_of(line));
    if (&chip_of(line) != &chips[0]) { chips[0].end(input_of(Line::cascade)); }
}

bool is_spurious(Line line) {
    constexpr std::size_t lowest_priority = 7;
    return input_of(line) == lowest_priority && !chip_of(line).serves(lowest_priority);
}

} // namespace mica::pic
