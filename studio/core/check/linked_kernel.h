// SPDX-License-Identifier: GPL-3.0-or-later
// A linked nucleus and its programs, read once and shared by all boots of a check run and by replay: what goes on the disk and what its symbols are.
#pragma once

#include "core/build/builder.h"
#include "core/image/boot_disk.h"
#include "core/image/elf32.h"

namespace mica::check {

class LinkedKernel {
public:
    /// `programs`: the lab's, which go into the boot bundle with the kit's examiner of the lab in `labDirectory`; none
    /// for a lab of the nucleus. Throws Failure(harness) when a file or the kit's boot sectors cannot be read.
    LinkedKernel(const QString& elfPath, const course::Kit& kit, const QList<build::BuiltProgram>& programs = {},
                 const QString& labDirectory = {});

    const QString& elfPath() const { return m_elfPath; }
    const image::SymbolMap& symbols() const { return m_symbols; }

    struct Program {
        QString elfPath;
        image::SymbolMap symbols;
    };
    const QList<Program>& programs() const { return m_programs; }

    /// The boot disk of one run. Equal but for the secret key for equal probe and seed.
    QByteArray disk(const image::RunConfig& config) const;

private:
    QString m_elfPath;
    QByteArray m_loadable, m_mbr, m_stage2;
    image::SymbolMap m_symbols;
    QList<Program> m_programs;
    QList<image::BundleFile> m_files; ///< of the boot bundle: the programs and who examines them
};

} // namespace mica::check
