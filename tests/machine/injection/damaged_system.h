// SPDX-License-Identifier: GPL-3.0-or-later
// The whole system at its prompt, with commands typed into it and a driver whose program text is changed while it runs.
#pragma once

#include "product.h"

#include "core/machine/serial_line.h"
#include "core/machine/system_state.h"

#include <random>

namespace mica::test {

/// Where the program text of a service lies: the first range that ring 3 can read and not write.
struct ProgramText {
    quint32 physical = 0;
    quint32 bytes = 0;
};

class DamagedSystem {
public:
    DamagedSystem(); ///< boots to the prompt

    machine::Stop runFor(quint64 ticks);
    void type(const QByteArray& text); ///< on COM1
    machine::SystemState state();
    /// Of the one process of that name; throws std::runtime_error when there is none, or its text does not lie in one piece.
    ProgramText textOf(const QString& service);
    QByteArray bytesOf(const ProgramText& text);
    /// Writes `count` random bytes over random places of the text.
    void damage(const ProgramText& text, int count, std::mt19937& random);
    machine::Machine* operator->() { return &m_machine; }

private:
    QTemporaryDir m_folder;
    machine::SerialLine m_line;
    machine::Machine m_machine;
};

} // namespace mica::test
