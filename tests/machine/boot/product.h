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
/// Where a loader jumps to: the entry point of the file is a virtual address, but paging is not on yet.
quint32 physicalEntry();
/// The linear address of a symbol; throws std::runtime_error when the product has none of that name.
quint32 addressOf(const QString& symbol);
/// kernel.sym, an empty run.conf and all programs, as `mica run` has them.
QByteArray productBundle();
QByteArray productDisk();
QByteArray diskWith(const QByteArray& bundle);

/// A machine with a disk in it, stopped before its first instruction, and the folder it works in.
class BootedMachine {
public:
    explicit BootedMachine(const QByteArray& disk, int memoryMiB = 16);
    machine::Machine* operator->() { return &m_machine; }

private:
    QTemporaryDir m_folder;
    machine::Machine m_machine;
};

/// A tick by which the nucleus' start-up has long happened.
inline constexpr quint64 longEnough = 11'000'000;

/// The tick by which a person can type: from the reset through the BIOS, the boot sectors and all services to the shell.
inline constexpr quint64 promptTick = 20'000'000;
/// What the shell says when it waits for a command.
inline const QByteArray prompt = QByteArrayLiteral("\n$ ");

} // namespace mica::test
