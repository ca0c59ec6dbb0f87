// SPDX-License-Identifier: BSD-2-Clause
// The two places the host's breakpoints stand on. In a file of their own, so that a call is always a call.
#include <probe/probe.h>

void mica_probe_mark_reached() { asm volatile("" : : : "memory"); }

void mica_probe_end_reached() { asm volatile("" : : : "memory"); }
