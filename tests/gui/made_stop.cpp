// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/made_stop.h"

#include "gui/made_system.h"

#include <QtEndian>

#include <algorithm>

namespace mica::test {

namespace {

constexpr quint32 table32 = 0x00202000, table767 = 0x00203000, table768 = 0x00201000; // physical

void set(QByteArray& table, quint32 index, quint32 entry) {
    qToLittleEndian(entry, table.data() + qsizetype{index} * 4);
}

QByteArray emptyTable() { return QByteArray(4096, '\0'); }

debug::PageTables tables() {
    debug::PageTables pages;
    pages.base = directoryAt;
    pages.largePages = true;
    pages.directory = emptyTable();
    set(pages.directory, 32, table32 | 0x27U);
    set(pages.directory, 767, table767 | 0x27U);
    set(pages.directory, 768, table768 | 0x23U);
    for (quint32 i = 769; i < 772; ++i) { set(pages.directory, i, (i - 768) << 22U | 0x1e3U); }
    QByteArray program = emptyTable(), stack = emptyTable(), nucleus = emptyTable();
    for (quint32 i = 0x48; i < 0x4b; ++i) { set(program, i, (0x00500000 + (i << 12U)) | 0x25U); }
    for (quint32 i = 0x4b; i < 0x4d; ++i) { set(program, i, (0x00500000 + (i << 12U)) | 0x67U); }
    for (quint32 i = 0x3e8; i < 0x3f0; ++i) { set(stack, i, 0x00600000 | i << 12U | 0x67U); }
    for (quint32 i = 1; i < 1024; ++i) {
        const bool text = i >= 0x100 && i < 0x105;
        const bool device = i >= 0xb8 && i < 0xc0;
        set(nucleus, i, i << 12U | (text ? 0x121U : device ? 0x17bU : 0x163U));
    }
    pages.tables = {{32, program}, {767, stack}, {768, nucleus}};
    return pages;
}

machine::Segments segments() {
    machine::Segments all;
    const machine::SegmentRegister data{0x10, 0, 0xffffffffU, true};
    all.cs = {0x08, 0, 0xffffffffU, true};
    all.ss = all.ds = all.es = data;
    all.fs = all.gs = {0, 0, 0, false};
    all.ldtr = {0, 0, 0, false};
    all.tr = {0x28, 0xc0106000U, 0x67, true};
    all.gdtr = {0xc0105000U, 7 * 8 - 1};
    all.idtr = {0xc0105800U, 256 * 8 - 1};
    return all;
}

void fillIdt(debug::StopState& stop) {
    stop.idt.fill(0, 256);
    const auto handler = [&stop](int vector, quint8 access, const QString& name) {
        const quint32 offset = 0xc0101000U + static_cast<quint32>(vector) * 16;
        stop.idt[vector] = gate(0x08, offset, access);
        stop.functions.insert(offset, name);
    };
    for (int vector = 0; vector < 20; ++vector) {
        const bool user = vector == 3 || vector == 4;
        handler(vector, user ? 0xee : 0x8e, QStringLiteral("mica::stub_%1").arg(vector));
    }
    stop.idt[8] = gate(0x30, 0, 0x85);
    for (int line = 0; line < 16; ++line) { handler(32 + line, 0x8e, QStringLiteral("mica::irq_stub_%1").arg(line)); }
    handler(0x80, 0xee, QStringLiteral("mica::call_entry"));
}

QList<debug::Instruction> code() {
    QList<debug::Instruction> all;
    const auto add = [&all](quint32 address, const char* bytes, const char* text, int line) {
        debug::Instruction one;
        one.address = address;
        one.bytes = QByteArray::fromHex(bytes);
        one.text = QString::fromLatin1(text);
        one.file = QStringLiteral("pic.cpp");
        one.line = line;
        all += one;
    };
    add(0xc0101a18, "55", "push ebp", 38);
    add(0xc0101a19, "89e5", "mov ebp, esp", 38);
    add(0xc0101a1b, "b020", "mov al, 0x20", 41);
    add(0xc0101a1d, "84c0", "test al, al", 41);
    add(0xc0101a1f, "e620", "out 0x20, al", 41);
    add(0xc0101a21, "e8dafeffff", "call .-294 (0xc0101900)", 42);
    add(0xc0101a26, "5d", "pop ebp", 43);
    add(0xc0101a27, "c3", "ret", 43);
    return all;
}

QByteArray stackBytes() {
    QByteArray bytes(128, '\0');
    for (quint32 i = 0; i < 32; ++i) { qToLittleEndian(0x11111111U * (i % 8), bytes.data() + i * 4); }
    qToLittleEndian(kernelStack + 0x20, bytes.data());      // the saved EBP
    qToLittleEndian(0xc0101f07U, bytes.data() + 4);         // where the handler returns to
    qToLittleEndian(userCode + 0x123, bytes.data() + 0x40); // EIP of the frame that the interrupt pushed
    std::copy_n("Mica", 4, bytes.data() + 0x60);
    return bytes;
}

} // namespace

quint64 segment(quint32 base, quint32 limit, quint8 access, quint8 flags) {
    return quint64{limit & 0xffffU} | quint64{base & 0xffffffU} << 16U | quint64{access} << 40U |
           quint64{limit >> 16U & 15U} << 48U | quint64{flags} << 52U | quint64{base >> 24U} << 56U;
}

quint64 gate(quint16 selector, quint32 offset, quint8 access) {
    return quint64{offset & 0xffffU} | quint64{selector} << 16U | quint64{access} << 40U |
           quint64{offset >> 16U} << 48U;
}

debug::StopState madeStop() {
    debug::StopState stop;
    stop.tick = madeTick;
    stop.cause = debug::StopCause::breakpoint;
    stop.sentence = QStringLiteral("Breakpoint at pic.cpp:41");
    stop.registers = {0x20, 0, 0x1f, 0x20, 0, 0, kernelStack, kernelStack, idleTimerEip, 0x00000046};
    stop.segments = segments();
    stop.control = {0x80010011U, 0x0804b00cU, directoryAt, 0x90};
    stop.gdt = {0,
                segment(0, 0xfffff, 0x9b, 0xc),
                segment(0, 0xfffff, 0x93, 0xc),
                segment(0, 0xfffff, 0xfb, 0xc),
                segment(0, 0xfffff, 0xf3, 0xc),
                segment(0xc0106000U, 0x67, 0x8b, 0),
                segment(0xc0106100U, 0x67, 0x89, 0)};
    fillIdt(stop);
    stop.task = debug::TaskState{0xc0106000U, 0x67, 0xc0108000U, 0, 0, 0, 0x10, 0x68, 0};
    stop.masterPic = {0xf8, 0x01, 0x00};
    stop.slavePic = {0xff, 0, 0};
    stop.pitMilliHertz = 100007;
    stop.pages = tables();
    stop.calls = {{idleTimerEip, QStringLiteral("mica::pic::end_of_interrupt"), 7, QStringLiteral("pic.cpp"), 41, true},
                  {0xc0101f02, QStringLiteral("mica::interrupts::dispatch"), 0x42,
                   QStringLiteral("nucleus/interrupts/dispatch.cpp"), 88, false},
                  {userCode + 0x123, {}, 0, {}, 0, false}};
    stop.code = code();
    stop.memory = {{kernelStack, stackBytes()}};
    stop.system = madeSystem();
    stop.functions.insert(userCode + 0x123, QStringLiteral("sh::main+0x23"));
    return stop;
}

debug::StopState madeStopBefore() {
    debug::StopState stop = madeStop();
    stop.tick = madeTick - 1204;
    stop.cause = debug::StopCause::asked;
    stop.registers.eax = 0x7;
    stop.registers.eip = idleTimerEip - 2;
    stop.registers.eflags = 0x00000246;
    stop.masterPic.isr = 0;
    stop.memory[0].bytes[0x10] = 0x55;
    return stop;
}

debug::Stop shared(const debug::StopState& state) { return std::make_shared<const debug::StopState>(state); }

} // namespace mica::test
