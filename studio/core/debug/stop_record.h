// SPDX-License-Identifier: GPL-3.0-or-later
// A stop as bytes: recorded to a file and read back, so that inspectors are tested without an emulator. CBOR (RFC 8949).
#pragma once

#include "core/debug/stop_state.h"

namespace mica::debug {

/// Equal states give equal bytes.
QByteArray encodeStop(const StopState& state);

/// Throws Failure(content), naming `origin`, when the bytes are not a stop that this version wrote.
StopState decodeStop(const QByteArray& bytes, const QString& origin);

/// To and from a file, packed. Throw Failure(content) when it cannot be read, Failure(harness) when it cannot be written.
void saveStop(const StopState& state, const QString& path);
Stop loadStop(const QString& path);

} // namespace mica::debug
