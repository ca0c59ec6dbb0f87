// SPDX-License-Identifier: BSD-2-Clause
// Makes the objects that need no lab. The caller holds the one reference. Used by the calls and the start-up.
#pragma once

#include <nucleus/capabilities/object.h>

namespace mica::capabilities {

// Null when there is no memory; for make_memory also when `payer` has not enough quota. Then nothing has changed.
[[nodiscard]] Object* make_endpoint();
[[nodiscard]] Object* make_ports(std::uint32_t first, std::uint32_t last);
[[nodiscard]] Object* make_memory(Process& payer, std::uint32_t pages);

/// Some pages of a Memory as one of their own: the frames have one reference more. Pre: first + pages is not over
/// whole.pages.
[[nodiscard]] Object* make_view(const Memory& whole, std::uint32_t first, std::uint32_t pages);

} // namespace mica::capabilities
