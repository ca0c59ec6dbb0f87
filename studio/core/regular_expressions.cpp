// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regular_expressions.h"

#include <QtGlobal>

namespace mica {

void interpretRegularExpressions() {
#ifdef Q_OS_WIN
    qputenv("QT_ENABLE_REGEXP_JIT", "0");
#endif
}

} // namespace mica
