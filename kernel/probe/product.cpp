// SPDX-License-Identifier: BSD-2-Clause
// What the nucleus asks of the probe runtime, for the product, which has none. In an archive of its own (libproduct.a), linked instead of
// libprobe.a.
#include <probe/probe.h>

#include <nucleus/startup/boot_bundle.h>
#include <probe/refusal.h>
#include <probe/run_config.h>

void mica_probe_stage(mica::probe::Stage stage) {
    using namespace mica;
    if (stage != probe::Stage::bare) { return; }
    const auto file = boot_bundle::find(abi::run_config_name);
    if (!file) { return; }
    const auto config = run_config::parse({reinterpret_cast<const char*>(file->data.data()), file->data.size()});
    if (!config) { refusal::bad_run_config(); }
    if (!config->probe.empty()) { refusal::no_such_probe(config->probe); }
}

bool mica_probe_segment_works(std::uint16_t, mica::segments::Descriptor) { return true; }
