// SPDX-License-Identifier: GPL-3.0-or-later
// The open course as all of Studio shares it. Results and targets point into it, so whoever keeps one keeps the handle, too.
#pragma once

#include "core/session/course_access.h"

#include <memory>

namespace mica::app {

using CourseHandle = std::shared_ptr<const session::CourseAccess>;

} // namespace mica::app
