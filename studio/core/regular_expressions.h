// SPDX-License-Identifier: GPL-3.0-or-later
// How regular expressions are matched. Called first by main() of `mica`, Studio and the tests that are Windows programs.
#pragma once

namespace mica {

/// On Windows: has QRegularExpression interpret its patterns instead of compiling them to machine code. The stack of compiled patterns is a
/// thread_local of Qt, and mingw-w64's GCC destroys such objects after it has freed their memory, so that every thread that had matched
/// anything would crash at its end. Elsewhere it does nothing. Pre: nothing has been matched yet.
void interpretRegularExpressions();

} // namespace mica
