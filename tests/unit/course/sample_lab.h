// SPDX-License-Identifier: GPL-3.0-or-later
// A small correct lab, as text and as a folder, for tests to break one thing at a time.
#pragma once

#include "core/course/lab_file.h"
#include "core/failure.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace mica::test {

/// A lab.toml without a mistake: two files, two tasks, three checks, 100 points.
QByteArray sampleLab();

/// sampleLab() with the text `find` (which must occur exactly once) replaced.
QByteArray changedLab(const QByteArray& find, const QByteArray& replace);

/// Writes sampleLab() with its src/, probes/ and handout.md into `folder`.
void writeSampleLab(const QString& folder);

/// Writes a kit with a course of this one lab below `folder`: kit/, labs/, and solutions/ with a reference, a mutant and a spoof.
void writeSampleKit(const QString& folder);

void writeFile(const QString& path, const QByteArray& bytes);
QByteArray readFile(const QString& path);

/// The text() of the Failure that `act` must end in; its kind must be `kind`.
QString failureOf(FailureKind kind, const std::function<void()>& act);

/// All problems of a lab.toml that stands alone, each as "line:column message", one a line.
QString problemsOf(const QByteArray& toml);

/// The problems of the lab in `folder`, in the same form.
QString problemsIn(const QString& folder, const QByteArray& toml);

} // namespace mica::test
