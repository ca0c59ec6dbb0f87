// SPDX-License-Identifier: BSD-2-Clause
// mica_probe_stage of the product, which has no probes. In an archive of its own (libproduct.a), linked instead of libprobe.a.
#include <probe/probe.h>

void mica_probe_stage(mica::probe::Stage) {}
