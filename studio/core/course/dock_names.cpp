// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/dock_names.h"

namespace mica::course {

const QStringList& dockNames() {
    static const QStringList names =
        QStringLiteral(
            "course handout editor checks build console screen cpu descriptors paging threads ipc interrupts "
            "memory disassembly grade demo")
            .split(u' ');
    return names;
}

} // namespace mica::course
