// SPDX-License-Identifier: GPL-3.0-or-later
// Names every field of a StopState once, for writing and for reading alike: `archive(name, field)` for each. Used by stop_record.
#pragma once

#include "core/debug/stop_state.h"

namespace mica::debug {

template <typename Archive> void fields(Archive& archive, machine::Registers& of) {
    archive("eax", of.eax), archive("ebx", of.ebx), archive("ecx", of.ecx), archive("edx", of.edx);
    archive("esi", of.esi), archive("edi", of.edi), archive("ebp", of.ebp), archive("esp", of.esp);
    archive("eip", of.eip), archive("eflags", of.eflags);
}

template <typename Archive> void fields(Archive& archive, machine::SegmentRegister& of) {
    archive("selector", of.selector), archive("base", of.base), archive("limit", of.limit), archive("valid", of.valid);
}

template <typename Archive> void fields(Archive& archive, machine::TableRegister& of) {
    archive("base", of.base), archive("limit", of.limit);
}

template <typename Archive> void fields(Archive& archive, machine::Segments& of) {
    archive("cs", of.cs), archive("ds", of.ds), archive("es", of.es), archive("fs", of.fs), archive("gs", of.gs);
    archive("ss", of.ss), archive("ldtr", of.ldtr), archive("tr", of.tr);
    archive("gdtr", of.gdtr), archive("idtr", of.idtr);
}

template <typename Archive> void fields(Archive& archive, machine::ControlRegisters& of) {
    archive("cr0", of.cr0), archive("cr2", of.cr2), archive("cr3", of.cr3), archive("cr4", of.cr4);
}

template <typename Archive> void fields(Archive& archive, machine::Pic& of) {
    archive("imr", of.imr), archive("isr", of.isr), archive("irr", of.irr);
}

template <typename Archive> void fields(Archive& archive, TaskState& of) {
    archive("base", of.base), archive("limit", of.limit), archive("esp0", of.esp0), archive("cr3", of.cr3);
    archive("eip", of.eip), archive("esp", of.esp), archive("ss0", of.ss0), archive("ioMapBase", of.ioMapBase);
    archive("previousTask", of.previousTask);
}

template <typename Archive> void fields(Archive& archive, PageTables& of) {
    archive("base", of.base), archive("largePages", of.largePages), archive("directory", of.directory);
    archive("tables", of.tables);
}

template <typename Archive> void fields(Archive& archive, CallFrame& of) {
    archive("address", of.address), archive("function", of.function), archive("offset", of.offset);
    archive("file", of.file), archive("line", of.line), archive("students", of.students);
}

template <typename Archive> void fields(Archive& archive, Instruction& of) {
    archive("address", of.address), archive("bytes", of.bytes), archive("text", of.text);
    archive("file", of.file), archive("line", of.line);
}

template <typename Archive> void fields(Archive& archive, MemoryBlock& of) {
    archive("linear", of.linear), archive("bytes", of.bytes);
}

template <typename Archive> void fields(Archive& archive, machine::HandleState& of) {
    archive("number", of.number), archive("object", of.object), archive("type", of.type);
    archive("rights", of.rights), archive("badge", of.badge);
}

template <typename Archive> void fields(Archive& archive, machine::ProcessState& of) {
    archive("address", of.address), archive("name", of.name), archive("directory", of.directory);
    archive("quota", of.quota), archive("ticks", of.ticks), archive("threads", of.threads);
    archive("handles", of.handles);
}

template <typename Archive> void fields(Archive& archive, machine::ThreadState& of) {
    archive("address", of.address), archive("process", of.process), archive("state", of.state);
    archive("suspended", of.suspended), archive("priority", of.priority), archive("effective", of.effective);
    archive("endpoint", of.endpoint), archive("server", of.server), archive("caller", of.caller);
    archive("eip", of.eip), archive("esp", of.esp), archive("eax", of.eax), archive("eflags", of.eflags);
    archive("vector", of.vector);
}

template <typename Archive> void fields(Archive& archive, machine::EndpointState& of) {
    archive("address", of.address), archive("bells", of.bells), archive("callers", of.callers);
    archive("receiver", of.receiver), archive("server", of.server);
}

template <typename Archive> void fields(Archive& archive, machine::MemoryState& of) {
    archive("address", of.address), archive("base", of.base), archive("pages", of.pages), archive("device", of.device);
}

template <typename Archive> void fields(Archive& archive, machine::TraceRecord& of) {
    archive("tick", of.tick), archive("kind", of.kind), archive("detail", of.detail);
    archive("subject", of.subject), archive("object", of.object);
}

template <typename Archive> void fields(Archive& archive, machine::SystemState& of) {
    archive("current", of.current), archive("processes", of.processes), archive("threads", of.threads);
    archive("endpoints", of.endpoints), archive("memories", of.memories), archive("ready", of.ready);
    archive("timerTicks", of.timerTicks), archive("freeFrames", of.freeFrames), archive("trace", of.trace);
    archive("problems", of.problems);
}

template <typename Archive> void fields(Archive& archive, StopState& of) {
    archive("tick", of.tick), archive("cause", of.cause), archive("ending", of.ending);
    archive("sentence", of.sentence), archive("registers", of.registers), archive("segments", of.segments);
    archive("control", of.control), archive("gdt", of.gdt), archive("idt", of.idt), archive("task", of.task);
    archive("masterPic", of.masterPic), archive("slavePic", of.slavePic);
    archive("pitMilliHertz", of.pitMilliHertz), archive("pages", of.pages), archive("calls", of.calls);
    archive("code", of.code), archive("memory", of.memory), archive("system", of.system);
    archive("screen", of.screen);
}

} // namespace mica::debug
