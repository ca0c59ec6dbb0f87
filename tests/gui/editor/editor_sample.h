// SPDX-License-Identifier: GPL-3.0-or-later
// A lab with two student files in a folder of its own. Used by the editor's tests.
#pragma once

#include "core/course/lab.h"

#include <QTemporaryDir>

namespace mica::test {

/// The skeleton of pic.cpp: a line, a region of `controllers` with two lines, a region of `spurious` with one.
QString sampleText();

struct EditorSample {
    EditorSample();
    course::Lab lab() const;
    QString labFolder() const { return dir.filePath(QStringLiteral("workspace/02-sample")); }
    QString recoveryFolder() const { return dir.filePath(QStringLiteral("workspace/.mica/recovery")); }
    QString file(const QString& name) const { return labFolder() + u'/' + name; }

    QTemporaryDir dir;
};

void writeFile(const QString& path, const QByteArray& bytes);
QByteArray readFile(const QString& path);

} // namespace mica::test
