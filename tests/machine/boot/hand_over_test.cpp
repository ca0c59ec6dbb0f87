// SPDX-License-Identifier: GPL-3.0-or-later
// What stage 2 promises the nucleus, and what entry.S promises C++, read from outside at the two moments that count.
#include "product.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QtEndian>

using namespace mica;
using namespace mica::test;

namespace {

constexpr quint32 kernelBase = 0xC0000000, bootSector = 0x7C00, nucleusBegin = 0x100000;
constexpr quint32 bounceBuffer = 0x10000, bounceBytes = 0x10000;

/// The product's .bss: from the segment's end in the file to its end in memory.
struct PhysicalRange {
    quint32 begin = 0, bytes = 0;
};
PhysicalRange zeroedMemory() {
    for (const image::ElfSegment& segment : productElf().segments()) {
        if (segment.type == 1 && segment.memorySize > segment.fileSize) {
            return {segment.physicalAddress + segment.fileSize, segment.memorySize - segment.fileSize};
        }
    }
    throw std::runtime_error("the product has no .bss");
}

void runTo(BootedMachine& machine, quint32 address) {
    machine->addBreakpoint(address);
    const machine::Stop stop = machine->runUntil(longEnough);
    BOOST_REQUIRE((stop.reason == machine::StopReason::breakpoint));
    BOOST_REQUIRE(stop.eip == address);
    machine->removeBreakpoint(address);
}

quint32 word(BootedMachine& machine, quint32 physical) {
    return qFromLittleEndian<quint32>(machine->physicalMemory(physical, 4).constData());
}

} // namespace

BOOST_AUTO_TEST_SUITE(hand_over)

BOOST_AUTO_TEST_CASE(the_nucleus_is_entered_as_multiboot_says) {
    BootedMachine machine(productDisk());
    runTo(machine, physicalEntry());
    const machine::Registers registers = machine->registers();
    BOOST_TEST(registers.eax == 0x2BADB002U);
    BOOST_TEST((registers.eflags & 0x200U) == 0U);
    BOOST_TEST((machine->controlRegisters().cr0 & 0x80000001U) == 1U); // protected mode, no paging
    const machine::Segments segments = machine->segments();
    BOOST_TEST(segments.cs.base == 0U);
    BOOST_TEST(segments.cs.limit == 0xFFFFFFFFU);
    BOOST_TEST(segments.ds.limit == 0xFFFFFFFFU);

    const quint32 flags = word(machine, registers.ebx);
    BOOST_TEST((flags & 0x4DU) == 0x4DU);                 // memory size, command line, modules, memory map
    BOOST_TEST(word(machine, registers.ebx + 4) == 636U); // KiB from 0: the BIOS keeps 4 KiB of 640 for itself
    const QByteArray commandLine = machine->physicalMemory(word(machine, registers.ebx + 16), 14);
    BOOST_TEST(commandLine == QByteArray("from the test\0", 14));
}

BOOST_AUTO_TEST_CASE(module_0_is_the_boot_bundle_byte_for_byte) {
    BootedMachine machine(productDisk());
    runTo(machine, physicalEntry());
    const quint32 info = machine->registers().ebx;
    BOOST_REQUIRE(word(machine, info + 20) == 1U);
    const quint32 module = word(machine, info + 24);
    const quint32 begin = word(machine, module);
    const quint32 end = word(machine, module + 4);
    BOOST_TEST(begin % 4096 == 0U);
    const QByteArray bundle = productBundle();
    BOOST_REQUIRE(end - begin == static_cast<quint32>(bundle.size()));
    BOOST_TEST((machine->physicalMemory(begin, end - begin) == bundle));
}

BOOST_AUTO_TEST_CASE(bss_is_zero_whatever_was_in_memory) {
    const PhysicalRange bss = zeroedMemory();
    BootedMachine machine(productDisk());
    runTo(machine, bootSector);
    machine->writePhysical(bss.begin, QByteArray(bss.bytes, '\xA5'));
    BOOST_REQUIRE((machine->physicalMemory(bss.begin, bss.bytes) == QByteArray(bss.bytes, '\xA5')));
    runTo(machine, physicalEntry());
    BOOST_TEST((machine->physicalMemory(bss.begin, bss.bytes) == QByteArray(bss.bytes, '\0')));
}

BOOST_AUTO_TEST_CASE(nothing_of_the_disk_stays_in_the_bounce_buffer) {
    BootedMachine machine(productDisk());
    runTo(machine, physicalEntry());
    BOOST_TEST((machine->physicalMemory(bounceBuffer, bounceBytes) == QByteArray(bounceBytes, '\0')));
}

BOOST_AUTO_TEST_CASE(a_closed_a20_gate_is_opened) {
    BootedMachine machine(productDisk());
    runTo(machine, bootSector);
    // In place of the MBR's CLI and far jump: close the gate by port 0x92 and go on behind them.
    const QByteArray sector = machine->physicalMemory(bootSector, 16);
    BOOST_REQUIRE(sector.left(2) == QByteArray::fromHex("faea"));
    constexpr quint32 patch = 0x600;
    machine->writePhysical(patch,
                           QByteArray::fromHex("fae49224fce692ea067c0000")); // CLI; AL = port 0x92 & 0xFC; JMP 0:7C06
    machine->writePhysical(bootSector, QByteArray::fromHex("ea00060000"));
    runTo(machine, bootSector + 6);
    BOOST_REQUIRE((machine->registers().eax & 3U) == 0U); // what went to port 0x92: gate closed, no reset
    runTo(machine, physicalEntry());
    // With the gate closed, what was written to 1 MiB would be found at 0.
    const QByteArray text = productElf().sectionData(productElf().sections().at(1)).first(64);
    BOOST_TEST((machine->physicalMemory(nucleusBegin, 64) == text));
    BOOST_TEST((machine->physicalMemory(0, 64) != text));
}

BOOST_AUTO_TEST_CASE(cpp_begins_in_the_higher_half_with_its_memory_protected) {
    BootedMachine machine(productDisk());
    runTo(machine, addressOf(QStringLiteral("nucleus_main")));
    BOOST_TEST((machine->controlRegisters().cr0 & 0xE0010001U) == 0x80010001U); // PG, WP, PE; caches on
    BOOST_TEST(!machine->walk(0).present);
    BOOST_TEST(!machine->walk(0x100000).present);

    const machine::PageWalk text = machine->walk(addressOf(QStringLiteral("nucleus_main")));
    BOOST_TEST(text.present);
    BOOST_TEST(!text.writable);
    BOOST_TEST(!text.user);
    BOOST_TEST(!machine->walk(addressOf(QStringLiteral("kernel_read_only_end")) - 1).writable);
    BOOST_TEST(machine->walk(addressOf(QStringLiteral("kernel_read_only_end"))).writable);

    const quint32 guard = addressOf(QStringLiteral("kernel_guard_page"));
    BOOST_TEST(machine->walk(guard - 1).present);
    BOOST_TEST(!machine->walk(guard).present);
    BOOST_TEST(!machine->walk(guard + 4095).present);
    BOOST_TEST(addressOf(QStringLiteral("kernel_stack_bottom")) == guard + 4096);
    BOOST_TEST(machine->walk(guard + 4096).writable);

    const quint32 esp = machine->registers().esp;
    BOOST_TEST(esp < addressOf(QStringLiteral("kernel_stack_top")));
    BOOST_TEST((esp + 4) % 16 == 0U); // as the i386 ABI has it before the return address
    BOOST_TEST(machine->registers().ebp == 0U);
}

BOOST_AUTO_TEST_CASE(the_direct_map_covers_768_mib_and_no_more) {
    BootedMachine machine(productDisk());
    runTo(machine, addressOf(QStringLiteral("nucleus_main")));
    for (const quint32 physical : {0U, 0xB8000U, 0x3FF000U, 0x400000U, 0x0FFFF000U, 0x2FFFF000U}) {
        const machine::PageWalk walk = machine->walk(kernelBase + physical);
        BOOST_TEST(walk.present);
        BOOST_TEST(walk.writable);
        BOOST_TEST(walk.physical == physical);
    }
    BOOST_TEST(!machine->walk(kernelBase + 0x30000000).present);
    BOOST_TEST(!machine->walk(kernelBase - 4096).present);
}

BOOST_AUTO_TEST_SUITE_END()
