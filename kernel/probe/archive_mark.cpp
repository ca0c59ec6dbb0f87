// SPDX-License-Identifier: BSD-2-Clause
// In every probes-<lab>.a, so that a lab without probes has an archive too.
namespace mica::probe {
extern const char archive_of_probes;
const char archive_of_probes = 0;
} // namespace mica::probe
