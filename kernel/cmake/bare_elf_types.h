// SPDX-License-Identifier: BSD-2-Clause
// The types and the library of i686-elf's g++, which makes the kit for Windows, for a clang whose size_t is `unsigned long` as that one's is: both
// compilers find the same mistakes. Forced into every file of the guest that clang compiles (guest_flags.cmake, tests/cross).
#pragma once

#undef __INT32_TYPE__
#define __INT32_TYPE__ long int
#undef __UINT32_TYPE__
#define __UINT32_TYPE__ long unsigned int

// That compiler brings the freestanding half of the library only. The freestanding form of Debian's <bit> defines once more what another
// header defines, so it is read in its other form.
#include <bit>
#undef _GLIBCXX_HAVE_MBSTATE_T
#undef _GLIBCXX_HAVE_WCHAR_H
#undef _GLIBCXX_USE_WCHAR_T
#undef _GLIBCXX_HOSTED
#define _GLIBCXX_HOSTED 0

// Else a change of this clang would turn the check off without a word.
static_assert(__is_same(__SIZE_TYPE__, unsigned long) && __is_same(__PTRDIFF_TYPE__, long));
