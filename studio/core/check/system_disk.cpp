// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/system_disk.h"

#include "abi/run_config.h"
#include "abi/symbol_table.h"
#include "core/failure.h"
#include "core/image/boot_disk.h"
#include "core/image/elf32.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace mica::check {

namespace {

QByteArray readKitFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::tool, QStringLiteral("cannot be read: %1").arg(file.errorString()), path,
                      QStringLiteral("Build or install the kit again; 'mica doctor' lists what is missing."));
    }
    return file.readAll();
}

QString text(std::string_view name) { return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())); }

} // namespace

QByteArray systemBundle(const course::Kit& kit, const System& system) {
    const image::SymbolMap symbols(image::Elf32::parse(readKitFile(system.kernel), system.kernel));
    QList<image::BundleFile> files{{text(abi::run_config_name), image::makeRunConfig({})},
                                   {text(abi::symbol_table_name), symbols.bootTable()}};
    const QDir folder(kit.file(QStringLiteral("programs")));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        const auto own = std::find_if(system.programs.begin(), system.programs.end(),
                                      [&](const build::BuiltProgram& program) { return program.name == name; });
        files.append({name, own == system.programs.end()
                                ? readKitFile(folder.filePath(name))
                                : image::Elf32::parse(readKitFile(own->elfPath), own->elfPath).loadable()});
    }
    return image::makeBundle(files);
}

QByteArray systemDisk(const course::Kit& kit, const System& system) {
    image::DiskContents contents;
    contents.mbr = readKitFile(kit.file(QStringLiteral("boot/mbr.bin")));
    contents.stage2 = readKitFile(kit.file(QStringLiteral("boot/stage2.bin")));
    contents.kernel = image::Elf32::parse(readKitFile(system.kernel), system.kernel).loadable();
    contents.bundle = systemBundle(kit, system);
    return image::makeDisk(contents);
}

System productSystem(const course::Kit& kit) { return {kit.file(QStringLiteral("boot/nucleus.elf")), {}}; }

} // namespace mica::check
