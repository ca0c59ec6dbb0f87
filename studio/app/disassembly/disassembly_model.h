// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the Disassembly dock, and the places its person has looked at. Pure; used by DisassemblyDock and its tests.
#pragma once

#include "app/inspector/cell_model.h"
#include "core/debug/stop_state.h"

#include <QSet>

namespace mica::app::disassembly {

/// Mark, address, bytes, instruction, source line. The line stands beside its first instruction, a function's name in a row before its
/// first; such a row is about no place. A jump or call leads to its target. `breakpoints`: linear addresses.
QList<CellRow> codeRows(const debug::StopState& now, const QList<debug::Instruction>& code,
                        const QSet<quint32>& breakpoints);

/// The linear address of the next instruction.
quint32 eipOf(const debug::StopState& now);

/// The instruction that holds the address; null when none does.
const debug::Instruction* holding(const QList<debug::Instruction>& code, quint32 linear);

/// What the dock shows at one time.
struct View {
    enum class Shows {
        address,   ///< the instruction that holds `linear`, marked
        beginning, ///< of `code`
        end,       ///< of `code`
    };
    QList<debug::Instruction> code;
    quint32 linear = 0;
    Shows shows = Shows::address;
};

/// The views of one stop, as pages of a browser.
class Views {
public:
    /// Forgets all but this one.
    void begin(const View& first);
    /// Behind the present one; what lay behind it before is forgotten. At most 100 are kept.
    void add(const View& next);
    void goBack() { m_present -= canGoBack() ? 1 : 0; }
    void goForward() { m_present += canGoForward() ? 1 : 0; }

    bool canGoBack() const { return m_present > 0; }
    bool canGoForward() const { return m_present + 1 < m_all.size(); }
    /// Pre: begun.
    const View& present() const { return m_all.at(m_present); }

private:
    QList<View> m_all;
    qsizetype m_present = 0;
};

} // namespace mica::app::disassembly
