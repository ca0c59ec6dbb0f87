// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/guest_code.h"

#include "core/failure.h"

#include <QFile>

#include <algorithm>

namespace mica::debug {

namespace {

constexpr quint32 pageBytes = 4096;
constexpr quint32 sectionExecutable = 0x4; // SHF_EXECINSTR: System V ABI, 4

CodeFile fileOf(const QString& elfPath, const image::SymbolMap& symbols) {
    QFile file(elfPath);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::harness, QStringLiteral("cannot be read: %1").arg(file.errorString()), elfPath,
                      QStringLiteral("Build it again: press Check or Run."));
    }
    const image::Elf32 elf = image::Elf32::parse(file.readAll(), elfPath);
    CodeFile code{&symbols, LineTable(readDebugLines(elf), symbols), {}};
    for (const image::ElfSection& section : elf.sections()) {
        const QByteArray bytes = (section.flags & sectionExecutable) != 0 ? elf.sectionData(section) : QByteArray();
        if (!bytes.isEmpty()) { code.pieces += {section.address, bytes}; }
    }
    return code;
}

} // namespace

bool CodeFile::fills(quint32 page, const QByteArray& bytes) const {
    bool some = false;
    for (const Piece& piece : pieces) {
        const quint64 begin = std::max(quint64{page}, quint64{piece.address});
        const quint64 end =
            std::min(quint64{page} + pageBytes, quint64{piece.address} + static_cast<quint64>(piece.bytes.size()));
        if (begin >= end) { continue; }
        const auto length = static_cast<qsizetype>(end - begin);
        const QByteArrayView linked =
            QByteArrayView(piece.bytes).sliced(static_cast<qsizetype>(begin - piece.address), length);
        const QByteArrayView held = QByteArrayView(bytes).sliced(static_cast<qsizetype>(begin - page), length);
        if (linked != held) { return false; }
        some = true;
    }
    return some;
}

GuestCode::GuestCode(std::shared_ptr<const check::LinkedKernel> kernel, const build::Toolchain& toolchain)
    : m_kernel(std::move(kernel)), m_places(*m_kernel, toolchain) {
    m_files.push_back(fileOf(m_kernel->elfPath(), m_kernel->symbols()));
    for (const check::LinkedKernel::Program& program : m_kernel->programs()) {
        m_files.push_back(fileOf(program.elfPath, program.symbols));
    }
}

const CodeFile* GuestCode::fileIn(quint32 page, const QByteArray& bytes) const {
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [page, &bytes](const CodeFile& file) { return file.fills(page, bytes); });
    return found == m_files.end() ? nullptr : &*found;
}

std::optional<quint32> GuestCode::address(const QString& symbol) const {
    std::optional<quint32> found = m_kernel->symbols().address(symbol);
    for (const check::LinkedKernel::Program& program : m_kernel->programs()) {
        if (!found) { found = program.symbols.address(symbol); }
    }
    return found;
}

QList<image::SymbolMap::Named> GuestCode::functionsNamed(const QString& name) const {
    QList<image::SymbolMap::Named> found = m_kernel->symbols().functionsNamed(name);
    for (const check::LinkedKernel::Program& program : m_kernel->programs()) {
        found += program.symbols.functionsNamed(name);
    }
    return found;
}

std::optional<check::SourceLine> GuestCode::lineAt(quint32 address) const {
    for (const CodeFile& file : m_files) {
        if (auto line = file.lines.at(address)) { return line; }
    }
    return std::nullopt;
}

bool GuestCode::beginsStatement(quint32 address) const {
    return std::any_of(m_files.begin(), m_files.end(),
                       [address](const CodeFile& file) { return file.lines.beginsStatement(address); });
}

std::optional<LineCode> GuestCode::codeOf(const QString& file, int line) const {
    for (const CodeFile& each : m_files) {
        if (auto code = each.lines.codeOf(file, line)) { return code; }
    }
    return std::nullopt;
}

} // namespace mica::debug
