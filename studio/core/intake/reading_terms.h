// SPDX-License-Identifier: GPL-3.0-or-later
// On what terms a class is read. Made by class_source, handed through to all readers.
#pragma once

#include "core/intake/interest.h"
#include "core/intake/limits.h"
#include "core/intake/spool.h"

namespace mica::intake {

struct ReadingTerms {
    const Interest& interest; ///< which files matter
    const Limits& limits;     ///< how much is looked at
    Spool& spool;             ///< where the bytes of these files wait
};

} // namespace mica::intake
