// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/system_disk.h"

#include "abi/run_config.h"
#include "abi/symbol_table.h"
#include "core/failure.h"
#include "core/image/boot_disk.h"
#include "core/image/elf32.h"

#include <QDir>
#include <QFile>

namespace mica::image {

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

QByteArray systemBundle(const course::Kit& kit, const QString& elfPath) {
    const SymbolMap symbols(Elf32::parse(readKitFile(elfPath), elfPath));
    QList<BundleFile> files{{text(abi::run_config_name), makeRunConfig({})},
                            {text(abi::symbol_table_name), symbols.bootTable()}};
    const QDir programs(kit.file(QStringLiteral("programs")));
    for (const QString& name : programs.entryList(QDir::Files, QDir::Name)) {
        files.append({name, readKitFile(programs.filePath(name))});
    }
    return makeBundle(files);
}

QByteArray systemDisk(const course::Kit& kit, const QString& elfPath) {
    DiskContents contents;
    contents.mbr = readKitFile(kit.file(QStringLiteral("boot/mbr.bin")));
    contents.stage2 = readKitFile(kit.file(QStringLiteral("boot/stage2.bin")));
    contents.kernel = Elf32::parse(readKitFile(elfPath), elfPath).loadable();
    contents.bundle = systemBundle(kit, elfPath);
    return makeDisk(contents);
}

QString productKernel(const course::Kit& kit) { return kit.file(QStringLiteral("boot/nucleus.elf")); }

} // namespace mica::image
