// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/linked_kernel.h"

#include "core/failure.h"

#include <abi/run_config.h>
#include <abi/symbol_table.h>

#include <QFile>

namespace mica::check {

namespace {

QByteArray readAll(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::harness, QStringLiteral("cannot be read: %1").arg(file.errorString()), path,
                      QStringLiteral("Build the kit again, or install it again."));
    }
    return file.readAll();
}

QString nameOf(std::string_view name) { return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())); }

} // namespace

LinkedKernel::LinkedKernel(const QString& elfPath, const course::Kit& kit)
    : m_elfPath(elfPath), m_mbr(readAll(kit.file(QStringLiteral("boot/mbr.bin")))),
      m_stage2(readAll(kit.file(QStringLiteral("boot/stage2.bin")))) {
    const image::Elf32 elf = image::Elf32::parse(readAll(elfPath), elfPath);
    m_loadable = elf.loadable();
    m_symbols = image::SymbolMap(elf);
}

QByteArray LinkedKernel::disk(const image::RunConfig& config) const {
    const QByteArray bundle = image::makeBundle({{nameOf(abi::symbol_table_name), m_symbols.bootTable()},
                                                 {nameOf(abi::run_config_name), image::makeRunConfig(config)}});
    return image::makeDisk({m_mbr, m_stage2, m_loadable, bundle, {}});
}

} // namespace mica::check
