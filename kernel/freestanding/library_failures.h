// SPDX-License-Identifier: BSD-2-Clause
// Who hears of a broken precondition of the C++ library (library_failures.cpp): the nucleus panics, a program gives up.
#pragma once

#include <string_view>

namespace mica {

/// Given by whoever links library_failures.cpp: says what happened, and ends.
[[noreturn]] void library_failed(std::string_view what);

} // namespace mica
