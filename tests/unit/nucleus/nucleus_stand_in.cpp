// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of nucleus_stand_in.h, as the nucleus' headers declare them.
#include "nucleus_stand_in.h"

#include <nucleus/capabilities/objects.h>
#include <nucleus/diagnostics/panic.h>

namespace mica {

void diagnostics::panic(std::string_view reason) { throw test::Panic(std::string(reason)); }

void capabilities::release(Object& object) {
    --object.references;
    ++test::released;
}

} // namespace mica
