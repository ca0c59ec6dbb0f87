// SPDX-License-Identifier: BSD-2-Clause
// Walks through the nucleus (exceptions/stepping.h, a part of lab 03) are for whoever looks for a bug in it, so the nucleus of every
// check can be walked through, and the product's cannot. Used by stage.cpp.
#pragma once

namespace mica::probe {

/// From now on exceptions::stepped() sees every breakpoint and debug exception before exceptions::handle() does.
/// Pre: exceptions::initialise() has been called.
void allow_walks();

} // namespace mica::probe
