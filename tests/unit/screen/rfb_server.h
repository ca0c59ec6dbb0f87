// SPDX-License-Identifier: GPL-3.0-or-later
// What a server of screens says, made to measure. Used by the tests of the client.
#pragma once

#include "core/screen/rfb_client.h"

namespace mica::screen::test {

QByteArray bigEndian(quint32 value, int bytes);
/// Greeting, "no password", and a picture of that size, as Bochs says them.
QByteArray opening(int width, int height, const QByteArray& name = "Bochs-RFB");
QByteArray update(int rectangles);
/// `encoding` 0: raw, with `pixels` behind it.
QByteArray rectangle(int x, int y, int width, int height, qint32 encoding, const QByteArray& pixels = {});

inline constexpr qint32 raw = 0, desktopSize = -223;

/// A client that has got through the opening, and whose own opening has been taken.
RfbClient opened(int width, int height);

} // namespace mica::screen::test
