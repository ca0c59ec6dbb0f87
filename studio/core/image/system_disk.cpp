// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/system_disk.h"

#include "abi/run_config.h"
#include "abi/symbol_table.h"
#include "core/advice.h"
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
                      QStringLiteral("Build or install the kit again. ") + advise(Advice::examineTools));
    }
    return file.readAll();
}

QString text(std::string_view name) { return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())); }

} // namespace

QByteArray systemBundle(const course::Kit& kit, const System& system) {
    const SymbolMap symbols(Elf32::parse(readKitFile(system.kernel), system.kernel));
    QList<BundleFile> files{{text(abi::run_config_name), makeRunConfig({})},
                            {text(abi::symbol_table_name), symbols.bootTable()}};
    const QDir folder(kit.file(QStringLiteral("programs")));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        const QString own = system.programs.value(name);
        files.append({name, own.isEmpty() ? readKitFile(folder.filePath(name))
                                          : Elf32::parse(readKitFile(own), own).loadable()});
    }
    return makeBundle(files);
}

QByteArray systemDisk(const course::Kit& kit, const System& system) {
    DiskContents contents;
    contents.mbr = readKitFile(kit.file(QStringLiteral("boot/mbr.bin")));
    contents.stage2 = readKitFile(kit.file(QStringLiteral("boot/stage2.bin")));
    contents.kernel = Elf32::parse(readKitFile(system.kernel), system.kernel).loadable();
    contents.bundle = systemBundle(kit, system);
    return makeDisk(contents);
}

System productSystem(const course::Kit& kit) { return {kit.file(QStringLiteral("boot/nucleus.elf")), {}}; }

} // namespace mica::image
