// SPDX-License-Identifier: BSD-2-Clause
// The way of frames to the host: port 0xE9, the key and the sequence number of this run. Private to the probe runtime.
#pragma once

#include <abi/siphash.h>
#include <probe/frame.h>

namespace mica::probe {

/// Every frame from now on is keyed with `key`.
void open_channel(abi::SipKey key);

/// Completes the frame with the next sequence number and this moment's tick, and writes it whole: no interrupt comes between.
void send(Frame& frame);

} // namespace mica::probe
