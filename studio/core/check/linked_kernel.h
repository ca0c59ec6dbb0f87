// SPDX-License-Identifier: GPL-3.0-or-later
// A linked nucleus, read once and shared by all boots of a check run and by replay: what goes on the disk and what its symbols are.
#pragma once

#include "core/course/kit.h"
#include "core/image/boot_disk.h"
#include "core/image/elf32.h"

namespace mica::check {

class LinkedKernel {
public:
    /// Throws Failure(harness) when the file or the kit's boot sectors cannot be read.
    LinkedKernel(const QString& elfPath, const course::Kit& kit);

    const QString& elfPath() const { return m_elfPath; }
    const image::SymbolMap& symbols() const { return m_symbols; }

    /// The boot disk of one run. Equal but for the secret key for equal probe and seed.
    QByteArray disk(const image::RunConfig& config) const;

private:
    QString m_elfPath;
    QByteArray m_loadable, m_mbr, m_stage2;
    image::SymbolMap m_symbols;
};

} // namespace mica::check
