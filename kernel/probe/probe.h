// SPDX-License-Identifier: BSD-2-Clause
// What a probe is and what it may say. A probe exercises a student's part and reports observations, never a verdict.
// A probe is one file labs/<lab>/probes/<name>.cpp that defines one Entry in the section ".probes":
//
//     namespace {
//     void run() { … mica::probe::observe("irq0.count", count); … }
//     [[gnu::section(".probes"), gnu::used]] const mica::probe::Entry entry{"timer_rate", mica::probe::Stage::interrupts, run};
//     }
//
// All probes of a lab are linked into one nucleus; run.conf names the one this boot is for.
#pragma once

#include <nucleus/arch/segments.h>

#include <string_view>

namespace mica::probe {

/// How far the nucleus has started when the probe is called. Everything up to and including the stage has been done.
enum class Stage : std::uint32_t {
    bare,       ///< paging and the loader's GDT; no student code has run yet
    segments,   ///< the nucleus' own GDT and TSS are loaded
    console,    ///< serial line and screen are set up
    memory,     ///< the memory map has been read
    interrupts, ///< IDT, PIC and PIT are set up; interrupts are still off (IF=0)
    objects,    ///< frames can be allocated; objects, address spaces and threads can be made, but none runs yet
    threads,    ///< exceptions and nucleus calls of ring 3 are handled; the first program has not been loaded
};

struct Entry {
    const char* name; ///< the file's name without ".cpp"
    Stage stage;
    void (*run)(); ///< when it returns, the run ends as by finish()
};

/// Reports a fact. `name`: see abi/observation.h. Costs a few thousand ticks: not inside what is being measured.
void observe(std::string_view name, std::uint64_t value);
void observe_signed(std::string_view name, std::int64_t value);
void observe(std::string_view name, std::string_view text);
inline void observe(std::string_view name, bool value) { observe(name, static_cast<std::uint64_t>(value ? 1 : 0)); }
// std::uint32_t is one of these two, and std::size_t one of them, which differs among compilers for i386.
inline void observe(std::string_view name, unsigned value) { observe(name, static_cast<std::uint64_t>(value)); }
inline void observe(std::string_view name, unsigned long value) { observe(name, static_cast<std::uint64_t>(value)); }
inline void observe(std::string_view name, int value) { observe_signed(name, value); }
inline void observe(std::string_view name, long value) { observe_signed(name, value); }
inline void observe(std::string_view name, const char* text) { observe(name, std::string_view{text}); }

/// The host stops here and reads the machine facts that a check asks for "@label".
void mark(std::string_view label);

/// Ends the run. The host reads the machine facts of the mark "end" here.
[[noreturn]] void finish();

/// Ticks since the machine was switched on (RDTSC; in Bochs one tick is one instruction).
std::uint64_t ticks();

/// The seed of this run, and numbers that follow from it (xorshift64*): equal seeds, equal numbers.
std::uint64_t seed();
std::uint64_t random();
/// 0 <= result < bound. Pre: bound > 0.
std::uint32_t random_below(std::uint32_t bound);

} // namespace mica::probe

/// Called by the nucleus after each stage of its start-up; runs the probe of this boot if it belongs to `stage`.
/// Defined in libprobe.a and, for a nucleus without probes, in libproduct.a: one of the two is linked.
extern "C" void mica_probe_stage(mica::probe::Stage stage);

/// Whether the nucleus could live with what lab 01's part has put at `selector`: asked before the table is loaded. A part may
/// be wrong, and then the machine lives on with the loader's table to say so. The product takes it as it is.
extern "C" bool mica_probe_segment_works(std::uint16_t selector, mica::segments::Descriptor found);

/// The host sets breakpoints on these two. They do nothing.
extern "C" void mica_probe_mark_reached();
extern "C" void mica_probe_end_reached();
