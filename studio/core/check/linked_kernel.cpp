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

LinkedKernel::LinkedKernel(const QString& elfPath, const course::Kit& kit, const QList<build::BuiltProgram>& programs,
                           const QString& labDirectory)
    : m_elfPath(elfPath), m_mbr(readAll(kit.file(QStringLiteral("boot/mbr.bin")))),
      m_stage2(readAll(kit.file(QStringLiteral("boot/stage2.bin")))) {
    const image::Elf32 elf = image::Elf32::parse(readAll(elfPath), elfPath);
    m_loadable = elf.loadable();
    m_symbols = image::SymbolMap(elf);
    for (const build::BuiltProgram& program : programs) {
        const image::Elf32 file = image::Elf32::parse(readAll(program.elfPath), program.elfPath);
        m_programs += {program.elfPath, image::SymbolMap(file)};
        m_files += {program.name, file.loadable()};
    }
    if (!programs.isEmpty()) {
        m_files += {QStringLiteral("examiner"), readAll(kit.file(QStringLiteral("examiners/") + labDirectory))};
    }
}

QByteArray LinkedKernel::disk(const image::RunConfig& config) const {
    const QList<image::BundleFile> own{{nameOf(abi::symbol_table_name), m_symbols.bootTable()},
                                       {nameOf(abi::run_config_name), image::makeRunConfig(config)}};
    const QByteArray bundle = image::makeBundle(own + m_files);
    return image::makeDisk({m_mbr, m_stage2, m_loadable, bundle, {}});
}

} // namespace mica::check
