// SPDX-License-Identifier: BSD-2-Clause
// Finds the probe of this boot and runs it at its stage: the real mica_probe_stage, called by the nucleus' start-up.
#include <probe/channel.h>
#include <probe/probe.h>
#include <probe/random.h>

#include <freestanding/bytes.h>
#include <nucleus/startup/boot_bundle.h>
#include <probe/refusal.h>
#include <probe/run_config.h>
#include <probe/walks.h>

/// Set by link/nucleus.ld: the section ".probes".
extern "C" {
extern const mica::probe::Entry kernel_probes_begin[], kernel_probes_end[];
}

namespace mica::probe {
namespace {

constinit const Entry* chosen = nullptr;

const Entry* find_entry(std::string_view name) {
    for (const Entry* entry = kernel_probes_begin; entry != kernel_probes_end; ++entry) {
        if (name == entry->name) { return entry; }
    }
    return nullptr;
}

void begin_run(const run_config::RunConfig& config) {
    chosen = find_entry(config.probe);
    if (chosen == nullptr) { refusal::no_such_probe(config.probe); }
    open_channel(config.key);
    seed_run(config.seed);
    Frame frame;
    send(frame.word("begin ").word(config.probe).word(" ").hex(config.seed, 16));
}

/// Reads run.conf and wipes it: the key is the runtime's alone from here on.
void read_configuration() {
    const auto file = boot_bundle::find(abi::run_config_name);
    if (!file) { return; }
    const auto config = run_config::parse({reinterpret_cast<const char*>(file->data.data()), file->data.size()});
    if (!config) { refusal::bad_run_config(); }
    if (!config->probe.empty()) { begin_run(*config); }
    memset(file->data.data(), 0, file->data.size());
}

} // namespace
} // namespace mica::probe

void mica_probe_stage(mica::probe::Stage stage) {
    using namespace mica::probe;
    if (stage == Stage::bare) { read_configuration(); }
    if (stage == Stage::threads) { allow_walks(); }
    if (chosen != nullptr && chosen->stage == stage) {
        chosen->run();
        finish();
    }
}
