// SPDX-License-Identifier: GPL-3.0-or-later
// What a student is called in the result folder: a name for files, for a column of a spreadsheet and for a web page. Used by
// class_source.
#pragma once

#include <QSet>
#include <QString>

namespace mica::intake {

/// Gives each name a key that no other has, however case is seen. Same names in the same order give the same keys.
class StudentKeys {
public:
    /// Letters, digits, blanks and -_.,@+()' of the name, at most 80 characters, never hidden, never a device of Windows, and not
    /// what a spreadsheet takes for a formula.
    QString keyFor(const QString& name);

private:
    QSet<QString> m_taken; ///< case folded
};

} // namespace mica::intake
