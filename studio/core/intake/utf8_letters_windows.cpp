// SPDX-License-Identifier: GPL-3.0-or-later
// Windows: libarchive keeps wide names there and needs no locale for archive_entry_pathname_utf8().
#include "core/intake/utf8_letters.h"

namespace mica::intake {

class Utf8Letters::Private {};

Utf8Letters::Utf8Letters() = default;
Utf8Letters::~Utf8Letters() = default;

} // namespace mica::intake
