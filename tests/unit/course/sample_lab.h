// SPDX-License-Identifier: GPL-3.0-or-later
// A small correct lab, as text and as a folder, for tests to break one thing at a time.
#pragma once

#include "core/course/lab_file.h"

#include <QByteArray>
#include <QString>

namespace mica::test {

/// A lab.toml without a mistake: two files, two tasks, three checks, 100 points.
QByteArray sampleLab();

/// sampleLab() with the text `find` (which must occur exactly once) replaced.
QByteArray changedLab(const QByteArray& find, const QByteArray& replace);

/// Writes sampleLab() with its src/, probes/ and handout.md into `folder`.
void writeSampleLab(const QString& folder);

void writeFile(const QString& path, const QByteArray& bytes);
QByteArray readFile(const QString& path);

/// All problems of a lab.toml that stands alone, each as "line:column message", one a line.
QString problemsOf(const QByteArray& toml);

/// The problems of the lab in `folder`, in the same form.
QString problemsIn(const QString& folder, const QByteArray& toml);

} // namespace mica::test
