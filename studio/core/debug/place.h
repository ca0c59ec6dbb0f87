// SPDX-License-Identifier: GPL-3.0-or-later
// Something in the machine or the course that one can point at. Links lead to it, Show me highlights it, tours open it.
#pragma once

#include <QString>

namespace mica::debug {

struct Place {
    enum class Kind {
        none,
        address,     ///< number: linear; shown as bytes
        instruction, ///< number: linear; shown as code
        page,        ///< number: linear; its way through the page tables
        physical,    ///< number: a physical address
        cpuRegister, ///< name: "eip", "eflags", "cr0", …; field: a flag of it ("wp")
        selector,    ///< number: a segment selector; field: a part of the descriptor ("dpl")
        vector,      ///< number: 0 to 255, an entry of the IDT; field as above
        taskState,   ///< the TSS; field: "esp0", "ss0", …
        interrupt,   ///< number: 0 to 255, its occurrences in time
        thread,      ///< number: the object's address (machine::ThreadState::address)
        process,     ///< number: the object's address
        endpoint,    ///< number: the object's address
        tick,        ///< number: a moment
        sourceLine,  ///< name: a file as machine and build name it ("pic.cpp", "nucleus/startup/main.cpp"); line
        check,       ///< name: a check's local id
        handout,     ///< name: an anchor of the lab's handout ("#programming-the-pit")
        console,     ///< what the guest wrote
    };
    Kind kind = Kind::none;
    quint64 number = 0;
    QString name, field;
    int line = 0;
    bool operator==(const Place&) const = default;
};

} // namespace mica::debug
