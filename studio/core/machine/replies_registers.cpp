// SPDX-License-Identifier: GPL-3.0-or-later
// Replies of `r`, `sreg` and `creg`.
#include "core/machine/replies.h"
#include "core/machine/reply_scanner.h"

#include <array>

namespace mica::machine::replies {

namespace {

/// The number behind `name` at the start of a line: "rax: 00000000_0000aa48", "eax: 0x0000aa55 43605", "eflags 0x00000082: …".
std::optional<quint32> valueAfter(const QByteArray& reply, QByteArrayView name) {
    ReplyScanner scanner(reply);
    while (!scanner.atEnd()) {
        ReplyScanner line(scanner.line());
        if (!line.skip(name)) { continue; }
        line.skip(":");
        line.skipBlanks();
        const std::optional<quint64> value = line.hex();
        return value ? std::optional(static_cast<quint32>(*value & 0xffffffffU)) : std::nullopt;
    }
    return std::nullopt;
}

struct RegisterName {
    const char* narrow;
    const char* wide;
    quint32 Registers::*field;
};
constexpr std::array<RegisterName, 9> registerNames = {{
    {"eax", "rax", &Registers::eax},
    {"ebx", "rbx", &Registers::ebx},
    {"ecx", "rcx", &Registers::ecx},
    {"edx", "rdx", &Registers::edx},
    {"esi", "rsi", &Registers::esi},
    {"edi", "rdi", &Registers::edi},
    {"ebp", "rbp", &Registers::ebp},
    {"esp", "rsp", &Registers::esp},
    {"eip", "rip", &Registers::eip},
}};

/// "cs:0x0008, dh=0x00cf9b00, dl=0x0000ffff, valid=1"
std::optional<SegmentRegister> segment(const QByteArray& reply, QByteArrayView name) {
    ReplyScanner scanner(reply);
    while (!scanner.atEnd()) {
        ReplyScanner line(scanner.line());
        if (!line.skip(name) || !line.skip(":")) { continue; }
        const std::optional<quint64> selector = line.hex();
        const std::optional<quint64> high = line.skip(", dh=") ? line.hex() : std::nullopt;
        const std::optional<quint64> low = line.skip(", dl=") ? line.hex() : std::nullopt;
        const std::optional<quint64> valid = line.skip(", valid=") ? line.decimal() : std::nullopt;
        if (!selector || !high || !low || !valid) { return std::nullopt; }
        const SegmentDescriptor cached = SegmentDescriptor::decode((*high << 32U) | (*low & 0xffffffffU));
        return SegmentRegister{static_cast<quint16>(*selector & 0xffffU), cached.base, cached.limit, *valid != 0};
    }
    return std::nullopt;
}

/// "gdtr:base=0x00000000000f9ad7, limit=0x30"
std::optional<TableRegister> table(const QByteArray& reply, QByteArrayView name) {
    ReplyScanner scanner(reply);
    while (!scanner.atEnd()) {
        ReplyScanner line(scanner.line());
        if (!line.skip(name) || !line.skip(":base=")) { continue; }
        const std::optional<quint64> base = line.hex();
        const std::optional<quint64> limit = line.skip(", limit=") ? line.hex() : std::nullopt;
        if (!base || !limit) { return std::nullopt; }
        return TableRegister{static_cast<quint32>(*base & 0xffffffffU), static_cast<quint16>(*limit & 0xffffU)};
    }
    return std::nullopt;
}

struct SegmentName {
    const char* name;
    SegmentRegister Segments::*field;
};
constexpr std::array<SegmentName, 8> segmentNames = {{
    {"cs", &Segments::cs},
    {"ds", &Segments::ds},
    {"es", &Segments::es},
    {"fs", &Segments::fs},
    {"gs", &Segments::gs},
    {"ss", &Segments::ss},
    {"ldtr", &Segments::ldtr},
    {"tr", &Segments::tr},
}};

} // namespace

std::optional<Registers> registers(const QByteArray& reply) {
    Registers result;
    for (const RegisterName& name : registerNames) {
        std::optional<quint32> value = valueAfter(reply, name.narrow);
        if (!value) { value = valueAfter(reply, name.wide); }
        if (!value) { return std::nullopt; }
        result.*name.field = *value;
    }
    const std::optional<quint32> flags = valueAfter(reply, "eflags");
    if (!flags) { return std::nullopt; }
    result.eflags = *flags;
    return result;
}

std::optional<Segments> segments(const QByteArray& reply) {
    Segments result;
    for (const SegmentName& name : segmentNames) {
        const std::optional<SegmentRegister> value = segment(reply, name.name);
        if (!value) { return std::nullopt; }
        result.*name.field = *value;
    }
    const std::optional<TableRegister> gdtr = table(reply, "gdtr");
    const std::optional<TableRegister> idtr = table(reply, "idtr");
    if (!gdtr || !idtr) { return std::nullopt; }
    result.gdtr = *gdtr;
    result.idtr = *idtr;
    return result;
}

std::optional<ControlRegisters> control(const QByteArray& reply) {
    const std::optional<quint32> cr0 = valueAfter(reply, "CR0=");
    const std::optional<quint32> cr2 = valueAfter(reply, "CR2=page fault laddr=");
    const std::optional<quint32> cr3 = valueAfter(reply, "CR3=");
    const std::optional<quint32> cr4 = valueAfter(reply, "CR4=");
    if (!cr0 || !cr2 || !cr3 || !cr4) { return std::nullopt; }
    return ControlRegisters{*cr0, *cr2, *cr3, *cr4};
}

} // namespace mica::machine::replies
