// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/code_reader.h"

#include <QRegularExpression>

#include <algorithm>

namespace mica::debug {

namespace {

constexpr quint32 bytesBefore = 160;
constexpr int instructionsAfter = 40;
constexpr int mostInstructions = 120;
constexpr quint32 longest = 15; // bytes of an instruction: Intel SDM 2A, 2.3.11
constexpr quint32 pageBytes = 4096;

quint32 endOf(const Instruction& instruction) {
    return instruction.address + static_cast<quint32>(instruction.bytes.size());
}

} // namespace

std::optional<Instruction> parseInstruction(const QString& line) {
    static const QRegularExpression form(QStringLiteral("^([0-9a-f]{8})\\s+((?:[0-9a-f]{2})+)\\s+(\\S.*)$"));
    const auto match = form.match(line.trimmed());
    if (!match.hasMatch()) { return std::nullopt; }
    Instruction instruction;
    instruction.address = match.captured(1).toUInt(nullptr, 16);
    instruction.bytes = QByteArray::fromHex(match.captured(2).toLatin1());
    instruction.text = match.captured(3).simplified();
    return instruction;
}

std::optional<quint32> targetOf(const QString& instruction) {
    static const QRegularExpression target(QStringLiteral("^(?:call|j\\w+|loop\\w*) .*\\(0x([0-9a-f]{1,8})\\)$"));
    const auto match = target.match(instruction);
    return match.hasMatch() ? std::optional(match.captured(1).toUInt(nullptr, 16)) : std::nullopt;
}

CodeReader::CodeReader(machine::Machine& machine, GuestPages& pages, const GuestCode& code, bool pagingOn)
    : m_machine(machine), m_pages(pages), m_code(code), m_pagingOn(pagingOn) {}

CodeReader::Owner CodeReader::ownerOf(quint32 linear) {
    if (m_pagingOn && linear >= directMap) { return {&m_code.nucleus(), 0}; } // one copy, whatever a bug wrote over it
    const quint32 page = linear & ~(pageBytes - 1);
    const auto known = m_owners.constFind(page);
    if (known != m_owners.cend()) { return *known; }
    Owner owner;
    if (const std::optional<QByteArray> bytes = m_pages.read(page, pageBytes)) {
        owner.file = m_code.fileIn(page, *bytes);
        if (owner.file == nullptr && !m_pagingOn) { owner = {m_code.fileIn(page + directMap, *bytes), directMap}; }
    }
    m_owners.insert(page, owner);
    return owner;
}

std::optional<quint32> CodeReader::linkedAddress(quint32 linear) {
    const Owner owner = ownerOf(linear);
    return owner.file != nullptr ? std::optional(linear + owner.below) : std::nullopt;
}

std::optional<image::SymbolMap::Place> CodeReader::functionAt(quint32 linear) {
    const Owner owner = ownerOf(linear);
    return owner.file != nullptr ? owner.file->symbols->at(linear + owner.below) : std::nullopt;
}

void CodeReader::name(Instruction& instruction) {
    const Owner owner = ownerOf(instruction.address);
    const auto source = owner.file != nullptr ? owner.file->lines.at(instruction.address + owner.below) : std::nullopt;
    if (source) {
        instruction.file = source->file;
        instruction.line = source->line;
    }
    if (const auto place = functionAt(instruction.address)) {
        instruction.function = place->symbol;
        instruction.offset = place->offset;
    }
    const std::optional<quint32> target = targetOf(instruction.text);
    const auto there = target ? functionAt(*target) : std::nullopt;
    if (there) { instruction.targetName = there->display(); }
}

/// As far as memory is mapped. Bochs itself ends where it cannot read the 16 bytes that an instruction might have.
QList<Instruction> CodeReader::decode(quint32 start, int count) {
    QList<Instruction> all;
    if (m_pages.readablePart(start, 1).isEmpty()) { return all; }
    const QString text = m_machine.disassemble(start, count);
    quint32 next = start;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        std::optional<Instruction> instruction = parseInstruction(line);
        if (!instruction) { continue; }
        const auto size = static_cast<quint32>(instruction->bytes.size());
        if (instruction->address != next || !m_pages.read(next, size)) { break; }
        next += size;
        name(*instruction);
        all += *instruction;
    }
    return all;
}

quint32 CodeReader::beginningFor(quint32 linear) {
    const Owner owner = ownerOf(linear);
    if (owner.file == nullptr) { return linear; }
    const quint32 linked = linear + owner.below;
    const auto place = owner.file->symbols->at(linked);
    const bool near = place && place->offset <= bytesBefore;
    return (near ? linked - place->offset : owner.file->lines.instructionBefore(linked, bytesBefore)) - owner.below;
}

QList<Instruction> CodeReader::around(quint32 linear) {
    const quint32 start = beginningFor(linear);
    const QList<Instruction> all =
        decode(start, static_cast<int>(linear - start) / 2 + instructionsAfter).mid(0, mostInstructions);
    const bool holds = !all.isEmpty() && linear < endOf(all.last());
    return holds ? all : decode(linear, instructionsAfter);
}

QList<Instruction> CodeReader::atEip(quint32 linear) {
    const QList<Instruction> all = around(linear);
    const bool met =
        std::any_of(all.cbegin(), all.cend(), [linear](const Instruction& one) { return one.address == linear; });
    return met ? all : decode(linear, instructionsAfter); // a jump into the middle of an instruction
}

QList<Instruction> CodeReader::from(quint32 linear) { return decode(linear, instructionsAfter); }

QList<Instruction> CodeReader::before(quint32 linear) {
    if (linear == 0) { return {}; }
    quint32 start = beginningFor(linear - 1);
    // Where nothing names a beginning one is tried after the other: a wrong one falls into step with the code after some instructions.
    if (start == linear - 1) { start = linear > bytesBefore ? linear - bytesBefore : 0; }
    if (m_pages.readablePart(start, 1).isEmpty()) { start = (linear - 1) & ~(pageBytes - 1); }
    QList<Instruction> all;
    for (quint32 tried = 0; tried < longest && start < linear; ++tried, ++start) {
        all = decode(start, static_cast<int>(linear - start));
        all.removeIf([linear](const Instruction& one) { return one.address >= linear || endOf(one) > linear; });
        if (!all.isEmpty() && endOf(all.last()) == linear) { break; }
    }
    return all;
}

/// Those whose code is in memory now, at the addresses where it is.
QList<image::SymbolMap::Named> CodeReader::loaded(const QList<image::SymbolMap::Named>& functions) {
    QList<image::SymbolMap::Named> all;
    for (image::SymbolMap::Named function : functions) {
        if (!m_pagingOn && function.address >= directMap) { function.address -= directMap; }
        const auto place = functionAt(function.address);
        if (place && place->offset == 0 && place->symbol == function.name) { all += function; }
    }
    return all;
}

CodeFound CodeReader::find(const CodeWish& wish) {
    using Outcome = CodeFound::Outcome;
    CodeFound found;
    found.wish = wish;
    found.linear = wish.linear;
    if (!wish.name.isEmpty()) {
        const QList<image::SymbolMap::Named> all = m_code.functionsNamed(wish.name);
        const QList<image::SymbolMap::Named> here = loaded(all);
        found.functions = here.isEmpty() ? all : here;
        found.outcome = all.isEmpty()    ? Outcome::noSuchName
                        : here.isEmpty() ? Outcome::notLoaded
                                         : Outcome::severalNames;
        if (here.size() != 1) { return found; }
        found.outcome = Outcome::found;
        found.linear = here.first().address;
    }
    switch (wish.part) {
    case CodeWish::Part::around: found.code = around(found.linear); break;
    case CodeWish::Part::from: found.code = from(found.linear); break;
    case CodeWish::Part::before:
        found.code = before(found.linear);
        found.linear -= found.code.isEmpty() ? 1 : 0;
        break;
    }
    if (found.code.isEmpty()) { found.outcome = Outcome::notMapped; }
    return found;
}

} // namespace mica::debug
