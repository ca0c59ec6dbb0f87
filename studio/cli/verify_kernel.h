// SPDX-License-Identifier: GPL-3.0-or-later
// `mica verify --kernel`: the kernel's own claims and its mutants, as a table, lines and JSON. Used by verify_command.
#pragma once

#include "cli/command.h"
#include "core/grade/kernel_verify.h"

#include <QJsonObject>

namespace mica::cli {

struct KernelOptions {
    QStringList mutants; ///< empty: all
    QStringList claims;  ///< ids or their beginnings; empty: all
    bool longOnes = false;
    bool allClaims = false;
    std::optional<quint64> seed;
    QString json; ///< file, "-" or empty
    int workers = 2;
};

/// The exit code: 0 when every claim holds and every mutant is caught. Throws Failure.
int verifyKernelTests(const KernelOptions& options, Context& context);

/// One row a mutant, then claims, mutants, seconds and deviations; and a closing line.
QString kernelTable(const grade::KernelVerification& verification);

/// Schema "mica.verify-kernel/1".
QJsonObject kernelDocument(const grade::KernelVerification& verification);

} // namespace mica::cli
