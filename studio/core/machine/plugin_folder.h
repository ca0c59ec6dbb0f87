// SPDX-License-Identifier: GPL-3.0-or-later
// A folder with only the plugins a machine needs. Used by run_folder.
#pragma once

#include "core/machine/bochs.h"

namespace mica::machine {

/// At its start Bochs 2.7 opens every plugin of its folder, with all the libraries of its displays and sound cards, only to see what
/// they are: two thirds of the time until the first instruction. Given a folder of links to the few it needs, it opens those.
///
/// Returns the absolute path of such a folder in the user's cache, made when missing; empty when there is none to make (plugins
/// linked in, another version, built differently, a cache that cannot be written). Safe in several processes at once.
QString pluginFolderFor(const BochsInstallation& bochs);

} // namespace mica::machine
