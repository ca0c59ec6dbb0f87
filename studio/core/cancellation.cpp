// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cancellation.h"

#include "core/failure.h"

namespace mica {

void Cancellation::throwIfRequested() const {
    if (requested()) { throw Failure(FailureKind::cancelled, QStringLiteral("stopped on request")); }
}

} // namespace mica
