// SPDX-License-Identifier: BSD-2-Clause
// mica_probe_stage of the product, which has no probes. In an archive of its own (libproduct.a), linked instead of
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
