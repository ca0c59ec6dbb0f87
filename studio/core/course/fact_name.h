// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of the host's own observation names, the facts of the machine (docs/author/lab-toml.md, "Names").
// Used by the expectation reader, so that a name no machine can answer is an error of the lab and not of the student.
#pragma once

#include <QString>

#include <optional>

namespace mica::course {

/// A machine fact, taken apart: `idt[32-47].type` has root "idt", first 32, last 47, field "type".
struct FactName {
    QString root; ///< "run", "cr0", "idt", "pic", "page", "memory.u32", "vga.row", "serial.text" …
    bool indexed = false;
    quint32 first = 0, last = 0; ///< of `[N]` both N; of `[0xADDR]` both the address
    QString symbol;              ///< of `memory.u32[SYMBOL]`
    QString field;               ///< "type", "master.imr"; empty when the fact itself is meant
};

/// Whether the name belongs to the host: its first word ("idt" of "idt[32].type") is one of the reserved ones.
bool isMachineFact(const QString& name);

/// Takes a machine fact's name apart. Nothing when it is malformed; then `error` says what would be right.
/// Pre: isMachineFact(name), and `name` has no "@mark".
std::optional<FactName> parseFactName(const QString& name, QString& error);

} // namespace mica::course
