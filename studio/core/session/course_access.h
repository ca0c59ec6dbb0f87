// SPDX-License-Identifier: GPL-3.0-or-later
// Opens what one works with: the kit and its course, the tools, the workspace one stands in, the cache folder. Used by every command of
// `mica` and by Studio.
#pragma once

#include "core/check/engine.h"
#include "core/course/lab_file.h"
#include "core/course/workspace.h"

#include <optional>

namespace mica::session {

struct CourseAccess {
    course::Kit kit;
    course::Course course;
};

/// `kitPath`: the kit that was named, or empty to look for it (course::findKit). Throws Failure(tool | content).
CourseAccess openCourse(const QString& kitPath, course::LabFolder folder = course::LabFolder::complete);

/// The same with compiler, ninja and Bochs. Throws Failure(tool).
check::EngineTools openTools(const CourseAccess& access);

/// The workspace at or above `path`; absent when there is none. Throws Failure(content) for a damaged one.
std::optional<course::Workspace> workspaceAt(const QString& path);

/// The lab in whose folder of `workspace` the path lies, or nullptr.
const course::Lab* labAt(const QString& path, const course::Workspace& workspace, const course::Course& course);

/// The labs that have a folder in the workspace, in course order.
QList<const course::Lab*> labsIn(const course::Workspace& workspace, const course::Course& course);

/// <cache>/<kit>/<purpose>: one folder a kit, so that two kits never share a build.
QString cacheFor(const course::Kit& kit, const QString& purpose);

} // namespace mica::session
