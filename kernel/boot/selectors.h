// SPDX-License-Identifier: BSD-2-Clause
// Selectors of stage 2's GDT. Used by its assembly and, for the gates, by its C++.
#define CODE32 0x08
#define DATA32 0x10
#define CODE16 0x18
#define DATA16 0x20
