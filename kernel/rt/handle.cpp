// SPDX-License-Identifier: BSD-2-Clause
// Closing a handle. On its own, so that tests on the host can put a counter in its place.
#include <rt/handle.h>

#include <rt/trap.h>

namespace mica::rt {

void close_handle(abi::Handle handle) {
    Trap trap{.head = trap_head(abi::Call::handle_close, handle)};
    enter_nucleus(trap);
}

} // namespace mica::rt
