// SPDX-License-Identifier: GPL-3.0-or-later
// A student's file as the compiler gets it: UTF-8 without a byte-order mark, lines ended by LF. Used by builder.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mica::build {

struct SourceText {
    QByteArray text;
    QStringList changes; ///< what was done to it: "byte-order mark removed"
    QString problem;     ///< not empty: no text a compiler could read, in a sentence that says what to do
    int problemLine = 0;
};

SourceText normaliseSource(const QByteArray& bytes);

} // namespace mica::build
