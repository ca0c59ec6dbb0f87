/* SPDX-License-Identifier: GPL-3.0-or-later
   The types behind size_t, ptrdiff_t and wchar_t of an i386 GNU/Linux compiler, for one that makes bare ELF (the stdint types come from
   glibc-stdint.h): what both compile then has the same mangled names. Put into GCC's sources by compiler.sh, read last of its tm_file. */
#undef SIZE_TYPE
#define SIZE_TYPE "unsigned int"

#undef PTRDIFF_TYPE
#define PTRDIFF_TYPE "int"

#undef WCHAR_TYPE
#define WCHAR_TYPE "long int"

#undef WCHAR_TYPE_SIZE
#define WCHAR_TYPE_SIZE BITS_PER_WORD
