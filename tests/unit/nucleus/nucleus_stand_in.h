// SPDX-License-Identifier: GPL-3.0-or-later
// What the pure parts of the nucleus call and the host has not: a panic, which here is an exception, and the end of
// objects, which here is counted.
#pragma once

#include <stdexcept>

namespace mica::test {

struct Panic : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// How often capabilities::release() has been called.
inline unsigned released = 0;

} // namespace mica::test
