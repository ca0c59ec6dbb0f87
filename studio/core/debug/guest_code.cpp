// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/guest_code.h"

#include "core/failure.h"

#include <QFile>

namespace mica::debug {

namespace {

LineTable tableOf(const QString& elfPath, const image::SymbolMap& symbols) {
    QFile file(elfPath);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::harness, QStringLiteral("cannot be read: %1").arg(file.errorString()), elfPath,
                      QStringLiteral("Build it again: press Check or Run."));
    }
    return LineTable(readDebugLines(image::Elf32::parse(file.readAll(), elfPath)), symbols);
}

} // namespace

GuestCode::GuestCode(std::shared_ptr<const check::LinkedKernel> kernel, const build::Toolchain& toolchain)
    : m_kernel(std::move(kernel)), m_places(*m_kernel, toolchain) {
    m_tables.push_back(tableOf(m_kernel->elfPath(), m_kernel->symbols()));
    for (const check::LinkedKernel::Program& program : m_kernel->programs()) {
        m_tables.push_back(tableOf(program.elfPath, program.symbols));
    }
}

std::optional<quint32> GuestCode::address(const QString& symbol) const {
    std::optional<quint32> found = m_kernel->symbols().address(symbol);
    for (const check::LinkedKernel::Program& program : m_kernel->programs()) {
        if (!found) { found = program.symbols.address(symbol); }
    }
    return found;
}

std::optional<check::SourceLine> GuestCode::lineAt(quint32 address) const {
    for (const LineTable& table : m_tables) {
        if (auto line = table.at(address)) { return line; }
    }
    return std::nullopt;
}

bool GuestCode::beginsStatement(quint32 address) const {
    return std::any_of(m_tables.begin(), m_tables.end(),
                       [address](const LineTable& table) { return table.beginsStatement(address); });
}

quint32 GuestCode::instructionBefore(quint32 address, quint32 distance) const {
    for (const LineTable& table : m_tables) {
        if (table.at(address)) { return table.instructionBefore(address, distance); }
    }
    return address;
}

std::optional<LineCode> GuestCode::codeOf(const QString& file, int line) const {
    for (const LineTable& table : m_tables) {
        if (auto code = table.codeOf(file, line)) { return code; }
    }
    return std::nullopt;
}

} // namespace mica::debug
