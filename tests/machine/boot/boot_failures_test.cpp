// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that cannot boot says so in one line, wherever a person may look: on the screen, on COM1, on port 0xE9. Each case damages a
// good disk in one place. That every kind of bad kernel has its message is tested without a machine, in tests/unit/kernel.
#include "product.h"
#include "qt_printing.h"

#include "abi/boot_disk.h"

#include <boost/test/unit_test.hpp>

#include <QtEndian>

using namespace mica;
using namespace mica::test;

namespace {

constexpr qsizetype record = mica::abi::boot_record_lba * mica::abi::sector_size;
constexpr qsizetype stage2 = mica::abi::stage2_lba * mica::abi::sector_size;
constexpr qsizetype kernel = stage2 + mica::abi::stage2_sector_limit * mica::abi::sector_size;
constexpr qsizetype kernelLba = record + offsetof(mica::abi::BootRecord, kernel_lba);
constexpr qsizetype bundleBytes = record + offsetof(mica::abi::BootRecord, bundle_bytes);
constexpr qsizetype firstSegment = kernel + 52;

void put32(QByteArray& disk, qsizetype at, quint32 value) { qToLittleEndian(value, disk.data() + at); }

void correctChecksum(QByteArray& disk) {
    quint32 sum = 0;
    for (qsizetype at = record; at < record + 508; at += 4) {
        sum += qFromLittleEndian<quint32>(disk.constData() + at);
    }
    put32(disk, record + 508, 0U - sum);
}

void saysAndHalts(const QByteArray& disk, const QByteArray& line) {
    BootedMachine machine(disk);
    const machine::Stop stop = machine->runUntil(longEnough);
    BOOST_TEST((stop.reason == machine::StopReason::tickReached));
    BOOST_TEST(stop.halted);
    BOOST_TEST(machine->debugPort() == line + "\r\n");
    BOOST_TEST(machine->serialOutput() == line + "\r\n");
    const QString screen = machine->vgaText().join(QString()).remove(u' ');
    BOOST_TEST(screen.contains(QString::fromLatin1(line).remove(u' ')), "on the screen: " << screen);
}

} // namespace

BOOST_AUTO_TEST_SUITE(boot_failures)

BOOST_AUTO_TEST_CASE(the_mbr_finds_no_stage_2) {
    QByteArray disk = productDisk();
    disk.replace(stage2, 8, QByteArray(8, '\0'));
    saysAndHalts(disk, "mica boot: this disk holds no Mica stage 2: write the image anew");
}

BOOST_AUTO_TEST_CASE(the_boot_record_is_damaged) {
    QByteArray disk = productDisk();
    put32(disk, kernelLba, 77);
    saysAndHalts(disk, "mica boot: the boot record is damaged (its checksum is wrong): write the disk image anew");
}

BOOST_AUTO_TEST_CASE(the_boot_record_is_of_another_version) {
    QByteArray disk = productDisk();
    put32(disk, record + 8, mica::abi::boot_record_version + 1);
    correctChecksum(disk);
    saysAndHalts(disk, "mica boot: the boot record is of another version than this stage 2: write the disk image anew");
}

BOOST_AUTO_TEST_CASE(a_sector_beyond_the_end_cannot_be_read) {
    QByteArray disk = productDisk();
    put32(disk, kernelLba, 99'999);
    correctChecksum(disk);
    saysAndHalts(disk, "mica boot: the disk cannot be read at sector 0x0001869f: the image may be cut short; "
                       "write it anew");
}

BOOST_AUTO_TEST_CASE(the_kernel_is_no_elf_file) {
    QByteArray disk = productDisk();
    put32(disk, kernel, 0);
    saysAndHalts(disk, "mica boot: the kernel is no 32-bit ELF file: build the kernel again and write the disk image "
                       "anew");
}

BOOST_AUTO_TEST_CASE(a_segment_would_overwrite_stage_2) {
    QByteArray disk = productDisk();
    put32(disk, firstSegment + 12, 0x8000);
    saysAndHalts(disk, "mica boot: a segment of the kernel lies below 1 MiB: build the kernel again and write the "
                       "disk image anew");
}

BOOST_AUTO_TEST_CASE(the_bundle_is_larger_than_the_memory) {
    QByteArray disk = productDisk();
    put32(disk, bundleBytes, 16 * 1024 * 1024);
    correctChecksum(disk);
    saysAndHalts(disk, "mica boot: the boot bundle does not fit into this machine's memory: give the machine more "
                       "memory");
}

/// Stage 2 has a message even for a CPU exception. Provoked behind its last instruction, where its interrupt table is still in force.
BOOST_AUTO_TEST_CASE(stage_2_reports_its_own_exception) {
    BootedMachine machine(productDisk());
    const quint32 entry = physicalEntry();
    machine->addBreakpoint(entry);
    BOOST_REQUIRE((machine->runUntil(longEnough).reason == machine::StopReason::breakpoint));
    machine->writePhysical(entry, QByteArray::fromHex("0f0b")); // UD2
    machine->removeBreakpoint(entry);
    BOOST_TEST(machine->runUntil(longEnough).halted);
    const QByteArray address = QByteArray::number(entry, 16).rightJustified(8, '0');
    BOOST_TEST(machine->debugPort() == "mica boot: stage 2 itself ran into a CPU exception at 0x" + address +
                                           ": this is a fault of the kit; please report it with this line\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
