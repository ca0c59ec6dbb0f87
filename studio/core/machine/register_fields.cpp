// SPDX-License-Identifier: GPL-3.0-or-later
// The tables follow the Intel SDM: EFLAGS 1, 3.4.3; control registers 3A, 2.5.
#include "core/machine/register_fields.h"

#include <algorithm>
#include <array>

namespace mica::machine {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array eflagsFields{
    RegisterField{"CF"_L1, 0, 1, "carry"_L1, "The last sum or difference did not fit: unsigned overflow."_L1,
                  "1, 3.4.3.1"_L1},
    RegisterField{"PF"_L1, 2, 1, "parity"_L1, "The low byte of the last result has an even number of ones."_L1,
                  "1, 3.4.3.1"_L1},
    RegisterField{"AF"_L1, 4, 1, "adjust"_L1, "Carry out of the low four bits, for decimal sums."_L1, "1, 3.4.3.1"_L1},
    RegisterField{"ZF"_L1, 6, 1, "zero"_L1, "The last result was zero."_L1, "1, 3.4.3.1"_L1},
    RegisterField{"SF"_L1, 7, 1, "sign"_L1, "The top bit of the last result is set."_L1, "1, 3.4.3.1"_L1},
    RegisterField{"TF"_L1, 8, 1, "trap"_L1, "A debug exception follows every instruction."_L1, "1, 3.4.3.3"_L1},
    RegisterField{"IF"_L1, 9, 1, "interrupts"_L1,
                  "Hardware interrupts are taken. Clear: they wait; exceptions come all the same."_L1,
                  "3A, 2.3 and 6.8.1"_L1},
    RegisterField{"DF"_L1, 10, 1, "direction"_L1,
                  "String instructions go downwards. C++ code expects it to be clear."_L1, "1, 3.4.3.2"_L1},
    RegisterField{"OF"_L1, 11, 1, "overflow"_L1, "The last sum or difference did not fit: signed overflow."_L1,
                  "1, 3.4.3.1"_L1},
    RegisterField{"IOPL"_L1, 12, 2, "I/O privilege level"_L1,
                  "The highest ring number that may use IN, OUT, CLI and STI without asking the TSS."_L1, "3A, 2.3"_L1},
    RegisterField{"NT"_L1, 14, 1, "nested task"_L1, "IRET returns to the task that the TSS links to."_L1, "3A, 2.3"_L1},
    RegisterField{"RF"_L1, 16, 1, "resume"_L1, "An instruction breakpoint at EIP is passed over once."_L1,
                  "3A, 2.3"_L1},
    RegisterField{"VM"_L1, 17, 1, "virtual-8086 mode"_L1, "The processor runs 16-bit code of the 8086."_L1,
                  "3A, 2.3"_L1},
    RegisterField{"AC"_L1, 18, 1, "alignment check"_L1,
                  "With CR0.AM set, an address that is not aligned faults in ring 3."_L1, "3A, 2.3"_L1},
    RegisterField{"VIF"_L1, 19, 1, "virtual interrupt flag"_L1, "The IF that a virtual-8086 program sees."_L1,
                  "3A, 2.3"_L1},
    RegisterField{"VIP"_L1, 20, 1, "virtual interrupt pending"_L1, "An interrupt waits for a virtual-8086 program."_L1,
                  "3A, 2.3"_L1},
    RegisterField{"ID"_L1, 21, 1, "CPUID"_L1, "A program that can change this bit may use CPUID."_L1, "3A, 2.3"_L1},
};

constexpr std::array cr0Fields{
    RegisterField{"PE"_L1, 0, 1, "protection enable"_L1, "The processor is in protected mode."_L1, "3A, 2.5"_L1},
    RegisterField{"MP"_L1, 1, 1, "monitor coprocessor"_L1, "WAIT obeys TS."_L1, "3A, 2.5"_L1},
    RegisterField{"EM"_L1, 2, 1, "emulation"_L1, "There is no coprocessor: its instructions raise #NM."_L1,
                  "3A, 2.5"_L1},
    RegisterField{"TS"_L1, 3, 1, "task switched"_L1, "The next instruction of the coprocessor raises #NM."_L1,
                  "3A, 2.5"_L1},
    RegisterField{"ET"_L1, 4, 1, "extension type"_L1, "Always set since the Pentium."_L1, "3A, 2.5"_L1},
    RegisterField{"NE"_L1, 5, 1, "numeric error"_L1, "Coprocessor errors raise #MF, not an interrupt of the PIC."_L1,
                  "3A, 2.5"_L1},
    RegisterField{"WP"_L1, 16, 1, "write protect"_L1,
                  "Ring 0 obeys read-only pages. Clear: ring 0 writes to them without a fault."_L1, "3A, 2.5"_L1},
    RegisterField{"AM"_L1, 18, 1, "alignment mask"_L1, "EFLAGS.AC counts."_L1, "3A, 2.5"_L1},
    RegisterField{"NW"_L1, 29, 1, "not write-through"_L1, "With CD set: the caches are no longer kept coherent."_L1,
                  "3A, 2.5"_L1},
    RegisterField{"CD"_L1, 30, 1, "cache disable"_L1, "The caches are not filled."_L1, "3A, 2.5"_L1},
    RegisterField{"PG"_L1, 31, 1, "paging"_L1, "Linear addresses go through the page tables that CR3 names."_L1,
                  "3A, 2.5"_L1},
};

constexpr std::array cr3Fields{
    RegisterField{"PWT"_L1, 3, 1, "write-through"_L1, "The page directory is cached write-through."_L1, "3A, 2.5"_L1},
    RegisterField{"PCD"_L1, 4, 1, "cache disable"_L1, "The page directory is not cached."_L1, "3A, 2.5"_L1},
    RegisterField{"base"_L1, 12, 20, "page directory"_L1, "The physical page in which the page directory is."_L1,
                  "3A, 2.5 and 4.3"_L1},
};

constexpr std::array cr4Fields{
    RegisterField{"VME"_L1, 0, 1, "virtual-8086 extensions"_L1, "VIF and VIP work in virtual-8086 mode."_L1,
                  "3A, 2.5"_L1},
    RegisterField{"PVI"_L1, 1, 1, "protected virtual interrupts"_L1, "VIF works in protected mode, too."_L1,
                  "3A, 2.5"_L1},
    RegisterField{"TSD"_L1, 2, 1, "time stamp disable"_L1, "RDTSC is for ring 0 alone."_L1, "3A, 2.5"_L1},
    RegisterField{"DE"_L1, 3, 1, "debugging extensions"_L1, "Breakpoints on I/O ports work."_L1, "3A, 2.5"_L1},
    RegisterField{"PSE"_L1, 4, 1, "page size extensions"_L1, "A directory entry with PS=1 maps 4 MiB at once."_L1,
                  "3A, 2.5 and 4.3"_L1},
    RegisterField{"PAE"_L1, 5, 1, "physical address extension"_L1, "Page tables have entries of 64 bits."_L1,
                  "3A, 2.5 and 4.4"_L1},
    RegisterField{"MCE"_L1, 6, 1, "machine check enable"_L1, "Broken hardware raises #MC."_L1, "3A, 2.5"_L1},
    RegisterField{"PGE"_L1, 7, 1, "page global enable"_L1, "Pages with G=1 stay in the TLB when CR3 is loaded."_L1,
                  "3A, 2.5 and 4.10.2.4"_L1},
    RegisterField{"PCE"_L1, 8, 1, "performance counters"_L1, "RDPMC works in every ring."_L1, "3A, 2.5"_L1},
    RegisterField{"OSFXSR"_L1, 9, 1, "FXSAVE"_L1, "The system saves SSE registers: SSE instructions work."_L1,
                  "3A, 2.5"_L1},
    RegisterField{"OSXMMEXCPT"_L1, 10, 1, "SIMD exceptions"_L1, "SSE errors raise #XM."_L1, "3A, 2.5"_L1},
};

} // namespace

std::span<const RegisterField> registerFields(QStringView reg) {
    if (reg == "eflags"_L1) { return eflagsFields; }
    if (reg == "cr0"_L1) { return cr0Fields; }
    if (reg == "cr3"_L1) { return cr3Fields; }
    if (reg == "cr4"_L1) { return cr4Fields; }
    return {};
}

const RegisterField* findRegisterField(QStringView reg, QStringView name) {
    const auto fields = registerFields(reg);
    const auto found = std::find_if(fields.begin(), fields.end(), [name](const RegisterField& field) {
        return name.compare(field.name, Qt::CaseInsensitive) == 0;
    });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace mica::machine
