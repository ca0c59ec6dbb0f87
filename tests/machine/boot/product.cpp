// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the kit that this build made.
#include "product.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

namespace mica::test {

QString kitFile(const QString& relative) { return QStringLiteral(MICA_BINARY_DIR "/kit/") + relative; }

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) { throw std::runtime_error("cannot read " + path.toStdString()); }
    return file.readAll();
}

const image::Elf32& productElf() {
    static const image::Elf32 elf =
        image::Elf32::parse(contentsOf(kitFile(QStringLiteral("boot/nucleus.elf"))), QStringLiteral("nucleus.elf"));
    return elf;
}

const image::SymbolMap& productSymbols() {
    static const image::SymbolMap symbols(productElf());
    return symbols;
}

quint32 addressOf(const QString& symbol) {
    const std::optional<quint32> address = productSymbols().address(symbol);
    if (!address) { throw std::runtime_error("the product has no symbol " + symbol.toStdString()); }
    return *address;
}

quint32 physicalEntry() {
    for (const image::ElfSegment& segment : productElf().segments()) {
        const quint32 offset = productElf().entry() - segment.virtualAddress;
        if (offset < segment.fileSize) { return segment.physicalAddress + offset; }
    }
    throw std::runtime_error("the product's entry point is in none of its segments");
}

QByteArray productBundle() {
    QList<image::BundleFile> files{{QStringLiteral("run.conf"), image::makeRunConfig({})},
                                   {QStringLiteral("kernel.sym"), productSymbols().bootTable()}};
    const QDir programs(kitFile(QStringLiteral("programs")));
    for (const QString& name : programs.entryList(QDir::Files, QDir::Name)) {
        files.append({name, contentsOf(programs.filePath(name))});
    }
    return image::makeBundle(files);
}

QByteArray productDisk() { return diskWith(productBundle()); }

QByteArray diskWith(const QByteArray& bundle) {
    return image::makeDisk({contentsOf(kitFile(QStringLiteral("boot/mbr.bin"))),
                            contentsOf(kitFile(QStringLiteral("boot/stage2.bin"))), productElf().loadable(), bundle,
                            QStringLiteral("from the test")});
}

namespace {

machine::MachineConfig configurationOf(const QByteArray& disk, int memoryMiB) {
    machine::MachineConfig config;
    config.disk = disk;
    config.memoryMiB = memoryMiB;
    return config;
}

} // namespace

BootedMachine::BootedMachine(const QByteArray& disk, int memoryMiB)
    : m_machine(machine::findBochs(), configurationOf(disk, memoryMiB), m_folder.filePath(QStringLiteral("run"))) {}

} // namespace mica::test
