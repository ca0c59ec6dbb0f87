// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/code_places.h"

#include <QtEndian>

#include <algorithm>

namespace mica::check {

CodePlaces::CodePlaces(const LinkedKernel& kernel, const build::Toolchain& toolchain) {
    m_codes.push_back({kernel.symbols(), std::make_unique<SourceLookup>(kernel.elfPath(), toolchain)});
    for (const LinkedKernel::Program& program : kernel.programs()) {
        m_codes.push_back({program.symbols, std::make_unique<SourceLookup>(program.elfPath, toolchain)});
    }
}

const CodePlaces::Code& CodePlaces::holding(quint32 address) const {
    const auto found = std::find_if(m_codes.begin(), m_codes.end(),
                                    [&](const Code& code) { return code.symbols.at(address).has_value(); });
    return found == m_codes.end() ? m_codes.front() : *found;
}

std::optional<image::SymbolMap::Place> CodePlaces::symbolAt(quint32 address) const {
    return holding(address).symbols.at(address);
}

std::optional<SourceLine> CodePlaces::lineAt(quint32 address) const { return holding(address).sources->at(address); }

Evidence CodePlaces::at(quint32 address, quint64 tick) const {
    Evidence evidence;
    evidence.tick = tick;
    if (const auto place = symbolAt(address)) { evidence.symbol = place->display(); }
    if (const auto line = lineAt(address)) {
        evidence.file = line->file;
        evidence.line = line->line;
    }
    return evidence;
}

std::optional<Evidence> CodePlaces::ofStudentSymbol(const QString& symbol) const {
    for (const Code& code : m_codes) {
        const auto address = code.symbols.address(symbol);
        const auto line = address ? code.sources->at(*address) : std::nullopt;
        if (line && line->isStudents) { return Evidence{0, symbol, line->file, line->line}; }
    }
    return std::nullopt;
}

void CodePlaces::prepare(const QList<quint32>& addresses) const {
    for (const Code& code : m_codes) {
        QList<quint32> own;
        for (const quint32 address : addresses) {
            if (&holding(address) == &code) { own += address; }
        }
        if (!own.isEmpty()) { code.sources->prepare(own); }
    }
}

bool CodePlaces::isStudents(quint32 address) const {
    const auto line = lineAt(address);
    return line && line->isStudents;
}

QString CodePlaces::text(quint32 address) const {
    const auto place = symbolAt(address);
    QString text = place ? place->symbol : QStringLiteral("0x%1").arg(address, 8, 16, QLatin1Char('0'));
    if (const auto line = lineAt(address)) { text += QStringLiteral(" (%1:%2)").arg(line->file).arg(line->line); }
    return text;
}

QList<quint32> callSites(machine::Machine& machine, const machine::Registers& registers, int limit) {
    QList<quint32> found;
    quint32 frame = registers.ebp;
    while (found.size() < limit && frame != 0 && frame % 4 == 0 && machine.walk(frame).present &&
           machine.walk(frame + 7).present) {
        const QByteArray pair = machine.memory(frame, 8); // saved EBP, then the return address
        const quint32 next = qFromLittleEndian<quint32>(pair.constData());
        const quint32 address = qFromLittleEndian<quint32>(pair.constData() + 4);
        if (address == 0) { break; }
        found.append(address - 1);
        if (next <= frame) { // the stack grows downwards, so callers lie above
            break;
        }
        frame = next;
    }
    return found;
}

} // namespace mica::check
