// SPDX-License-Identifier: GPL-3.0-or-later
// The kit's product as the boot tests use it: its ELF file, its symbols and a disk that boots it.
#pragma once

#include "core/image/boot_disk.h"
#include "core/image/elf32.h"
#include "core/machine/machine.h"

#include <QTemporaryDir>

namespace mica::test {

QString kitFile(const QString& relative);
QByteArray contentsOf(const QString& path);

const image::Elf32& productElf();
const image::SymbolMap& productSymbols();
/// The linear address of a symbol; throws std::runtime_error when the product has none of that name.
quint32 addressOf(const QString& symbol);
/// kernel.sym and an empty run.conf, as `mica run` has them.
QByteArray productBundle();
QByteArray productDisk();

/// A machine with a disk in it, stopped before its first instruction, and the folder it works in.
class BootedMachine {
public:
    explicit BootedMachine(const QByteArray& disk, int memoryMiB = 16);
    machine::Machine* operator->() { return &m_machine; }

private:
    QTemporaryDir m_folder;
    machine::Machine m_machine;
};

/// A tick by which everything here has long happened: three guest seconds behind the boot sector.
inline constexpr quint64 longEnough = 11'000'000;

} // namespace mica::test
