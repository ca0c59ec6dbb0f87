// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/code_places.h"

#include <QtEndian>

namespace mica::check {

Evidence CodePlaces::at(quint32 address, quint64 tick) const {
    Evidence evidence;
    evidence.tick = tick;
    if (const auto place = m_symbols.at(address)) { evidence.symbol = place->display(); }
    if (const auto line = m_sources.at(address)) {
        evidence.file = line->file;
        evidence.line = line->line;
    }
    return evidence;
}

std::optional<Evidence> CodePlaces::ofStudentSymbol(const QString& symbol) const {
    const auto address = m_symbols.address(symbol);
    if (!address) { return std::nullopt; }
    const auto line = m_sources.at(*address);
    if (!line || !line->isStudents) { return std::nullopt; }
    return Evidence{0, symbol, line->file, line->line};
}

bool CodePlaces::isStudents(quint32 address) const {
    const auto line = m_sources.at(address);
    return line && line->isStudents;
}

QString CodePlaces::text(quint32 address) const {
    const auto place = m_symbols.at(address);
    QString text = place ? place->symbol : QStringLiteral("0x%1").arg(address, 8, 16, QLatin1Char('0'));
    if (const auto line = m_sources.at(address)) { text += QStringLiteral(" (%1:%2)").arg(line->file).arg(line->line); }
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
